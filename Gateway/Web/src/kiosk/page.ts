import { html, nothing, type TemplateResult } from "lit-html";
import { asDate, asShortTime, asTime } from "../time.ts";
import { closed } from "./closed.ts";
import type { Actions, Kiosk } from "./model.ts";
import { pair } from "./pair.ts";
import { refused, taken, taking } from "./number.ts";
import { code, settings } from "./staff.ts";
import { items, queues } from "./steps.ts";
import { who } from "./who.ts";

export const page = (kiosk: Kiosk, act: Actions): TemplateResult => html`
  <div class="kiosk ${kiosk.isLive ? "live" : "stale"} is-${kiosk.step.kind}">
    ${header(kiosk, act)}
    <div class="band" role="status">${band(kiosk)}</div>
    ${step(kiosk, act)}
  </div>
  ${kiosk.paper ?? nothing}
`;

function header({ view, document, now, isDemonstration, say }: Kiosk, act: Actions): TemplateResult {
  const name = view?.name ?? document?.name;
  return html`<header>
    <h1>${name ? pair(say, name) : say("kiosk.title")}</h1>
    ${isDemonstration ? html`<strong class="demo">${say("demonstration")}</strong>` : nothing}
    <button class="attendant" @click=${act.staff}>${say("kiosk.staff.key")}</button>
    <p><time>${asShortTime(now)}</time><small>${asDate(now, say.language)}</small></p>
  </header>`;
}

/** Its place is always taken, so that nothing below it moves when the line goes down. */
function band(kiosk: Kiosk): TemplateResult | typeof nothing {
  const { view, isLive, asOf, say, help } = kiosk;
  if (!isLive && view)
    return html`<p class="lost">
      <b>${say("kiosk.lost")}</b>
      <span>${say("kiosk.lostAdvice", { time: asOf === null ? "" : asTime(asOf) })}</span>
    </p>`;
  if (help.kind !== "none") return html`<p class="helping ${help.kind}"><b>${say(`kiosk.help.${help.kind}`)}</b></p>`;
  return progress(kiosk);
}

/** How far one has come, of three steps. */
function progress({ say, step }: Kiosk): TemplateResult | typeof nothing {
  const at = steps[step.kind];
  if (at === undefined) return nothing;
  return html`<ol class="progress">
    ${([1, 2, 3] as const).map(
      (no) =>
        html`<li class=${no <= at ? "on" : ""} aria-current=${no === at ? "step" : nothing}>
          ${no} ${say(`kiosk.step.${no}`)}
        </li>`,
    )}
  </ol>`;
}

const steps: Partial<Record<Kiosk["step"]["kind"], 1 | 2 | 3>> = { queues: 1, items: 1, who: 2, taking: 3, taken: 3 };

function step(kiosk: Kiosk, act: Actions): TemplateResult {
  switch (kiosk.step.kind) {
    case "taken":
      return taken(kiosk, kiosk.step, act);
    case "taking":
      return taking(kiosk, kiosk.step);
    case "refused":
      return refused(kiosk, kiosk.step, act);
    case "code":
      return code(kiosk, kiosk.step, act);
    case "settings":
      return settings(kiosk, act);
    case "who":
      return isReady(kiosk) ? who(kiosk, act) : closed(kiosk, act);
    case "items":
      return items(kiosk, kiosk.step, act);
    case "queues":
      return isReady(kiosk) ? queues(kiosk, kiosk.step, act) : closed(kiosk, act);
  }
}

const isReady = ({ view, document }: Kiosk): boolean => view !== null && document !== null && view.isIssuing;
