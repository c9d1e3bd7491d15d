import { html, nothing, type TemplateResult } from "lit-html";
import { asRanges, numberClass } from "../numbers.ts";
import { asWait, type Say } from "../words.ts";
import type { TicketView } from "./contracts.ts";
import type { Actions, Phone } from "./model.ts";
import { both, bothNames, small } from "./pair.ts";
import { why } from "./why.ts";
import { foot } from "./wishes.ts";

const mostDots = 8;

export const waiting = (
  phone: Phone,
  view: TicketView,
  stand: "waiting" | "near",
  act: Actions,
): TemplateResult => html`
  <main>
    <p class="queue">${bothNames(phone.say, view.queue)}</p>
    <p class=${numberClass(view.number)}>${view.number}</p>
    <div role="status">
      ${stand === "near" ? html`<p class="near">${both(phone.say, "ticket.near")}</p>` : nothing}
      ${place(phone.say, view)}
    </div>
    ${dots(phone.say, view.ahead)}
    <dl>
      <div>
        <dt>${phone.say("ticket.where")}</dt>
        <dd>${where(phone.say, view)}</dd>
      </div>
      ${
        view.legs > 1
          ? html`<div>
              <dt>${phone.say("ticket.items")}</dt>
              <dd>${phone.say("ticket.leg", { leg: view.leg, legs: view.legs })}</dd>
            </div>`
          : nothing
      }
      <div>
        <dt>${phone.say("ticket.remind")}</dt>
        <dd>${remind(phone, view, act)}</dd>
      </div>
    </dl>
    ${why(phone, view, act)}
  </main>
  ${foot(phone, view.rules?.mayPostpone && view.state === "Waiting" ? ["postpone", "cancel"] : ["cancel"], act)}
`;

function place(say: Say, view: TicketView): TemplateResult {
  if (view.state === "Held") return html`<h2>${both(say, "ticket.held")}</h2>`;
  return html`<h2>
      ${big(ahead(say, view))}${view.wait ? html`<span>${big(asWait(say, view.wait))}</span>` : nothing}
    </h2>
    <p class="other">${small(say, (one) => inShort(one, view))}</p>`;
}

const inShort = (say: Say, view: TicketView): string =>
  [ahead(say, view), ...(view.wait ? [asWait(say, view.wait)] : [])].join(say.language === "zh" ? "，" : ", ");

const ahead = (say: Say, view: TicketView): string =>
  view.ahead === 0 ? say("ticket.nobodyAhead") : say("ticket.ahead", { count: view.ahead ?? 0 });

/** The figures of a sentence are larger than its words. */
const big = (text: string): TemplateResult =>
  html`${text.split(/(\d[\d–,]*)/).map((part) => (/^\d/.test(part) ? html`<b>${part}</b>` : part))}`;

/** One a person from the window to its holder, as long as they can be counted at a glance. */
function dots(say: Say, count: number | null): TemplateResult | typeof nothing {
  if (count === null || count > mostDots) return nothing;
  return html`<ul class="line" aria-hidden="true">
    <li class="end">${say("ticket.window")}</li>
    ${Array.from({ length: count }, () => html`<li></li>`)}
    <li class="end me">${say("ticket.you")}</li>
  </ul>`;
}

const where = (say: Say, view: TicketView): TemplateResult => html`
  ${view.zoneNames.map((zone) => html`<i class="zone">${say.text(zone)}</i>`)}
  ${
    view.windows.length > 0
      ? say("ticket.windows", { windows: asRanges(view.windows, say.language === "zh" ? "、" : ", ") })
      : say("ticket.listen")
  }
`;

/** Only what works is promised. */
function remind(phone: Phone, view: TicketView, act: Actions): TemplateResult {
  const { say, isLive, isLoud, mayVibrate } = phone;
  if (!isLive) return html`${say("ticket.listen")}`;
  const people = view.rules?.nearPeople ?? 0;
  return html`${say("ticket.keepOpen", { count: people })}
  ${view.notices ? html`<span>${say(`ticket.also.${view.notices}`)}</span>` : nothing}
  ${mayVibrate && isLoud ? nothing : html`<span>${say("ticket.listen")}</span>`}
  ${isLoud ? nothing : html`<button class="loud" @click=${act.loud}>${say("ticket.loud")}</button>`}`;
}
