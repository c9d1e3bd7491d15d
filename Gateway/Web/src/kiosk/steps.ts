import { html, nothing, type TemplateResult } from "lit-html";
import type { HallView, Queue, ServiceItem } from "../contracts.ts";
import { asWait, type Say, type Word } from "../words.ts";
import { stopName } from "./closed.ts";
import { languageButton } from "./foot.ts";
import type { Actions, Kiosk } from "./model.ts";
import { both, pair } from "./pair.ts";
import { itemsAPage, mostItems, type Step } from "./step.ts";

type StepOf<TKind extends Step["kind"]> = Extract<Step, { kind: TKind }>;

/* 1: what for */

export const queues = (kiosk: Kiosk, act: Actions): TemplateResult => html`
  <main>
    <h2>${both(kiosk.say, "kiosk.what")}</h2>
    <div class="tiles">
      ${kiosk.document?.queues.map(
        (queue) => html`
          <button
            class=${lineOf(kiosk.view, queue)?.stopped ? "stopped" : ""}
            ?disabled=${!kiosk.isLive}
            @click=${() => act.queue(queue)}
          >
            <i>${queue.letter}</i>
            <b>${pair(kiosk.say, queue.name)}</b>
            ${waiting(kiosk, queue)}
          </button>
        `,
      )}
    </div>
  </main>
  <footer>
    ${kiosk.basket === null ? severalButton(kiosk, act) : basketButtons(kiosk, act, both(kiosk.say, "kiosk.oneOnly"))}
    ${languageButton(kiosk, act)}
  </footer>
`;

const lineOf = (view: HallView | null, { letter }: Queue) =>
  view?.queues.filter((candidate) => candidate.letter === letter)[0];

function waiting({ say, view, document }: Kiosk, queue: Queue): TemplateResult {
  const line = lineOf(view, queue);
  if (!line) return html`<span></span>`;
  if (line.stopped)
    return html`<span>
      <span>${say("queue.stopped")}</span><span>${say.text(stopName(document, line.stopped))}</span>
    </span>`;
  const people = html`${say("queue.waiting")}<strong>${line.waiting}</strong>${say("queue.waitingUnit")}`;
  return html`<span>
    <span>${line.waiting === 0 ? say("queue.nobody") : people}</span>
    <span>${expectation(say, line)}</span>
  </span>`;
}

/** What whoever comes now would wait, as far as anybody can tell. */
function expectation(say: Say, line: NonNullable<ReturnType<typeof lineOf>>): string {
  if (line.openWindows === 0) return say("queue.noWindow");
  if (line.waiting === 0 && (line.wait === null || line.wait.from === 0)) return say("queue.noWait");
  return line.wait ? asWait(say, line.wait) : say("queue.windows", { windows: line.openWindows });
}

/* 2: which item */

export function items(kiosk: Kiosk, step: StepOf<"items">, act: Actions): TemplateResult {
  const { say, basket } = kiosk;
  const pages = Math.max(1, Math.ceil(step.queue.items.length / itemsAPage));
  const shown = step.queue.items.slice(step.pageNo * itemsAPage, (step.pageNo + 1) * itemsAPage);
  const line = lineOf(kiosk.view, step.queue);
  const turn = (word: Word, pageNo: number) =>
    html`<button ?disabled=${pageNo < 0 || pageNo >= pages} @click=${() => act.turn(pageNo)}>${say(word)}</button>`;
  return html`<main>
      <h2>${pair(say, step.queue.name)}</h2>
      <p class="hint">
        <span>${basket === null ? say("kiosk.whichItem") : say("kiosk.severalHint", { count: mostItems })}</span>
        <span class="wait">${line ? expectation(say, line) : nothing}</span>
      </p>
      <div class="items">${shown.map((item) => itemButton(kiosk, item, act))}</div>
      ${
        pages > 1
          ? html`<div class="pager">
              ${turn("kiosk.earlierPage", step.pageNo - 1)}
              <span>${say("kiosk.page", { page: step.pageNo + 1, pages })}</span>
              ${turn("kiosk.laterPage", step.pageNo + 1)}
            </div>`
          : nothing
      }
    </main>
    <footer>
      ${
        basket === null
          ? html`<button @click=${act.start}>${both(say, "kiosk.back")}</button> ${severalButton(kiosk, act)}
              ${languageButton(kiosk, act)}`
          : basketButtons(kiosk, act, both(say, "kiosk.otherQueues"))
      }
    </footer>`;
}

/** Whoever came for one thing takes the number with this press; whoever came for several only ticks it. */
function itemButton({ say, isLive, basket }: Kiosk, item: ServiceItem, act: Actions): TemplateResult {
  const isTicked = basket?.some((one) => one.code === item.code) ?? false;
  const isFull = basket !== null && basket.length >= mostItems && !isTicked;
  return html`<button
    class=${basket === null ? "" : isTicked ? "ticked" : "open"}
    aria-pressed=${basket === null ? nothing : isTicked}
    ?disabled=${!isLive || isFull}
    @click=${() => act.item(item)}
  >
    <b>${pair(say, item.name)}</b>
  </button>`;
}

const severalButton = ({ say, isLive }: Kiosk, act: Actions): TemplateResult => html`
  <button ?disabled=${!isLive} @click=${() => act.several(true)}>${both(say, "kiosk.several")}</button>
`;

/** Back to the queues, where one may choose on or leave it at one; and the number for all that is ticked. */
function basketButtons({ say, basket, isLive, step }: Kiosk, act: Actions, name: TemplateResult): TemplateResult {
  const count = basket?.length ?? 0;
  const back = () => (step.kind === "items" ? act.back() : act.several(false));
  return html`<button @click=${back}>${name}</button>
    <button class="go all" ?disabled=${!isLive || count === 0} @click=${act.takeAll}>
      <b>${say("kiosk.takeSeveral")}</b><span>${say("kiosk.chosen", { count })}</span>
    </button>`;
}
