import { html, nothing, type TemplateResult } from "lit-html";
import { asDate, asTime, minutes } from "../time.ts";
import type { Word } from "../words.ts";
import { band, card } from "./card.ts";
import { missed, queue } from "./lists.ts";
import type { Actions, Pane } from "./model.ts";
import { isAllowed, isBusy, primaryVerb, type Verb } from "./rules.ts";
import { slot } from "./slot.ts";

export const page = (pane: Pane, act: Actions): TemplateResult => html`
  <div class="pane ${pane.isLive ? "live" : "stale"} is-${pane.view.state}">
    ${header(pane)}
    <section class="now">
      ${band(pane)} ${card(pane)}
      <div class="act">${primary(pane, act)} ${slot(pane, act)} ${verbs(pane, act)}</div>
    </section>
    ${queue(pane, act)} ${missed(pane)} ${footer(pane, act)}
  </div>
`;

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
      ? say("verb.resume")
      : say(`verb.${verb}` satisfies Word)
    : say("verb.reconnect");
  return html`<button class="primary" ?disabled=${isOff} @click=${act.primary}>
    <b>${name}</b><kbd>Space</kbd><span>${isLive ? primaryNote(pane, verb) : reconnectNote(pane)}</span>
  </button>`;
}

function primaryNote({ view, say, desk }: Pane, verb: Verb): string {
  const number = view.current?.line.number;
  const [first] = view.next;
  if (desk.slot.kind === "unknown") return say("clerk.checking");
  switch (verb) {
    case "call-next":
      return first ? say("clerk.probably", { number: first.line.number, item: itemName(first) }) : say("clerk.nobody");
    case "start":
      return say(view.pauseReason ? "clerk.startThenPause" : "clerk.startWhen", { number });
    case "finish":
      return view.pauseReason ? say("clerk.finishThenPause") : say("clerk.finishThenFree", { number });
    default:
      return view.state === "Closed" ? say("clerk.notStaffed") : say("clerk.waitingNow", { count: view.waiting });
  }

  function itemName(row: typeof first): string {
    return row?.items[0] ? say.text(row.items[0].name) : "";
  }
}

const reconnectNote = ({ say, tries, retryInMs }: Pane): string =>
  say("clerk.retrying", { tries: Math.max(1, tries), seconds: Math.ceil(retryInMs / 1000) });

function verbs(pane: Pane, act: Actions): TemplateResult {
  const { view, say, desk, isLive, now } = pane;
  const isPausing = isBusy(view) && view.pauseReason !== null;
  const asked = desk.question?.kind === "pause";
  return html`<div class="verbs">
    ${verb("recall", "R", "verb.recall")} ${verb("miss", "M", "verb.miss")}
    ${isPausing ? verb("open", "B", "verb.dontPause") : verb("pause", "B", "verb.pause", asked)}
    ${verb("close", "C", "verb.close")}
  </div>`;

  function verb(name: Verb, key: string, word: Word, isAsking = false): TemplateResult {
    const isOff = !isLive || desk.isBusy || !isAllowed(view, name, now);
    return html`<button class=${isAsking ? "asking" : ""} ?disabled=${isOff} @click=${() => act.verb(name)}>
      <kbd>${isAsking ? "Esc" : key}</kbd>${say(word)}
    </button>`;
  }
}

function footer({ view, say }: Pane, act: Actions): TemplateResult {
  const mean = view.served > 0 ? minutes((view.servedSeconds / view.served) * 1000) : 0;
  return html`<footer>
    <span>${view.served > 0 ? say("clerk.today", { count: view.served, minutes: mean }) : say("clerk.todayNone")}</span>
    <span class="soft wide">${say("clerk.keys")}</span>
    <button @click=${act.signOut}>${say("verb.signOut")}</button>
  </footer>`;
}
