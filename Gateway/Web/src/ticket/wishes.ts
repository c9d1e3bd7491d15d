import { html, nothing, type TemplateResult } from "lit-html";
import type { TicketRules } from "./contracts.ts";
import type { Actions, Phone, Step, Wish } from "./model.ts";

/** What may be done, at the bottom; a press is asked back there, and its end is told there. */
export function foot(
  phone: Phone,
  wishes: Wish[],
  act: Actions,
  first: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const { step } = phone;
  if (step.kind === "asking") return asking(phone, step.wish, act);
  const isBusy = step.kind === "sending";
  return html`<footer>
    ${answer(phone, step)} ${first}
    ${wishes.map(
      (wish) => html`
        <button
          class=${wish === "reactivate" || wish === "return" ? "go" : ""}
          ?disabled=${!phone.isLive || isBusy}
          @click=${() => act.ask(wish)}
        >
          ${phone.say(`ticket.wish.${wish}`, figures(phone.view?.rules ?? null))}
        </button>
      `,
    )}
  </footer>`;
}

/** What leaves things as they are comes first and has the focus: a finger that taps twice does no harm. */
const asking = ({ say, view, isLive }: Phone, wish: Wish, act: Actions): TemplateResult => html`
  <footer class="asking" role="alertdialog" aria-labelledby="question">
    <p id="question">${say(`ticket.ask.${wish}`, figures(view?.rules ?? null))}</p>
    <button ?disabled=${!isLive} @click=${() => act.confirm(wish)}>${say(`ticket.yes.${wish}`)}</button>
    <button class="first" @click=${act.leave}>${say("ticket.no")}</button>
  </footer>
`;

function answer({ say }: Phone, step: Step): TemplateResult | typeof nothing {
  switch (step.kind) {
    case "none":
    case "asking":
      return nothing;
    case "sending":
      return step.isUnknown
        ? html`<p class="answer unknown" role="status">${say("ticket.checking")}</p>`
        : html`<p class="answer" role="status">${say("ticket.sending")}</p>`;
    case "done":
      return html`<p class="answer done" role="status">${say(`ticket.done.${step.wish}`)}</p>`;
    case "refused":
      return html`<p class="answer refused" role="alert">${say.problem(step.problem)}</p>`;
    case "lost":
      return html`<p class="answer unknown" role="alert">${say("ticket.lost")}</p>`;
  }
}

const figures = (rules: TicketRules | null) => ({ count: rules?.postponedBehind ?? 0 });
