import { html, nothing, type TemplateResult } from "lit-html";
import type { Need } from "../contracts.ts";
import { asShortTime, instant } from "../time.ts";
import { asWait } from "../words.ts";
import type { GuideNumber, PaperSeen } from "./contracts.ts";
import { type Actions, type Desk, found, itemsOf, toggled } from "./model.ts";
import { classes } from "./take.ts";

const needs: Need[] = ["Wheelchair", "Hearing", "Language"];
const rowsShown = 60;

export function numbers(desk: Desk, act: Actions): TemplateResult {
  const { say, view, find } = desk;
  const waiting = found(view?.waiting ?? [], find);
  const missed = found(view?.missed ?? [], find);
  return html`<section class="numbers" aria-label=${say("guide.numbers")}>
    <h2>
      ${say("guide.numbers")}
      <input
        type="search"
        maxlength="6"
        aria-label=${say("guide.find")}
        placeholder=${say("guide.find")}
        .value=${find}
        @input=${(event: Event) => act.search((event.target as HTMLInputElement).value)}
      />
    </h2>
    <div class="rows">
      ${group(desk, say("guide.missed"), missed, act)} ${group(desk, say("guide.waiting"), waiting, act)}
      ${waiting.length + missed.length === 0 ? none(desk, act) : nothing}
    </div>
    ${detail(desk, act)}
  </section>`;
}

/** A number that neither waits nor was missed: at least its slip can be printed. */
const none = ({ say, find, isLive }: Desk, act: Actions): TemplateResult => {
  const number = find.trim().toUpperCase();
  return html`<p class="none">
    ${say("guide.nobody")}
    ${
      /^[A-Z]\d{3,5}$/.test(number)
        ? html`<button ?disabled=${!isLive} @click=${() => act.reprint(number)}>
            ${say("guide.reprint")} ${number}
          </button>`
        : nothing
    }
  </p>`;
};

const group = (desk: Desk, name: string, numbers: GuideNumber[], act: Actions): TemplateResult | typeof nothing =>
  numbers.length === 0
    ? nothing
    : html`<h3>${name} ${numbers.length}</h3>
        <ul>
          ${numbers.slice(0, rowsShown).map((number) => row(desk, number, act))}
        </ul>
        ${
          numbers.length > rowsShown
            ? html`<p>${desk.say("guide.more", { count: numbers.length - rowsShown })}</p>`
            : nothing
        }`;

const row = ({ say, chosen, document }: Desk, line: GuideNumber, act: Actions): TemplateResult => html`
  <li>
    <button
      aria-pressed=${chosen === line.number}
      class=${chosen === line.number ? "chosen" : ""}
      @click=${() => act.choose(line.number)}
    >
      <b>${line.number}</b>
      <span
        >${itemsOf(document, line.items)
          .map(({ name }) => say.text(name))
          .join(" · ")}</span
      >
      <small>${tags(say, line)}</small>
    </button>
  </li>
`;

const tags = (say: Desk["say"], line: GuideNumber): string =>
  [
    ...(line.class === "Ordinary" ? [] : [className(say, line)]),
    ...line.needs.map((need) => say(`need.${need}`)),
    ...(line.wait ? [asWait(say, line.wait)] : []),
  ].join(" · ");

const className = (say: Desk["say"], line: GuideNumber): string =>
  line.classConfirmed ? say(`class.${line.class}`) : `${say(`class.${line.class}`)} (${say("guide.unconfirmed")})`;

/** What can be done for the number that is chosen. */
function detail(desk: Desk, act: Actions): TemplateResult {
  const { say, view, chosen, isLive } = desk;
  const line = [...(view?.missed ?? []), ...(view?.waiting ?? [])].filter(({ number }) => number === chosen)[0];
  if (!line) return html`<div class="detail"><p class="none">${say("guide.choose")}</p></div>`;
  return html`<div class="detail">
    <h3>
      <b>${line.number}</b> ${say("guide.since", { time: asShortTime(instant(line.takenAt)) })}
      <span>
        <button ?disabled=${!isLive} @click=${() => act.reprint(line.number)}>${say("guide.reprint")}</button>
        <button ?disabled=${!isLive || line.state !== "Missed"} @click=${() => act.reactivate(line.number)}>
          ${say("guide.reactivate")}
        </button>
      </span>
    </h3>
    ${classForm(desk, line, act)} ${needsOf(desk, line, act)} ${papersOf(desk, line, act)}
    ${accompany(desk, line.number, act)}
  </div>`;
}

const classForm = ({ say, isLive }: Desk, line: GuideNumber, act: Actions): TemplateResult => html`
  <form
    class="line"
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      act.confirmClass(line.number, String(new FormData(event.target as HTMLFormElement).get("class")));
    }}
  >
    <label
      ><span>${say("guide.class")}</span
      ><select name="class" .value=${line.class}>
        ${classes.map(
          (one) => html`<option value=${one} ?selected=${one === line.class}>${say(`class.${one}`)}</option>`,
        )}
      </select></label
    >
    <button ?disabled=${!isLive}>${say("guide.confirmClass")}</button>
  </form>
`;

const needsOf = ({ say, isLive }: Desk, line: GuideNumber, act: Actions): TemplateResult => html`
  <fieldset class="ticks" ?disabled=${!isLive}>
    <legend>${say("guide.needs")}</legend>
    ${needs.map(
      (need) =>
        html`<label
          ><input
            type="checkbox"
            .checked=${line.needs.indexOf(need) >= 0}
            @change=${() =>
              act.noteNeeds(
                line.number,
                toggled(line.needs, need, (one, other) => one === other),
              )}
          /><span>${say(`need.${need}`)}</span></label
        >`,
    )}
  </fieldset>
`;

const isSame = (one: PaperSeen, other: PaperSeen): boolean => one.item === other.item && one.paper === other.paper;

/** A paper that several items need is shown once, and counts for all of them. */
function papersOf({ say, document, isLive }: Desk, line: GuideNumber, act: Actions): TemplateResult {
  const items = itemsOf(document, line.items);
  const papers = items.flatMap((item) => item.papers ?? []);
  const once = papers.filter(({ code }, index) => papers.findIndex((paper) => paper.code === code) === index);
  return html`<fieldset class="ticks" ?disabled=${!isLive}>
    <legend>${say("guide.papers")}</legend>
    ${once.length === 0 ? html`<p>${say("guide.noPapers")}</p>` : nothing}
    ${once.map(({ code, name }) => {
      const all = items
        .filter((item) => (item.papers ?? []).some((paper) => paper.code === code))
        .map((item) => ({ item: item.code, paper: code }));
      const isSeen = all.every((one) => line.seen.some((seen) => isSame(seen, one)));
      const others = line.seen.filter(({ paper }) => paper !== code);
      return html`<label
        ><input
          type="checkbox"
          .checked=${isSeen}
          @change=${() => act.checkPapers(line.number, isSeen ? others : [...others, ...all])}
        /><span>${say.text(name)}</span></label
      >`;
    })}
  </fieldset>`;
}

export const accompany = ({ say, helpers, isLive }: Desk, number: string | null, act: Actions): TemplateResult => html`
  <form
    class="line"
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      act.send(String(new FormData(event.target as HTMLFormElement).get("helper")), number);
    }}
  >
    <label
      ><span>${say("guide.accompany")}</span
      ><select name="helper" aria-label=${say("guide.helper")} required>
        ${helpers.map(({ person, name }) => html`<option value=${person}>${name}</option>`)}
      </select></label
    >
    <button ?disabled=${!isLive || helpers.length === 0}>${say("guide.send")}</button>
  </form>
`;
