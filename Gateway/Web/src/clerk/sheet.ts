import { html, nothing, type TemplateResult } from "lit-html";
import type { Word } from "../words.ts";
import type { Sheet } from "./desk.ts";
import { documents, endings, field, items, timeOfDay, who } from "./fields.ts";
import { type Letter, meaning, menu, verbOf } from "./letters.ts";
import type { Actions, Pane } from "./model.ts";
import { legsAhead, queueName } from "./names.ts";
import { options } from "./options.ts";

/** A form that the slot has no room for stands where the lists are; Esc gives them back. */
export function sheet(pane: Pane, asked: Sheet, act: Actions): TemplateResult {
  const { say } = pane;
  return html`<section class="sheet" aria-label=${say(titles[asked.kind])}>
    <h2>
      <b>${say(titles[asked.kind])}</b>
      <button type="button" @click=${() => act.ask(null)}><kbd>Esc</kbd>${say("clerk.leave")}</button>
    </h2>
    ${body(pane, asked, act)}
  </section>`;
}

const titles: Record<Sheet["kind"], Word> = {
  more: "clerk.menu",
  ending: "clerk.howEnded",
  transfer: "clerk.whereTo",
  direct: "verb.serve-directly",
  "hand-over": "clerk.toWhom",
  stop: "verb.stop",
  manual: "verb.enter-manual",
};

function body(pane: Pane, asked: Sheet, act: Actions): TemplateResult {
  switch (asked.kind) {
    case "more":
      return more(pane, act);
    case "transfer":
    case "hand-over":
      return choices(pane, asked, act);
    case "ending":
      return ending(pane, asked, act);
    case "direct":
      return direct(pane, act);
    case "stop":
      return stop(pane, act);
    case "manual":
      return manual(pane, asked, act);
  }
}

function more({ view, say, now, isLive, desk }: Pane, act: Actions): TemplateResult {
  return html`<div class="choices">${menu.map(item)}</div>`;

  function item(letter: Letter): TemplateResult {
    const verb = verbOf(letter, view);
    const isOff = !isLive || desk.isBusy || meaning(letter, view, now) === null;
    return html`<button ?disabled=${isOff} @click=${() => act.letter(letter)}>
      <kbd>${letter}</kbd><b>${say(`verb.${verb}`)}</b><small>${say(notes[letter] ?? "clerk.menu")}</small>
    </button>`;
  }
}

const notes: Partial<Record<Letter, Word>> = {
  D: "clerk.menu.direct",
  S: "clerk.menu.stop",
  H: "clerk.menu.handOver",
  N: "clerk.menu.manual",
  C: "clerk.menu.close",
};

function choices(pane: Pane, asked: Sheet, act: Actions): TemplateResult {
  const { say, desk, isLive } = pane;
  const shown = options(pane, asked);
  const note = asked.kind === "transfer" ? "clerk.keepsPlace" : "clerk.menu.handOver";
  return html`<p class="soft">${say(note)}</p>
    <div class="choices">
      ${shown.map(
        (option) =>
          html`<button ?disabled=${!isLive || desk.isBusy || (option.isOff ?? false)} @click=${() => act.pick(option)}>
            <kbd>${option.digit <= 9 ? option.digit : "·"}</kbd><b>${option.name}</b>
          </button>`,
      )}
    </div>
    ${shown.length === 0 ? html`<p class="soft">${say("clerk.noColleague")}</p>` : nothing}`;
}

type SheetOf<TKind extends Sheet["kind"]> = Extract<Sheet, { kind: TKind }>;

function ending(pane: Pane, asked: SheetOf<"ending">, act: Actions): TemplateResult {
  const { view, say } = pane;
  const line = view.current?.line;
  const legs = line?.legs ?? [];
  const further = line ? legsAhead(line) : [];
  return form(
    pane,
    act,
    say("clerk.finishAs", { end: asked.end }),
    html`${endings(pane, asked, act)} ${documents(pane, asked.end)}
    ${
      further.length > 0
        ? html`<fieldset class="ticks">
            <legend>${say("clerk.alsoDone")}</legend>
            ${further.map(
              (no) =>
                html`<label>
                  <input type="checkbox" name="leg" value=${no} />${no}/${legs.length}
                  ${queueName(say, view, legs[no - 1]?.queue ?? "")}
                </label>`,
            )}
          </fieldset>`
        : nothing
    }`,
  );
}

const direct = (pane: Pane, act: Actions): TemplateResult =>
  form(pane, act, pane.say("verb.serve-directly"), html`${items(pane, true)} ${who(pane)}`);

function stop(pane: Pane, act: Actions): TemplateResult {
  const { view, say } = pane;
  const radio = (name: string, value: string, label: string) =>
    html`<label> <input type="radio" name=${name} value=${value} required />${label} </label>`;
  return form(
    pane,
    act,
    say("verb.stop"),
    html`<fieldset class="ticks">
        <legend>${say("clerk.stopWhat")}</legend>
        ${view.queues.map(({ letter }) => radio("queue", letter, queueName(say, view, letter)))}
        ${view.hallQueues
          .filter(({ letter }) => view.queues.every((mine) => mine.letter !== letter))
          .map(({ letter }) => radio("queue", letter, queueName(say, view, letter)))}
        ${radio("queue", "", say("clerk.wholeHall"))}
      </fieldset>
      <fieldset class="ticks">
        <legend>${say("clerk.why")}</legend>
        ${view.stopReasons.map(({ code, name }) => radio("reason", code, say.text(name)))}
      </fieldset>
      <fieldset class="ticks long">
        <legend>${say("clerk.stopFate")}</legend>
        ${(["ServeOn", "Wait", "NextDay"] as const).map((fate) => radio("fate", fate, say(`fate.${fate}`)))}
      </fieldset>`,
  );
}

function manual(pane: Pane, asked: SheetOf<"manual">, act: Actions): TemplateResult {
  const { say } = pane;
  const number = html`<input
    name="number"
    maxlength="4"
    autocomplete="off"
    pattern="[Mm]?[0-9]{1,3}"
    placeholder="M001"
    required
  />`;
  return form(
    pane,
    act,
    say("verb.enter-manual"),
    html`<div class="fields">
        ${field(say("clerk.manualNumber"), number)} ${timeOfDay(say("clerk.takenAt"), "taken")}
      </div>
      ${items(pane, false)} ${endings(pane, asked, act)}
      ${
        asked.end === null
          ? html`<p class="soft">${say("clerk.manualWaits")}</p>`
          : html`<div class="fields">
                ${timeOfDay(say("clerk.startedAt"), "started")} ${timeOfDay(say("clerk.finishedAt"), "finished")}
              </div>
              ${documents(pane, asked.end)}`
      }`,
  );
}

function form({ say, desk, isLive }: Pane, act: Actions, name: string, content: TemplateResult): TemplateResult {
  return html`<form @submit=${act.submit}>
    ${content}
    <p class="send">
      <span role="alert">${desk.isLacking ? say("clerk.noteItems") : nothing}</span>
      <button class="go" ?disabled=${!isLive || desk.isBusy}><kbd>Enter</kbd>${name}</button>
    </p>
  </form>`;
}
