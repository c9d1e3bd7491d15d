import { html, nothing, type TemplateResult } from "lit-html";
import { asShortTime, instant } from "../time.ts";
import type { NumberRow } from "./contracts.ts";
import { rowsWithDigit } from "./desk.ts";
import type { Actions, Pane } from "./model.ts";
import { reasonName } from "./names.ts";
import { about } from "./options.ts";
import { isAllowed, type Verb } from "./rules.ts";
import { comesBack } from "./why.ts";

/** The numbers that are not in line: parked ones to be taken back, missed ones to come back into line. */
export function aside(pane: Pane, act: Actions): TemplateResult {
  const { view, say } = pane;
  const [parkedCount, missedCount] = [view.parked.length, view.missed.length];
  return html`<section class="aside">
    <h2>
      <b>${say("clerk.parked")}</b>${count(pane, parkedCount, "G")}
      <b>${say("clerk.missed")}</b>${count(pane, missedCount, "A")}
    </h2>
    ${view.parked.map((row, index) => parked(pane, row, index, act))}
    ${view.missed.map((row, index) => missed(pane, row, index, act))}
  </section>`;
}

const count = ({ say }: Pane, many: number, letter: string): TemplateResult =>
  many > 0
    ? html`<em>${say("numbers", { count: many })}</em><kbd>${letter}</kbd>`
    : html`<em>${say("clerk.noneAside")}</em>`;

function parked(pane: Pane, row: NumberRow, index: number, act: Actions): TemplateResult {
  const { view, say, me } = pane;
  const { parkReason, parkedUntil, keeper } = row.line;
  const facts = [
    parkReason ? reasonName(say, view.parkReasons, parkReason) : "",
    parkedUntil ? say("clerk.until", { time: asShortTime(instant(parkedUntil)) }) : say("clerk.parkNoTime"),
    keeper === me.clerk ? say("clerk.mine") : keeper ? keeper.replace(/^.*-/, "") : "",
  ];
  const title = keeper ? say("clerk.keeper", { clerk: keeper }) : "";
  return line(pane, row, index, { verb: "take-back", kind: "parked", facts, title, isOver: false }, act);
}

function missed(pane: Pane, row: NumberRow, index: number, act: Actions): TemplateResult {
  const { say, rules } = pane;
  const { endedAt } = row.line;
  const { where, isOver } = comesBack(say, rules, row.line);
  const facts = [endedAt ? say("clerk.missedAt", { time: asShortTime(instant(endedAt)) }) : "", where ?? ""];
  return line(pane, row, index, { verb: "reactivate", kind: "missed", facts, title: "", isOver }, act);
}

interface Kept {
  verb: Extract<Verb, "take-back" | "reactivate">;
  kind: "parked" | "missed";
  facts: string[];
  title: string;
  isOver: boolean;
}

function line(pane: Pane, row: NumberRow, index: number, kept: Kept, act: Actions): TemplateResult {
  const { view, say, now, isLive, desk } = pane;
  const { number } = row.line;
  const { verb, kind, facts, title, isOver } = kept;
  const text = facts.filter(Boolean).join(" · ");
  const isOff = !isLive || desk.isBusy || isOver || !isAllowed(view, verb, now);
  const hasDigit = desk.question?.kind === kind && index < rowsWithDigit;
  return html`<p class="row">
    <b>${number}</b><span title=${[text, title].filter(Boolean).join("\n")}>${text}</span>
    <button
      ?disabled=${isOff}
      aria-label="${say(`verb.${verb}`)} ${number}"
      @click=${() => act.run(about(verb, number).run)}
    >
      ${hasDigit ? html`<kbd>${index + 1}</kbd>` : nothing}${say(`verb.${verb}`)}
    </button>
  </p>`;
}
