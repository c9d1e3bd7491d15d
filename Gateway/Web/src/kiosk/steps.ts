import { html, nothing, type TemplateResult } from "lit-html";
import type { HallView, Queue } from "../contracts.ts";
import { asRanges, numberClass } from "../numbers.ts";
import { asShortTime, asTime, instant } from "../time.ts";
import { type Say, sayIn, type Word } from "../words.ts";
import type { Actions, Kiosk } from "./model.ts";
import { both, pair } from "./pair.ts";
import { itemsAPage, lateMs, secondsLeft, type Step } from "./step.ts";

type StepOf<TKind extends Step["kind"]> = Extract<Step, { kind: TKind }>;

/* 1: what for */

export const queues = (kiosk: Kiosk, act: Actions): TemplateResult => html`
  <main>
    <h2>${both(kiosk.say, "kiosk.what")}</h2>
    <div class="tiles">
      ${kiosk.document?.queues.map(
        (queue) => html`
          <button ?disabled=${!kiosk.isLive} @click=${() => act.queue(queue)}>
            <i>${queue.letter}</i>
            <b>${pair(kiosk.say, queue.name)}</b>
            ${waiting(kiosk.say, kiosk.view, queue)}
          </button>
        `,
      )}
    </div>
  </main>
  <footer>${languageButton(kiosk, act)}</footer>
`;

function waiting(say: Say, view: HallView | null, queue: Queue): TemplateResult {
  const line = view?.queues.filter((candidate) => candidate.letter === queue.letter)[0];
  if (!line) return html`<span></span>`;
  const windows = line.openWindows === 0 ? say("queue.noWindow") : say("queue.windows", { windows: line.openWindows });
  const people = html`${say("queue.waiting")}<strong>${line.waiting}</strong>${say("queue.waitingUnit")}`;
  return html`<span>
    <span>${line.waiting === 0 ? say("queue.nobody") : people}</span>
    <span>${line.waiting === 0 && line.openWindows > 0 ? say("queue.noWait") : windows}</span>
  </span>`;
}

/* 2: which item */

export function items(kiosk: Kiosk, step: StepOf<"items">, act: Actions): TemplateResult {
  const { say } = kiosk;
  const pages = Math.max(1, Math.ceil(step.queue.items.length / itemsAPage));
  const shown = step.queue.items.slice(step.pageNo * itemsAPage, (step.pageNo + 1) * itemsAPage);
  const turn = (word: Word, pageNo: number) =>
    html`<button ?disabled=${pageNo < 0 || pageNo >= pages} @click=${() => act.turn(pageNo)}>${say(word)}</button>`;
  return html`<main>
      <h2>${pair(say, step.queue.name)}</h2>
      <p class="hint">${say("kiosk.whichItem")}</p>
      <div class="items">
        ${shown.map(
          (item) =>
            html`<button ?disabled=${!kiosk.isLive} @click=${() => act.item(item)}>
              <b>${pair(say, item.name)}</b>
            </button>`,
        )}
      </div>
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
      <button @click=${act.start}>${both(say, "kiosk.back")}</button>
      ${languageButton(kiosk, act)}
    </footer>`;
}

/* 3: the number, once the server has given it */

export function taking({ say, ticks }: Kiosk, step: StepOf<"taking">): TemplateResult {
  const isLate = ticks - step.since > lateMs;
  return html`<main class="notice" role="status">
      <h2>${both(say, isLate ? "kiosk.confirming" : "kiosk.taking")}</h2>
      <p>${isLate ? both(say, "kiosk.confirmingAdvice") : pair(say, step.item.name)}</p>
    </main>
    <footer></footer>`;
}

export function taken(kiosk: Kiosk, step: StepOf<"taken">, act: Actions): TemplateResult {
  const { say, document } = kiosk;
  const { number, slip, takenAt } = step.taken;
  const zones = slip.zones.map((id) => document?.zones.filter((zone) => zone.id === id)[0]?.name ?? { zh: id, en: id });
  return html`<main>
      <section>
        <h2>${pair(say, step.queue.name)}</h2>
        <p class="hint">${say("kiosk.yourNumber")} · ${say.text(step.item.name)}</p>
        <p class=${numberClass(number)} role="status">${number}</p>
      </section>
      <section>
        <div class="where ${zones.length > 1 ? "many" : ""}">
          ${zones.map((zone) => html`<i>${pair(say, zone)}</i>`)}
          <p>${slip.windows.length > 0 ? windows(say, slip.windows) : both(say, "kiosk.listen")}</p>
        </div>
        <dl class="facts">
          <div>
            <dt>${both(say, "kiosk.ahead")}</dt>
            <dd>
              ${slip.ahead === 0 ? say("queue.nobody") : html`${slip.ahead} <small>${say("people.unit")}</small>`}
            </dd>
          </div>
          <div>
            <dt>${both(say, "kiosk.takenAt")}</dt>
            <dd>${asShortTime(instant(takenAt))}</dd>
          </div>
        </dl>
        <p class="advice">${both(say, "kiosk.keepNumber")}</p>
      </section>
    </main>
    <footer>${doneButton(kiosk, step.until, act)}</footer>`;
}

const windows = (say: Say, numbers: number[]): TemplateResult =>
  pair(say, {
    zh: sayIn("zh")("kiosk.windows", { windows: asRanges(numbers, "、") }),
    en: sayIn("en")("kiosk.windows", { windows: asRanges(numbers, ", ") }),
  });

export const refused = (kiosk: Kiosk, step: StepOf<"refused">, act: Actions): TemplateResult => html`
  <main class="notice refused" role="alert">
    <h2>${both(kiosk.say, step.why.kind === "problem" ? "kiosk.notTaken" : "kiosk.unconfirmed")}</h2>
    <p>
      ${
        step.why.kind === "problem"
          ? kiosk.say.problem(step.why.problem)
          : both(kiosk.say, "kiosk.unconfirmedAdvice", { time: asTime(kiosk.now) })
      }
    </p>
    <p class="hint">${kiosk.say("kiosk.askDesk")}</p>
  </main>
  <footer>${doneButton(kiosk, step.until, act)}</footer>
`;

/** No number can be taken here now: why, and when it can. */
export function closed(kiosk: Kiosk, act: Actions): TemplateResult {
  const { say, view, document, opensAt } = kiosk;
  const facts = opensAt === null ? {} : { date: new Date(opensAt), time: asShortTime(opensAt) };
  const isConnected = view !== null && document !== null;
  const title = kiosk.isUnknownHall ? "live.unknownHall" : isConnected ? "kiosk.closed" : "live.connecting";
  const advice = kiosk.isUnknownHall ? "live.checkAddress" : isConnected ? "kiosk.opens" : "kiosk.askDesk";
  return html`<main class="notice" role="status">
      <h2>${both(say, title)}</h2>
      <p>${isConnected && opensAt === null ? nothing : both(say, advice, facts)}</p>
    </main>
    <footer>${languageButton(kiosk, act)}</footer>`;
}

const doneButton = ({ say, ticks }: Kiosk, until: number, act: Actions): TemplateResult => html`
  <button class="go" @click=${act.start}>
    <b>${say("kiosk.done")}</b><span>${say("kiosk.returns", { seconds: secondsLeft(until, ticks) })}</span>
  </button>
`;

const languageButton = ({ say }: Kiosk, act: Actions): TemplateResult => html`
  <button lang=${say.language === "zh" ? "en" : "zh-CN"} @click=${act.language}>${say("kiosk.otherLanguage")}</button>
`;
