import { html, nothing, type TemplateResult } from "lit-html";
import { keyed } from "lit-html/directives/keyed.js";
import type { Call, HallDocument, HallView, LocalText, QueueLine } from "../contracts.ts";
import { numberClass } from "../numbers.ts";
import { asDate, asDay, asShortTime, asTime } from "../time.ts";
import { asWait, sayIn, type Word } from "../words.ts";
import { type Board, queueName, zoneName } from "./board.ts";

/** All that the screen shows; a pure function of it makes the page. */
export interface Screen {
  view: HallView | null;
  board: Board | null;
  document: HallDocument | null;
  isLive: boolean;
  isUnknownHall: boolean;
  /** The hero came while we watched, a moment ago: it moves, and it is amber even if it has been answered. */
  isFresh: boolean;
  /** The browser lets the screen make no sound before somebody has touched it. */
  isMute: boolean;
  isDemonstration: boolean;
  asOf: number | null;
  now: number;
  opensAt: number | null;
}

const zh = sayIn("zh");
const en = sayIn("en");

const both = (word: Word, facts = {}) => html`${zh(word, facts)}<small lang="en">${en(word, facts)}</small>`;

const arrow = html`<svg viewBox="0 0 60 48" aria-hidden="true"><path d="M0 24h55M34 3l21 21-21 21" /></svg>`;

export const page = (screen: Screen): TemplateResult => html`
  <main class="screen ${screen.isLive ? "live" : "stale"}">
    ${hero(screen)}
    <ol class="earlier">
      ${[0, 1, 2, 3, 4].map((place) => earlier(screen, screen.board?.earlier[place]))}
    </ol>
    ${waiting(screen)} ${foot(screen)}
  </main>
`;

function hero(screen: Screen): TemplateResult {
  const call = screen.board?.hero;
  const isCalling = screen.isLive && (screen.board?.isStanding || screen.board?.isSpoken || screen.isFresh);
  if (!call || (screen.view?.phase === "Closed" && !isCalling)) return empty(screen);
  const label = !isCalling ? "call.last" : call.callNo > 1 ? "calling.again" : "calling.now";
  return html`${keyed(
    call.serial,
    html`<section
      class="hero ${isCalling ? "called" : "past"} ${screen.isLive && screen.isFresh ? "fresh" : ""}"
      aria-live="assertive"
    >
      <h2>${both(label)}</h2>
      <h2>${both("calling.goTo")}</h2>
      <b class=${numberClass(call.number)}>${call.number}</b>
      ${arrow}
      <p class="to">
        <b>${call.window}</b>
        <span><i>${zoneName(screen.document, call.zone)}</i>${zh("window.unit")}</span>
      </p>
    </section>`,
  )}`;
}

/** Before the day's first call, after its last one, and before the first view. */
function empty({ view, isUnknownHall, opensAt }: Screen): TemplateResult {
  const isOver = view?.phase === "Closed";
  const known: Word = isOver ? "calling.closed" : "calling.none";
  const title: Word = isUnknownHall ? "live.unknownHall" : view ? known : "live.connecting";
  const isStopped = view !== null && view.stopped !== null;
  const isClosed = view !== null && !view.isIssuing;
  const advice = isStopped
    ? both("queue.stopped")
    : isClosed
      ? closedUntil(isOver, opensAt)
      : both(view ? "calling.noneAdvice" : isUnknownHall ? "live.checkAddress" : "live.listen");
  return html`<section class="hero empty">
    <h2>${both(title)}</h2>
    <p>${advice}</p>
  </section>`;
}

function closedUntil(isOver: boolean, opensAt: number | null): unknown {
  if (opensAt !== null) return both("calling.opens", { date: new Date(opensAt), time: asShortTime(opensAt) });
  return isOver ? nothing : both("calling.notIssuing");
}

