import { html, nothing, type TemplateResult } from "lit-html";
import { dateOf } from "../time.ts";
import type { Need, NumberEnd, OnBehalf, TicketClass } from "./contracts.ts";
import type { Sheet } from "./desk.ts";
import type { Actions, Pane } from "./model.ts";
import { ends, needsPapers, options } from "./options.ts";

/** What the forms of the sheets are made of; what is typed stays in the form until it is sent. */
export const field = (label: string, input: TemplateResult): TemplateResult => html`
  <label class="field"><span>${label}</span>${input}</label>
`;

export const timeOfDay = (label: string, name: string): TemplateResult =>
  field(label, html`<input type="time" name=${name} required />`);

/** The nine ends as digits; a form that knows of none yet offers that too. */
export function endings(pane: Pane, asked: Extract<Sheet, { end: NumberEnd | null }>, act: Actions): TemplateResult {
  const { say } = pane;
  const waits = html`<button
    type="button"
    aria-pressed=${asked.end === null}
    @click=${() => act.ask({ kind: "manual", end: null })}
  >
    <kbd>–</kbd>${say("clerk.endNone")}
  </button>`;
  return html`<div class="ends" role="group" aria-label=${say("clerk.howEnded")}>
    ${options(pane, asked).map(
      (option, index) =>
        html`<button type="button" aria-pressed=${ends[index] === asked.end} @click=${() => act.pick(option)}>
          <kbd>${option.digit}</kbd>${option.name}
        </button>`,
    )}
    ${asked.kind === "manual" ? waits : nothing}
  </div>`;
}

/** A document's number may go with every end; papers and a date only with those that promise some. */
export function documents({ say, now }: Pane, end: NumberEnd): TemplateResult {
  const documentNo = html`<input name="documentNo" maxlength="50" autocomplete="off" />`;
  if (!needsPapers(end)) return field(say("clerk.documentNo"), documentNo);
  const isDue = end === "AcceptedPapersPending";
  const papers = html`<textarea
    name="papers"
    maxlength="600"
    placeholder=${say("clerk.papersHow")}
    required
  ></textarea>`;
  const until = html`<input type="date" name="until" min=${dateOf(now)} ?required=${isDue} />`;
  return html`${field(say("clerk.papers"), papers)}
    <div class="fields">
      ${field(say(isDue ? "clerk.papersUntil" : "clerk.papersBy"), until)} ${field(say("clerk.documentNo"), documentNo)}
    </div>`;
}

/** Items by queue, the window's own first; whoever serves on the spot begins with one of its own. */
export function items({ view, say }: Pane, isOpened: boolean): TemplateResult {
  const isMine = (letter: string) => view.queues.some((queue) => queue.letter === letter);
  const sorted = [
    ...view.hallQueues.filter(({ letter }) => isMine(letter)),
    ...view.hallQueues.filter(({ letter }) => !isMine(letter)),
  ];
  return html`<div class="items">
    ${sorted.map(
      (queue, index) =>
        html`<details ?open=${isOpened && index === 0}>
          <summary><b>${queue.letter}</b> ${say.text(queue.name)}</summary>
          <div class="ticks">
            ${queue.items.map(
              (item) =>
                html`<label> <input type="checkbox" name="item" value=${item.code} />${say.text(item.name)} </label>`,
            )}
          </div>
        </details>`,
    )}
  </div>`;
}

const classes: TicketClass[] = [
  "Ordinary",
  "Elderly",
  "PregnantOrWithInfant",
  "Military",
  "FireFighter",
  "Disabled",
  "CriticallyIll",
];
const behalves: OnBehalf[] = ["Self", "Agent", "VillageAgent"];
const needs: Need[] = ["Wheelchair", "Hearing", "Language"];

/** Who it is that stands at the window. */
export function who({ say }: Pane): TemplateResult {
  const count = (name: string, max: number) =>
    html`<input type="number" name=${name} min="1" max=${max} value="1" required />`;
  return html`<div class="fields">
      ${field(
        say("clerk.class"),
        html`<select name="class">
          ${classes.map((one) => html`<option value=${one}>${say(`class.${one}`)}</option>`)}
        </select>`,
      )}
      ${field(
        say("clerk.onBehalf"),
        html`<select name="onBehalf">
          ${behalves.map((one) => html`<option value=${one}>${say(`behalf.${one}`)}</option>`)}
        </select>`,
      )}
      ${field(say("clerk.partySize"), count("party", 20))} ${field(say("clerk.caseCount"), count("caseCount", 50))}
    </div>
    <div class="ticks">
      ${needs.map(
        (need) =>
          html`<label> <input type="checkbox" name="need" value=${need} />${say(`clerk.need.${need}`)} </label>`,
      )}
    </div>`;
}
