import { html, nothing, type TemplateResult } from "lit-html";
import type { DayPhase, HallDocument } from "../contracts.ts";
import { asShortTime } from "../time.ts";
import { helpButton, languageButton } from "./foot.ts";
import type { Actions, Kiosk } from "./model.ts";
import { both, pairOf } from "./pair.ts";

/** No number can be taken here now: why, what becomes of those already taken, and when it goes on. */
export function closed(kiosk: Kiosk, act: Actions): TemplateResult {
  const { say, view, document, opensAt } = kiosk;
  const facts = opensAt === null ? {} : { date: new Date(opensAt), time: asShortTime(opensAt) };
  if (view === null || document === null) return notice(kiosk, act, both(say, unknown(kiosk)), [advice(kiosk)]);
  if (view.stopped !== null) {
    const code = view.stopped;
    return notice(kiosk, act, both(say, "kiosk.hallStopped"), [stoppedAdvice(kiosk, code), both(say, "kiosk.askDesk")]);
  }
  return notice(kiosk, act, both(say, `kiosk.phase.${shown(view.phase)}`), [
    isServingOn(view.phase) ? both(say, "kiosk.taken.serves") : nothing,
    opensAt === null ? nothing : both(say, "kiosk.opens", facts),
  ]);
}

/** A reason is a code on the wire; the hall's document has its name. */
export const stopName = (document: HallDocument | null, code: string) =>
  document?.stopReasons.filter((reason) => reason.code === code)[0]?.name ?? { zh: code, en: code };

export const stoppedAdvice = ({ say, document }: Kiosk, code: string): TemplateResult =>
  pairOf(say, (one) => one("kiosk.stoppedAdvice", { reason: one.text(stopName(document, code)) }));

/** A view that gives no numbers while the phase says otherwise is a moment old. */
const shown = (phase: DayPhase): Exclude<DayPhase, "Issuing"> => (phase === "Issuing" ? "Closed" : phase);

const isServingOn = (phase: DayPhase): boolean => phase === "IssuingStopped" || phase === "Clearing";

const unknown = ({ isUnknownHall }: Kiosk) => (isUnknownHall ? "live.unknownHall" : "live.connecting");

const advice = ({ isUnknownHall, say }: Kiosk): TemplateResult =>
  both(say, isUnknownHall ? "live.checkAddress" : "kiosk.askDesk");

const notice = (
  kiosk: Kiosk,
  act: Actions,
  title: TemplateResult,
  lines: (TemplateResult | typeof nothing)[],
): TemplateResult => html`
  <main class="notice" role="status">
    <h2>${title}</h2>
    ${lines.map((line) => (line === nothing ? nothing : html`<p>${line}</p>`))}
  </main>
  <footer>${languageButton(kiosk, act)} ${helpButton(kiosk, act)}</footer>
`;
