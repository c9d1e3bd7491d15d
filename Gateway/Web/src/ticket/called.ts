import { html, nothing, type TemplateResult } from "lit-html";
import { numberClass } from "../numbers.ts";
import type { Say } from "../words.ts";
import type { TicketView } from "./contracts.ts";
import type { Actions, Phone } from "./model.ts";
import { both, small } from "./pair.ts";
import { foot } from "./wishes.ts";

export function called(phone: Phone, view: TicketView, act: Actions): TemplateResult {
  const { say, isLive, isHeeded } = phone;
  return html`<main role="alert">
      <h2>${both(say, isLive ? "ticket.yourTurn" : "call.last")}</h2>
      <p class=${numberClass(view.number)}>${view.number}</p>
      <hr />
      <div class="to ${(view.window ?? 0) > 9 ? "two" : ""}">
        <b>${view.window}</b>
        <p>
          ${view.windowZone ? html`<i class="zone">${say.text(view.windowZone)}</i>` : nothing}${say("window.unit")}
        </p>
      </div>
      <p class="tell">${goTo(say, view)}${small(say, (one) => goTo(one, view))}</p>
      <p>${say("ticket.callNo", { call: view.calls, calls: Math.max(view.calls, view.rules?.maxCalls ?? 0) })}</p>
    </main>
    ${foot(
      phone,
      ["cancel"],
      act,
      isHeeded || !isLive ? nothing : html`<button class="go" @click=${act.heed}>${say("ticket.coming")}</button>`,
    )}`;
}

const goTo = (say: Say, view: TicketView): string =>
  say("ticket.goTo", { window: view.window ?? 0, zone: view.windowZone ? say.text(view.windowZone) : "" }).replace(
    /\s+/g,
    " ",
  );
