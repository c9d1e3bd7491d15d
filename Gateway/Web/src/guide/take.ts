import { html, nothing, type TemplateResult } from "lit-html";
import type { OnBehalf, ServiceItem, TicketClass } from "../contracts.ts";
import { asWait } from "../words.ts";
import type { GuideQueue } from "./contracts.ts";
import type { Actions, Desk } from "./model.ts";

export const classes: TicketClass[] = [
  "Ordinary",
  "Elderly",
  "PregnantOrWithInfant",
  "Military",
  "FireFighter",
  "Disabled",
  "CriticallyIll",
];
const behalves: OnBehalf[] = ["Self", "Agent", "VillageAgent"];
const mostParty = 20;

/** A number for somebody who stands here: his paper has been seen, so his class counts at once. */
export function take(desk: Desk, act: Actions): TemplateResult {
  const { say, document, draft, isLive } = desk;
  const queue = document?.queues.filter(({ letter }) => letter === draft.queue)[0];
  return html`<section class="take" aria-label=${say("guide.take")}>
    <h2>${say("guide.take")}</h2>
    <div class="queues" role="group" aria-label=${say("guide.queue")}>
      ${desk.view?.queues.map((one) => queueButton(desk, one, act))}
    </div>
    <fieldset class="items">
      <legend>${say("guide.items")}</legend>
      ${queue?.items.map((item) => itemBox(desk, item, act)) ?? nothing}
    </fieldset>
    <p class="chosen">
      ${draft.items.length === 0 ? say("guide.noItem") : draft.items.map(({ name }) => say.text(name)).join(" · ")}
    </p>
    <form @submit=${(event: SubmitEvent) => submit(event, act)}>
      <label
        ><span>${say("guide.class")}</span
        ><select name="class">
          ${classes.map((one) => html`<option value=${one}>${say(`class.${one}`)}</option>`)}
        </select></label
      >
      <label
        ><span>${say("guide.behalf")}</span
        ><select name="onBehalf">
          ${behalves.map((one) => html`<option value=${one}>${say(`behalf.${one}`)}</option>`)}
        </select></label
      >
      <label
        ><span>${say("guide.party")}</span
        ><input name="party" type="number" min="1" max=${mostParty} value="1" required
      /></label>
      <fieldset class="slot">
        <legend>${say("guide.slot")}</legend>
        <label><span>${say("guide.slotFrom")}</span><input name="slotFrom" type="time" /></label>
        <label><span>${say("guide.slotUntil")}</span><input name="slotUntil" type="time" /></label>
      </fieldset>
      <button class="go" ?disabled=${!isLive || draft.items.length === 0}>${say("guide.takeNow")}</button>
    </form>
  </section>`;
}

function submit(event: SubmitEvent, act: Actions): void {
  event.preventDefault();
  const form = event.target as HTMLFormElement;
  const facts = new FormData(form);
  const text = (name: string) => String(facts.get(name) ?? "");
  act.take({
    class: text("class"),
    party: Number(text("party")),
    onBehalf: text("onBehalf"),
    slotFrom: text("slotFrom"),
    slotUntil: text("slotUntil"),
  });
  form.reset();
}

const queueButton = ({ say, draft, document }: Desk, queue: GuideQueue, act: Actions): TemplateResult => html`
  <button
    type="button"
    aria-pressed=${draft.queue === queue.letter}
    class=${draft.queue === queue.letter ? "chosen" : ""}
    @click=${() => act.showQueue(queue.letter)}
  >
    <b>${queue.letter} ${say.text(queue.name)}</b>
    <small>
      ${say("guide.waitingNow", { count: queue.waiting })}${queue.wait ? ` · ${asWait(say, queue.wait)}` : ""}
      ${isCrowded(document?.wait.alarmMinutes, queue) ? html`<i>▲ ${say("guide.crowded")}</i>` : nothing}
    </small>
  </button>
`;

const isCrowded = (alarmMinutes: number | undefined, { wait }: GuideQueue): boolean =>
  alarmMinutes !== undefined && wait !== null && wait.from >= alarmMinutes;

const itemBox = ({ say, draft }: Desk, item: ServiceItem, act: Actions): TemplateResult => html`
  <label
    ><input
      type="checkbox"
      .checked=${draft.items.some(({ code }) => code === item.code)}
      @change=${() => act.tick(item)}
    /><span>${say.text(item.name)}</span></label
  >
`;
