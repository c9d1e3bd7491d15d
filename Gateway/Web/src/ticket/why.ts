import { html, nothing, type TemplateResult } from "lit-html";
import { asShortTime, instant } from "../time.ts";
import type { Say } from "../words.ts";
import type { CalledBefore, TicketRules, TicketView } from "./contracts.ts";
import type { Actions, Phone } from "./model.ts";

/** Who stood behind and was called before, and the rule that says so: nobody has to ask. */
export function why({ say, isWhyOpen }: Phone, view: TicketView, act: Actions): TemplateResult | typeof nothing {
  if (view.calledBefore.length === 0) return nothing;
  const rows = [...view.calledBefore].reverse();
  return html`<section class="why">
    <button aria-expanded=${isWhyOpen ? "true" : "false"} @click=${act.why}>
      ${say("ticket.why", { count: rows.length })}
    </button>
    ${
      isWhyOpen
        ? html`<ol>
            ${rows.map((one) => row(say, one, view.rules))}
          </ol>`
        : nothing
    }
  </section>`;
}

const row = (say: Say, one: CalledBefore, rules: TicketRules | null): TemplateResult => html`
  <li><b>${one.number}</b><time>${asShortTime(instant(one.at))}</time><span>${reasonOf(say, one, rules)}</span></li>
`;

export function reasonOf(say: Say, one: CalledBefore, rules: TicketRules | null): string {
  switch (one.order) {
    case "Chosen":
    case "Direct":
      return say("ticket.chosen", { reason: one.reasonName ? say.text(one.reasonName) : (one.reason ?? "") });
    default:
      return rules === null
        ? say(`order.${one.order}`)
        : say(`order.${one.order}.rule`, {
            head: rules.headInRow,
            minutes: rules.boundMinutes,
            ordinary: rules.ordinaryPerRatio,
          });
  }
}
