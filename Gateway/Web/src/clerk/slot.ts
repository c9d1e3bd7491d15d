import { html, nothing, type TemplateResult } from "lit-html";
import { type Asked, isSheet } from "./desk.ts";
import type { Actions, Pane } from "./model.ts";
import { type Option, options } from "./options.ts";
import { callRule, undoSeconds } from "./rules.ts";

const shapes = {
  done: html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M2 8.500 6 12.500 14 4" /></svg>`,
  refused: html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3 3l10 10M13 3 3 13" /></svg>`,
  unknown: html`<svg viewBox="0 0 16 16" aria-hidden="true">
    <path d="M4.500 5.500c0-5 7-4.700 7-.400 0 2.600-3.500 2.900-3.500 5.600M8 13v2" />
  </svg>`,
};

/** Under the primary, always 64 px: the question of a verb, or the answer of the last press. */
export function slot(pane: Pane, act: Actions): TemplateResult {
  const { question } = pane.desk;
  const asked = question && !isSheet(question) ? question : null;
  return html`<div class="slot" role="status">${asked ? ask(pane, asked, act) : answer(pane, act)}</div>`;
}

function answer(pane: Pane, act: Actions): TemplateResult {
  const { desk, view, say, now, isLive } = pane;
  const rule = isLive ? callRule(view, now, say) : "";
  const { slot } = desk;
  switch (slot.kind) {
    case "none":
      return html`<div class="answer">
        <p><b></b>${rule}</p>
        ${undo(pane, act)}
      </div>`;
    case "sending":
      return html`<div class="answer sending">
        <p><b>${slot.title}</b></p>
      </div>`;
    case "done":
      return html`<div class="answer done">
        ${shapes.done}
        <p><b title=${slot.title}>${slot.title}</b><span title=${slot.detail}>${rule || slot.detail}</span></p>
        ${undo(pane, act)}
      </div>`;
    case "refused": {
      const back = undo(pane, act);
      return html`<div class="answer framed refused ${back === nothing ? "" : "with-undo"}" role="alert">
        ${shapes.refused}
        <p><b title=${slot.title}>${slot.title}</b><span title=${slot.detail}>${slot.detail}</span></p>
        ${back}
      </div>`;
    }
    case "unknown":
      return html`<div class="answer framed unknown" role="alert">
        ${shapes.unknown}
        <p><b>${slot.title}</b>${say("clerk.unknownAdvice")}</p>
      </div>`;
  }
}

/** The last step may be taken back for a while; it says which one, and how long. */
function undo(pane: Pane, act: Actions): TemplateResult | typeof nothing {
  const { view, say, now, isLive, desk, rules } = pane;
  // Never more than the rule says, for clocks differ by a little.
  const seconds = Math.min(undoSeconds(view, now), rules?.desk.undoSeconds ?? Number.POSITIVE_INFINITY);
  if (!view.undo || seconds === 0 || !isLive) return nothing;
  const { number, verb } = view.undo;
  const what = say("clerk.undo", { what: say(`undo.${verb}`), number });
  const left = say("clerk.undoLeft", { seconds });
  return html`<button class="undo" title="${what} ${left}" ?disabled=${desk.isBusy} @click=${() => act.letter("Z")}>
    <span>${what}</span> <small>${left}</small> <kbd>Z</kbd>
  </button>`;
}

function ask(pane: Pane, question: Asked, act: Actions): TemplateResult {
  const { say } = pane;
  switch (question.kind) {
    case "name":
      return html`<form class="ask name" @submit=${act.submit}>
        <input name="who" maxlength="64" autocomplete="off" placeholder=${say("clerk.whoAsked")} required />
        <button><kbd>Enter</kbd>${say(`verb.${question.command.verb}`)}</button>
      </form>`;
    case "waiting":
      return which(say("clerk.whichNumber"), say("clerk.whichNumberKeys"));
    case "missed":
      return which(say("clerk.whichMissed"), say("clerk.whichNumberKeys"));
    case "parked":
      return which(say("clerk.whichParked"), say("clerk.whichNumberKeys"));
    default: {
      const shown = options(pane, question).filter((option) => !option.isHidden);
      const shape = question.kind === "class" && question.claimed ? "claimed" : `of-${shown.length}`;
      return html`<div class="ask ${shape}">${shown.map((option) => button(option, act))}</div>`;
    }
  }
}

const which = (title: string, keys: string): TemplateResult =>
  html`<div class="answer">
    <p><b>${title}</b>${keys}</p>
  </div>`;

const button = (option: Option, act: Actions): TemplateResult => html`
  <button title=${option.name} ?disabled=${option.isOff ?? false} @click=${() => act.pick(option)}>
    <kbd>${option.digit}</kbd><span>${option.name}</span>
  </button>
`;
