import { html, nothing, type TemplateResult } from "lit-html";
import type { HallDocument, HallView, Queue, QueueLine, ServiceItem } from "../contracts.ts";
import { asWait, type Say, type Word } from "../words.ts";
import { stopName } from "./closed.ts";
import { elderlyButton, helpButton, languageButton } from "./foot.ts";
import type { Actions, Kiosk } from "./model.ts";
import { both, pair } from "./pair.ts";
import { bigTilesAPage, itemsAPage, mostItems, type Step } from "./step.ts";

type StepOf<TKind extends Step["kind"]> = Extract<Step, { kind: TKind }>;

/* 1: what for */

export function queues(kiosk: Kiosk, step: StepOf<"queues">, act: Actions): TemplateResult {
  const all = kiosk.document?.queues ?? [];
  const aPage = kiosk.isElderly ? bigTilesAPage : Math.max(all.length, 1);
  return html`
    <main>
      <h2>${both(kiosk.say, "kiosk.what")}</h2>
      <div class="tiles">${part(all, step.pageNo, aPage).map((queue) => tile(kiosk, queue, act))}</div>
      ${pager(kiosk, step.pageNo, Math.ceil(all.length / aPage), act)}
    </main>
    <footer>
      ${elderlyButton(kiosk, act)} ${languageButton(kiosk, act)} ${helpButton(kiosk, act)} ${nextButton(kiosk, act)}
    </footer>
  `;
}

const tile = (kiosk: Kiosk, queue: Queue, act: Actions): TemplateResult => html`
  <button
    class=${lineOf(kiosk.view, queue)?.stopped ? "stopped" : ""}
    ?disabled=${!kiosk.isLive}
    @click=${() => act.queue(queue)}
  >
    <i>${queue.letter}</i>
    <b>${pair(kiosk.say, queue.name)}</b>
    ${waiting(kiosk, queue)}
  </button>
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
    <span class=${isCrowded(document, line) ? "crowded" : ""}>${expectation(say, line)}</span>
  </span>`;
}

/** So long a wait is no news to be hidden: whoever can come at another time may do so. */
const isCrowded = (document: HallDocument | null, line: QueueLine): boolean =>
  document !== null && line.wait !== null && line.wait.from >= document.wait.alarmMinutes;

/** What whoever comes now would wait, as far as anybody can tell. */
function expectation(say: Say, line: QueueLine): string {
  if (line.openWindows === 0) return say("queue.noWindow");
  if (line.waiting === 0 && (line.wait === null || line.wait.from === 0)) return say("queue.noWait");
  return line.wait ? asWait(say, line.wait) : say("queue.windows", { windows: line.openWindows });
}

/* And which item */

export function items(kiosk: Kiosk, step: StepOf<"items">, act: Actions): TemplateResult {
  const { say, basket, document } = kiosk;
  const aPage = kiosk.isElderly ? bigTilesAPage : itemsAPage;
  const all = step.queue.items;
  const line = lineOf(kiosk.view, step.queue);
  const crowd = line && isCrowded(document, line) ? both(say, "kiosk.crowded") : null;
  return html`<main>
      <h2>${pair(say, step.queue.name)}</h2>
      <p class="hint">
        <span> ${basket.length === 0 ? say("kiosk.whichItem") : say("kiosk.severalHint", { count: mostItems })} </span>
        <span class="wait">${line ? expectation(say, line) : nothing}</span>
      </p>
      ${crowd ? html`<p class="crowd">${crowd}</p>` : nothing}
      <div class="items">${part(all, step.pageNo, aPage).map((item) => itemButton(kiosk, item, act))}</div>
      ${pager(kiosk, step.pageNo, Math.ceil(all.length / aPage), act)}
    </main>
    <footer>
      <button @click=${act.back}>${both(say, "kiosk.back")}</button>
      ${languageButton(kiosk, act)} ${helpButton(kiosk, act)} ${nextButton(kiosk, act)}
    </footer>`;
}

function itemButton({ say, isLive, basket }: Kiosk, item: ServiceItem, act: Actions): TemplateResult {
  const isTicked = basket.some((one) => one.code === item.code);
  const isFull = basket.length >= mostItems && !isTicked;
  return html`<button
    class=${basket.length === 0 ? "" : isTicked ? "ticked" : "open"}
    aria-pressed=${basket.length === 0 ? nothing : isTicked}
    ?disabled=${!isLive || isFull}
    @click=${() => act.item(item)}
  >
    <b>${pair(say, item.name)}</b>
  </button>`;
}

const nextButton = ({ say, basket, isLive }: Kiosk, act: Actions): TemplateResult | typeof nothing =>
  basket.length === 0
    ? nothing
    : html`<button class="go all" ?disabled=${!isLive} @click=${act.next}>
        <b>${say("kiosk.next")}</b><span>${say("kiosk.chosen", { count: basket.length })}</span>
      </button>`;

const part = <T>(all: T[], pageNo: number, aPage: number): T[] => all.slice(pageNo * aPage, (pageNo + 1) * aPage);

function pager({ say }: Kiosk, pageNo: number, pages: number, act: Actions): TemplateResult | typeof nothing {
  if (pages <= 1) return nothing;
  const turn = (word: Word, to: number) =>
    html`<button ?disabled=${to < 0 || to >= pages} @click=${() => act.turn(to)}>${say(word)}</button>`;
  return html`<div class="pager">
    ${turn("kiosk.earlierPage", pageNo - 1)}
    <span>${say("kiosk.page", { page: pageNo + 1, pages })}</span>
    ${turn("kiosk.laterPage", pageNo + 1)}
  </div>`;
}
