import { html, nothing, type TemplateResult } from "lit-html";
import { asTime, instant } from "../time.ts";
import { called } from "./called.ts";
import type { Actions, Phone } from "./model.ts";
import { ended } from "./ended.ts";
import { standOf, type Stand } from "./stand.ts";
import { waiting } from "./waiting.ts";

export function page(phone: Phone, act: Actions): TemplateResult {
  const stand = standOf(phone.view, phone.isRefused);
  const isStale = phone.view !== null && !phone.isLive;
  return html`<div class="ticket is-${stand} ${isStale ? "stale" : "live"}">
    ${header(phone, stand)} ${isStale ? band(phone) : nothing} ${tools(phone, act)} ${body(phone, stand, act)}
  </div>`;
}

function body(phone: Phone, stand: Stand, act: Actions): TemplateResult {
  const { view } = phone;
  if (!view) return ended(phone, stand, act);
  switch (stand) {
    case "waiting":
    case "near":
      return waiting(phone, view, stand, act);
    case "called":
      return called(phone, view, act);
    default:
      return ended(phone, stand, act);
  }
}

/** Whoever has a link that is not, or not any more, a number's learns nothing from it. */
const isPlain = (stand: Stand): boolean => ["unknown", "connecting", "past"].indexOf(stand) >= 0;

function header({ view, say, isLive, isDemonstration, asOf }: Phone, stand: Stand): TemplateResult {
  const name = view && !isPlain(stand) ? say.text(view.hallName) : say("ticket.title");
  const isCalled = stand === "called" && view !== null && view.lastCalledAt !== null;
  const time = isCalled ? instant(view.lastCalledAt ?? "") : asOf;
  return html`<header>
    <h1>${name}</h1>
    ${isDemonstration ? html`<strong class="demo">${say("demonstration")}</strong>` : nothing}
    ${
      isLive && time !== null && !isPlain(stand)
        ? html`<p class="asof">${say(isCalled ? "ticket.calledAt" : "ticket.asOf", { time: asTime(time) })}</p>`
        : nothing
    }
  </header>`;
}

const band = ({ say, asOf }: Phone): TemplateResult => html`
  <p class="band" role="status">${say("live.lost", { time: asOf === null ? "" : asTime(asOf) })}</p>
`;

const tools = ({ say, isLarge }: Phone, act: Actions): TemplateResult => html`
  <nav>
    <button aria-pressed=${isLarge ? "true" : "false"} @click=${act.size}>
      ${say(isLarge ? "ticket.usualText" : "ticket.largeText")}
    </button>
    <button lang=${say.language === "zh" ? "en" : "zh-CN"} @click=${act.language}>
      ${say("ticket.otherLanguage")}
    </button>
  </nav>
`;
