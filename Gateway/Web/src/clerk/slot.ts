import { html, nothing, type TemplateResult } from "lit-html";
import { type Option, options, type Question } from "./desk.ts";
import type { Actions, Pane } from "./model.ts";
import { callRule } from "./rules.ts";

const shapes = {
  done: html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M2 8.500 6 12.500 14 4" /></svg>`,
  refused: html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3 3l10 10M13 3 3 13" /></svg>`,
  unknown: html`<svg viewBox="0 0 16 16" aria-hidden="true">
    <path d="M4.500 5.500c0-5 7-4.700 7-.400 0 2.600-3.500 2.900-3.500 5.600M8 13v2" />
  </svg>`,
};

/** Under the primary, always 64 px: the question of a verb, or the answer of the last press. */
export function slot(pane: Pane, act: Actions): TemplateResult {
  const { desk } = pane;
  return html`<div class="slot" role="status">${desk.question ? ask(pane, desk.question, act) : answer(pane)}</div>`;
}

function answer({ desk, view, say, now, isLive }: Pane): TemplateResult {
  const rule = isLive ? callRule(view, now, say) : "";
  const { slot } = desk;
  switch (slot.kind) {
    case "none":
      return html`<div class="answer">
        <p><b></b>${rule}</p>
      </div>`;
    case "sending":
      return html`<div class="answer sending">
        <p><b>${slot.title}</b></p>
      </div>`;
    case "done":
      return html`<div class="answer done">
        ${shapes.done}
        <p><b>${slot.title}</b>${rule || slot.detail}</p>
      </div>`;
    case "refused":
      return html`<div class="answer framed refused" role="alert">
        ${shapes.refused}
        <p><b title=${slot.title}>${slot.title}</b>${slot.detail}</p>
      </div>`;
    case "unknown":
      return html`<div class="answer framed unknown" role="alert">
        ${shapes.unknown}
        <p><b>${slot.title}</b>${say("clerk.unknownAdvice")}</p>
      </div>`;
  }
}

function ask(pane: Pane, question: Question, act: Actions): TemplateResult {
  const { say } = pane;
  if (question.kind === "name")
    return html`<form class="ask name" @submit=${act.giveName}>
      <input name="who" maxlength="64" autocomplete="off" placeholder=${say("clerk.whoAsked")} required />
      <button><kbd>Enter</kbd>${say("verb.call")}</button>
    </form>`;
  if (question.kind === "number") {
    return html`<div class="answer">
      <p><b>${say("clerk.whichNumber")}</b>${say("clerk.whichNumberKeys")}</p>
    </div>`;
  }
  const shown = options(pane.view, question);
  return html`<div class="ask of-${shown.length}">${shown.map((option) => button(pane, option, act))}</div>`;
}

function button({ say }: Pane, option: Option, act: Actions): TemplateResult {
  const name = option.reason ? say.text(option.reason.name) : say("clerk.more");
  return html`<button title=${name} @click=${() => act.digit(option.digit)}>
    <kbd>${option.digit}</kbd><span>${name}</span>
  </button>`;
}

export const leaveKey = (question: Question | null): TemplateResult | typeof nothing =>
  question ? html`<kbd>Esc</kbd>` : nothing;
