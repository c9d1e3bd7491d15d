import { html, nothing, type TemplateResult } from "lit-html";
import { asDate, asTime, minutes } from "../time.ts";
import { isWord, type Word } from "../words.ts";
import { aside } from "./aside.ts";
import { band, card } from "./card.ts";
import { isSheet } from "./desk.ts";
import { isAskedBy, type Letter, meaning, verbOf } from "./letters.ts";
import { queue } from "./lists.ts";
import type { Actions, Pane } from "./model.ts";
import { itemName } from "./names.ts";
import { isAllowed, primaryVerb, type Verb } from "./rules.ts";
import { sheet } from "./sheet.ts";
import { slot } from "./slot.ts";

export function page(pane: Pane, act: Actions): TemplateResult {
  const { question } = pane.desk;
  const opened = isSheet(question) ? sheet(pane, question, act) : nothing;
  return html`
    <div class="pane ${pane.isLive ? "live" : "stale"} is-${pane.view.state} ${opened === nothing ? "" : "with-sheet"}">
      ${header(pane)}
      <section class="now">
        ${band(pane)} ${card(pane, act)}
        <div class="act">
          <div class="press">${primary(pane, act)} ${results(pane, act)}</div>
          ${slot(pane, act)} ${verbs(pane, act)}
        </div>
      </section>
      ${queue(pane, act)} ${aside(pane, act)} ${opened} ${footer(pane, act)}
    </div>
  `;
}

function header({ place, me, now, say, isDemonstration }: Pane): TemplateResult {
  return html`<header>
    <b>${say("window.no", { window: place.no })}</b>
    <span class="soft">${say.text(place.zone.name)} · ${me.name}</span>
    <span class="soft wide">${say.text(place.hallName)} · ${asDate(now, say.language)}</span>
    ${isDemonstration ? html`<strong class="demo">${say("demonstration")}</strong>` : nothing}
    <time>${asTime(now)}</time>
  </header>`;
}

/** The next right thing, always in the same place; what cannot be done now is grey and says why. */
function primary(pane: Pane, act: Actions): TemplateResult {
  const { view, say, isLive, desk, now } = pane;
  const verb = primaryVerb(view);
  const isOff = isLive && (desk.isBusy || !isAllowed(view, verb, now));
  const name = isLive
    ? view.state === "Paused"
      ? say("clerk.openAgain")
      : say(`verb.${verb}` satisfies Word)
    : say("verb.reconnect");
  return html`<button class="primary" ?disabled=${isOff} @click=${act.primary}>
    <b>${name}</b><kbd>Space</kbd><span>${isLive ? primaryNote(pane, verb) : reconnectNote(pane)}</span>
  </button>`;
}

/** Beside the one press that ends a number in the usual way: all the other ways in which it may end. */
function results(pane: Pane, act: Actions): TemplateResult | typeof nothing {
  const { view, say, isLive, desk, now } = pane;
  if (view.state !== "Serving") return nothing;
  const isAsking = isAskedBy("E", desk.question);
  const isOff = !isLive || desk.isBusy || meaning("E", view, now) === null;
  return html`<button class="results ${isAsking ? "asking" : ""}" ?disabled=${isOff} @click=${() => act.letter("E")}>
    <kbd>${isAsking ? "Esc" : "E"}</kbd>${say("clerk.otherEnd")}
  </button>`;
}

function primaryNote(pane: Pane, verb: Verb): string {
  const { view, say, desk } = pane;
  const number = view.current?.line.number;
  if (desk.slot.kind === "unknown") return say("clerk.checking");
  switch (verb) {
    case "call-next":
      return whoIsNext(pane);
    case "start":
      return say(view.pauseReason ? "clerk.startThenPause" : "clerk.startWhen", { number });
    case "finish":
      if (desk.question?.kind === "ending") return say("clerk.finishAs", { end: desk.question.end });
      return view.pauseReason ? say("clerk.finishThenPause") : say("clerk.finishAs", { end: "DoneOnTheSpot" });
    default:
      return view.state === "Closed" ? say("clerk.notStaffed") : say("clerk.waitingNow", { count: view.waiting });
  }
}

function whoIsNext({ view, say }: Pane): string {
  const [first] = view.next;
  if (!first) return say("clerk.nobody");
  // Whoever waits may all be held back: the server would say so, and here it is said before.
  if (view.nextByRule.length === 0) return say("clerk.nobodyToCall");
  return say("clerk.probably", { number: first.line.number, item: itemName(say, first) });
}

const reconnectNote = ({ say, tries, retryInMs }: Pane): string =>
  say("clerk.retrying", { tries: Math.max(1, tries), seconds: Math.ceil(retryInMs / 1000) });

const row: Letter[] = ["R", "M", "P", "T", "B"];
function verbs(pane: Pane, act: Actions): TemplateResult {
  const { view, say, desk, isLive, now } = pane;
  return html`<div class="verbs">${row.map(verb)}</div>`;

  function verb(letter: Letter): TemplateResult {
    const name = verbOf(letter, view);
    const isAsking = isAskedBy(letter, desk.question);
    const isOff = !isLive || desk.isBusy || meaning(letter, view, now) === null;
    const word = letter === "B" && name === "open" ? "verb.dontPause" : `verb.${name}`;
    return html`<button class=${isAsking ? "asking" : ""} ?disabled=${isOff} @click=${() => act.letter(letter)}>
      <kbd>${isAsking ? "Esc" : letter}</kbd>${isWord(word) ? say(word) : nothing}
    </button>`;
  }
}

function footer({ view, say, desk }: Pane, act: Actions): TemplateResult {
  const mean = view.served > 0 ? minutes((view.servedSeconds / view.served) * 1000) : 0;
  const isOpen = desk.question?.kind === "more";
  return html`<footer>
    <span>${view.served > 0 ? say("clerk.today", { count: view.served, minutes: mean }) : say("clerk.todayNone")}</span>
    <span class="soft wide">${say("clerk.keys")}</span>
    <button aria-expanded=${isOpen} @click=${() => act.letter("O")}>
      <kbd>${isOpen ? "Esc" : "O"}</kbd>${say("clerk.menu")}
    </button>
    <button @click=${act.signOut}>${say("verb.signOut")}</button>
  </footer>`;
}
