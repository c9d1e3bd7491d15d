import { html, nothing, type TemplateResult } from "lit-html";
import type { NumberRow } from "../contracts.ts";
import { asShortTime, asTime, instant, minutes } from "../time.ts";
import type { Say } from "../words.ts";
import { rowsWithDigit } from "./desk.ts";
import type { Actions, Pane } from "./model.ts";
import { isAllowed } from "./rules.ts";

const missedShown = 3;

export function queue(pane: Pane, act: Actions): TemplateResult {
  const { view, say, now, isLive, desk } = pane;
  const mayChoose = isLive && !desk.isBusy && isAllowed(view, "call", now);
  const isChoosing = desk.question?.kind === "number";
  const oldest = view.queues
    .map((line) => line.waitingSince)
    .filter((since): since is string => since !== null)
    .map(instant);
  return html`<section class="queue">
    <h2>
      <b>${say("clerk.queue")}</b><b>${say("people", { count: view.waiting })}</b>
      ${oldest.length > 0 ? html`<span>${longest(say, now - Math.min(...oldest))}</span>` : nothing}
    </h2>
    ${view.next.length === 0 ? html`<p class="nobody">${say("clerk.nobody")}</p>` : nothing}
    ${view.next.map(
      (row, index) => html`
        <button
          class="row ${index === 0 ? "next" : ""}"
          ?disabled=${!mayChoose}
          @click=${() => act.choose(row.line.number)}
        >
          <b>${row.line.number}</b>
          <span>${row.items[0] ? say.text(row.items[0].name) : ""}</span>
          <em>${tag(say, row)}</em>
          ${
            isChoosing && index < rowsWithDigit
              ? html`<kbd>${index + 1}</kbd>`
              : html`<time>${say("minutes", { count: minutes(now - instant(row.line.takenAt)) })}</time>`
          }
          ${index === 0 ? html`<span class="why">${why(say, row)}</span>` : nothing}
        </button>
      `,
    )}
  </section>`;
}

export function missed({ view, say }: Pane): TemplateResult {
  const count = view.missed.length;
  const shown = view.missed.slice(0, missedShown);
  return html`<section class="missed">
    <h2>
      <b>${say("clerk.missed")}</b>
      ${count > 0 ? html`<b>${say("numbers", { count })}</b>` : say("clerk.noneMissed")}
    </h2>
    ${shown.map(
      ({ line, items }) => html`
        <p class="row">
          <b>${line.number}</b>
          <span>${items[0] ? say.text(items[0].name) : ""}</span>
          <time>${line.endedAt ? say("clerk.missedAt", { time: asShortTime(instant(line.endedAt)) }) : ""}</time>
        </p>
      `,
    )}
  </section>`;
}

/** What the clerk should know of a person before calling; a class counts once the paper has been seen. */
export function tag(say: Say, { line }: NumberRow): string {
  if (line.class === "Ordinary") return line.party > 1 ? say("clerk.party", { count: line.party }) : "";
  const name = say(`class.${line.class}`);
  return line.classConfirmed ? name : say("class.unconfirmed", { name });
}

/** In the order of first come there is one reason to be first, and it can be told. */
const why = (say: Say, { line }: NumberRow): string => say("clerk.whyFirst", { time: asTime(instant(line.takenAt)) });

const longest = (say: Say, ms: number): string => say("clerk.longest", { minutes: minutes(ms) });
