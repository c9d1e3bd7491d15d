import { html, nothing, type TemplateResult } from "lit-html";
import { asDate, asShortTime, asTime } from "../time.ts";
import { closed } from "./closed.ts";
import type { Actions, Kiosk } from "./model.ts";
import { pair } from "./pair.ts";
import { items, queues } from "./steps.ts";
import { refused, taken, taking } from "./number.ts";

export const page = (kiosk: Kiosk, act: Actions): TemplateResult => html`
  <div class="kiosk ${kiosk.isLive ? "live" : "stale"} is-${kiosk.step.kind}">
    ${header(kiosk)}
    <p class="band" role="status">${band(kiosk)}</p>
    ${step(kiosk, act)}
  </div>
`;

function header({ view, document, now, isDemonstration, say }: Kiosk): TemplateResult {
  const name = view?.name ?? document?.name;
  return html`<header>
    <h1>${name ? pair(say, name) : say("kiosk.title")}</h1>
    ${isDemonstration ? html`<strong class="demo">${say("demonstration")}</strong>` : nothing}
    <p><time>${asShortTime(now)}</time><small>${asDate(now, say.language)}</small></p>
  </header>`;
}

/** Its place is always taken, so that nothing below it moves when the line goes down. */
function band({ view, isLive, asOf, say }: Kiosk): TemplateResult | typeof nothing {
  if (isLive || !view) return nothing;
  return html`<b>${say("kiosk.lost")}</b>
    <span>${say("kiosk.lostAdvice", { time: asOf === null ? "" : asTime(asOf) })}</span>`;
}

function step(kiosk: Kiosk, act: Actions): TemplateResult {
  switch (kiosk.step.kind) {
    case "taken":
      return taken(kiosk, kiosk.step, act);
    case "taking":
      return taking(kiosk, kiosk.step);
    case "refused":
      return refused(kiosk, kiosk.step, act);
    case "items":
      return items(kiosk, kiosk.step, act);
    case "queues":
      return isReady(kiosk) ? queues(kiosk, act) : closed(kiosk, act);
  }
}

const isReady = ({ view, document }: Kiosk): boolean => view !== null && document !== null && view.isIssuing;
