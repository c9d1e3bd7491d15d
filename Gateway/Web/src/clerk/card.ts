import { html, nothing, type TemplateResult } from "lit-html";
import type { NumberRow, QueueRow } from "../contracts.ts";
import { numberClass } from "../numbers.ts";
import { asRunning, asTime, instant, minutes } from "../time.ts";
import type { Word } from "../words.ts";
import { tag } from "./lists.ts";
import type { Pane } from "./model.ts";
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
  const pauseReason = view.pauseReasons.filter((reason) => reason.code === view.pauseReason)[0];
  const reason = pauseReason ? say.text(pauseReason.name) : "";
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
export const card = (pane: Pane): TemplateResult => (pane.view.current ? person(pane, pane.view.current) : crowd(pane));

function person({ say }: Pane, row: NumberRow): TemplateResult {
  const { line, items } = row;
  const [first, ...others] = items;
  const further = others.map((item) => say.text(item.name)).join("、");
  const waited = line.firstCalledAt ? instant(line.firstCalledAt) - instant(line.takenAt) : 0;
  const notes = [
    ...line.needs.map((need) => say(`need.${need}`)),
    ...(line.onBehalf === "Self" ? [] : [say(`behalf.${line.onBehalf}`)]),
    ...(line.party > 1 ? [say("clerk.party", { count: line.party })] : []),
  ];
  return html`<div class="card">
    <div class="head">
      <b class=${numberClass(line.number)}>${line.number}</b>
      <div>
        ${line.class === "Ordinary" ? nothing : html`<span class="tag">${tag(say, row)}</span>`}
        <p>${say("clerk.waited", { count: minutes(waited) })}</p>
      </div>
    </div>
    <h1>${first ? say.text(first.name) : ""}</h1>
    <p class="soft">${others.length > 0 ? say("clerk.others", { items: further }) : nothing}</p>
    <p class="notes">${notes.length > 0 ? html`${note}${notes.join(" · ")}` : nothing}</p>
  </div>`;
}

function crowd({ view, say, now }: Pane): TemplateResult {
  const since = view.queues.map((line) => line.waitingSince).filter((at): at is string => at !== null);
  const longest = since.length > 0 ? now - Math.min(...since.map(instant)) : null;
  const longestOf = (wait: number) => say("clerk.longest", { minutes: minutes(wait) });
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
          <em>${line.waitingSince ? longestOf(now - instant(line.waitingSince)) : ""}</em>
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