/** A row keeps its place also while it is empty: nothing shifts when the day begins. */
function earlier({ view, document, board }: Screen, call: Call | undefined): TemplateResult {
  if (!call || !view) return html`<li></li>`;
  return html`<li class=${board && board.calling.indexOf(call.serial) >= 0 ? "calling" : ""}>
    <b class=${numberClass(call.number)}>${call.number}</b>
    ${purpose(call.isPriority ? zh("calling.priority") : (queueName(view, call.number)?.zh ?? ""))} ${arrow}
    <p><b>${call.window}</b><em>${zh("window.unit")}</em></p>
    <i>${zoneName(document, call.zone)}</i>
  </li>`;
}

/** More than five signs go into two lines. */
const purpose = (name: string): TemplateResult => html`<em class=${name.length > 5 ? "long" : ""}>${name}</em>`;

function waiting({ board }: Screen): TemplateResult {
  const pageNo = board && board.pages > 1 ? html`<span>${board.pageNo + 1}/${board.pages}</span>` : nothing;
  return html`<section class="waiting">
    <h2>${zh("calling.waiting")}${pageNo}<small lang="en">${en("calling.waiting")}</small></h2>
    <ul>
      ${board?.queues.map(queue)}
    </ul>
    <div class="paused">${board ? paused(board) : nothing}</div>
  </section>`;
}

const queue = (line: QueueLine): TemplateResult => html`
  <li>
    <strong>${line.name.zh}</strong>
    <p><b>${line.waiting}</b>${zh("queue.people")}</p>
    <small lang="en">${line.name.en}</small>
    <span class=${line.stopped ? "stopped" : ""}>${standing(line)}</span>
  </li>
`;

function standing(line: QueueLine): string {
  if (line.stopped) return zh("queue.stopped");
  if (line.openWindows === 0) return zh("queue.noWindow");
  if (line.waiting === 0 && (line.wait === null || line.wait.from === 0)) return zh("queue.noWait");
  return line.wait ? asWait(zh, line.wait) : zh("queue.windows", { windows: line.openWindows });
}

function paused(board: Board): TemplateResult {
  if (board.paused.length === 0) return html`<p class="none">${both("calling.nonePaused")}</p>`;
  const more = board.pausedInAll > board.paused.length;
  return html`<p>${both("calling.paused")}</p>
    ${board.paused.map((window) => html`<b>${window}</b>`)}
    ${more ? html`<span>${zh("calling.pausedMore", { count: board.pausedInAll })}</span>` : nothing}`;
}

function foot(screen: Screen): TemplateResult {
  const { view, now, isDemonstration } = screen;
  const demonstration = isDemonstration ? html`<strong class="demo">${both("demonstration")}</strong>` : nothing;
  return html`<footer>
    <div class=${screen.isMute ? "with-mute" : ""}>
      ${screen.isLive && view ? liveFoot(view.name, view.isIssuing) : staleFoot(screen)}
      ${screen.isMute ? mute() : nothing}
    </div>
    <div class=${isDemonstration ? "with-demo" : ""}>
      <p>${asDate(now, "zh")}</p>
      ${demonstration}
      <time>${asShortTime(now)}</time>
    </div>
  </footer>`;
}

/** For whoever looks after the screen; any key or touch will do, the button only says so. */
const mute = () =>
  html`<button class="mute">
    <svg viewBox="0 0 48 48" aria-hidden="true"><path d="M6 18h8l12-10v32L14 30H6zM33 18l11 12M44 18L33 30" /></svg>
    ${zh("calling.mute")}<small lang="en">${en("calling.mute")}</small>
  </button>`;

const liveFoot = (name: LocalText, isIssuing: boolean): TemplateResult => html`
  <h1>${name.zh}</h1>
  <p>${zh(isIssuing ? "calling.watch" : "calling.notIssuing")}</p>
`;

function staleFoot({ view, asOf, now, isUnknownHall }: Screen): TemplateResult {
  if (!view || asOf === null)
    return html`<h1>${zh(isUnknownHall ? "live.unknownHall" : "live.connecting")}</h1>
      <p>${both("live.listen")}</p>`;
  const isToday = asDay(asOf, "zh") === asDay(now, "zh");
  const time = isToday ? asTime(asOf) : `${asDay(asOf, "zh")} ${asTime(asOf)}`;
  return html`<h1>${zh("live.lost", { time })}</h1>
    <p>${both("live.listen")}</p>`;
}
