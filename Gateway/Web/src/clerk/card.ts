import { html, nothing, type TemplateResult } from "lit-html";
import { numberClass } from "../numbers.ts";
import { asRunning, asTime, instant, minutes } from "../time.ts";
import { asWait, type Word } from "../words.ts";
import type { NumberLine, NumberRow, QueueRow } from "./contracts.ts";
import type { Actions, Pane } from "./model.ts";
import { checked, className, itemName, queueName, reasonName, trip } from "./names.ts";
import { about } from "./options.ts";
import { standardMinutes } from "./rules.ts";

const queuesShown = 3;

/** The window's state as a shape, a word and a running clock: seen from the corner of the eye. */
export function band(pane: Pane): TemplateResult {
  const { view, say, isLive, asOf, now } = pane;
  const [word, note] = isLive ? stateWords(pane) : [say("live.lost", { time: asOf === null ? "–" : asTime(asOf) }), ""];
  const clock = view.state === "Closed" ? "" : asRunning(now - instant(view.since));
  return html`<div class="band" role="status">
    <i aria-hidden="true"></i><b>${word}</b><small>${note}</small><time>${clock}</time>
  </div>`;
}

function stateWords({ view, say }: Pane): [string, string] {
  const word = say(`clerk.state.${view.state}` satisfies Word);
  const reason = view.pauseReason ? reasonName(say, view.pauseReasons, view.pauseReason) : "";
  const thenPause = reason ? say("clerk.thenPause", { reason }) : "";
  switch (view.state) {
    case "Called":
      return [word, say("clerk.callNo", { call: view.current?.line.calls ?? 1, calls: view.rule.maxCalls })];
    case "Serving":
      return [word, thenPause || (view.current ? say("clerk.standard", { count: standardMinutes(view.current) }) : "")];
    case "Paused":
      return [word, reason];
    case "Closed":
    case "Staffed":
    case "Open":
      return [word, ""];
  }
}

/** The citizen who is called or served, or who all is waiting: the same height in every state. */
export const card = (pane: Pane, act: Actions): TemplateResult =>
  pane.view.current ? person(pane, pane.view.current, act) : crowd(pane);

function person(pane: Pane, row: NumberRow, act: Actions): TemplateResult {
  const { say } = pane;
  const { line } = row;
  const waited = line.firstCalledAt ? instant(line.firstCalledAt) - instant(line.takenAt) : 0;
  const also = line.legs.length > 1 ? legs(pane, line) : others(pane, row);
  const notes = [
    ...line.needs.map((need) => say(`need.${need}`)),
    ...checked(say, row),
    ...trip(say, line),
    ...(line.onBehalf === "Self" ? [] : [say(`behalf.${line.onBehalf}`)]),
    ...(line.caseCount > 1 ? [say("clerk.cases", { count: line.caseCount })] : []),
    ...(line.party > 1 ? [say("clerk.party", { count: line.party })] : []),
    ...(line.only ? [say("clerk.only", { window: line.only })] : []),
  ].join(" · ");
  return html`<div class="card">
    <div class="head">
      <b class=${numberClass(line.number)}>${line.number}</b>
      <div>
        ${line.class === "Ordinary" ? nothing : html`<span class="tag">${className(say, line)}</span>`}
        <p>${say("clerk.waited", { count: minutes(waited) })}</p>
      </div>
    </div>
    <h1>${itemName(say, row)}</h1>
    <p class="soft" title=${also}>${also}</p>
    <p class="notes" title=${notes}>${notes ? html`${note}${notes}` : nothing}</p>
    ${line.class === "Ordinary" || line.classConfirmed ? nothing : seen(pane, line, act)}
  </div>`;
}

/** Where it is on its way: ✓1/3 综合受理 → ▸2/3 社保医保 → 3/3 领件. */
function legs({ say, view }: Pane, line: NumberLine): string {
  const places = line.legs.map((leg, index) => {
    const no = index + 1;
    const mark = line.done.indexOf(no) >= 0 ? "✓" : no === line.leg ? "▸" : "";
    const name = queueName(say, view, leg.queue).replace(/^\S+ /, "");
    return `${mark}${no}/${line.legs.length} ${name}`;
  });
  return places.join(" → ");
}

function others({ say }: Pane, { items }: NumberRow): string {
  const names = items.slice(1).map((item) => say.text(item.name));
  return names.length > 0 ? say("clerk.others", { items: names.join("、") }) : "";
}

/** A class counts when somebody has seen the paper: whoever sits here can say so. */
function seen({ say, isLive, desk }: Pane, { number, class: claimed }: NumberLine, act: Actions): TemplateResult {
  const isOff = !isLive || desk.isBusy;
  const settle = (to: typeof claimed) => () => act.run(about("confirm-class", number, { class: to }).run);
  return html`<p class="seen">
    <kbd>K</kbd><span>${say("clerk.classAsk", { name: say(`class.${claimed}`) })}</span>
    <button ?disabled=${isOff} @click=${settle(claimed)}>${say("clerk.classYes")}</button>
    <button ?disabled=${isOff} @click=${settle("Ordinary")}>${say("clerk.classNo")}</button>
  </p>`;
}

function crowd({ view, say, now }: Pane): TemplateResult {
  const since = view.queues.map((line) => line.waitingSince).filter((at): at is string => at !== null);
  const longest = since.length > 0 ? now - Math.min(...since.map(instant)) : null;
  const longestOf = (wait: number) => say("clerk.longest", { minutes: minutes(wait) });
  const waitOf = (line: QueueRow) =>
    line.wait ? asWait(say, line.wait) : line.waitingSince ? longestOf(now - instant(line.waitingSince)) : "";
  const shown = view.queues.length > queuesShown ? view.queues.slice(0, queuesShown - 1) : view.queues;
  const rest = view.queues.slice(shown.length);
  return html`<div class="card">
    <div class="head">
      <b class="number">${view.waiting}<small>${say("clerk.waiting")}</small></b>
      <div>${longest === null ? nothing : html`<p>${longestOf(longest)}</p>`}</div>
    </div>
    ${shown.map(
      (line) =>
        html`<p class="row">
          <b>${line.letter}</b><span>${say.text(line.name)}</span>
          <em title=${line.wait ? say("clerk.waitOfNew") : ""}>${waitOf(line)}</em>
          <time>${say("people", { count: line.waiting })}</time>
        </p>`,
    )}
    ${rest.length > 0 ? restRow(rest) : nothing}
  </div>`;

  function restRow(lines: QueueRow[]): TemplateResult {
    const waiting = lines.reduce((sum, line) => sum + line.waiting, 0);
    return html`<p class="row">
      <b>+</b><span>${say("clerk.otherQueues", { count: lines.length })}</span><em></em>
      <time>${say("people", { count: waiting })}</time>
    </p>`;
  }
}

const note = html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M2 3h12v8H8l-3 3v-3H2z" /></svg>`;
