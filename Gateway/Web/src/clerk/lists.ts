import { html, nothing, type TemplateResult } from "lit-html";
import { asShortTime, instant, minutes } from "../time.ts";
import type { Say } from "../words.ts";
import type { CallOrder, NumberRow, StopLine } from "./contracts.ts";
import { rowsWithDigit } from "./desk.ts";
import type { Actions, Pane } from "./model.ts";
import { itemName, queueName, reasonName, tags } from "./names.ts";
import { isAllowed } from "./rules.ts";
import { isRule, orderOf, orders, ruleOf, why } from "./why.ts";

/** Who waits, those first who are next by the rules, each with the rule. */
export function queue(pane: Pane, act: Actions): TemplateResult {
  const { view, say, now } = pane;
  const oldest = view.queues
    .map((line) => line.waitingSince)
    .filter((since): since is string => since !== null)
    .map(instant);
  const phase = view.phase === "Issuing" ? "" : say(`clerk.phase.${view.phase}`);
  const facts = [phase, oldest.length > 0 ? longest(say, now - Math.min(...oldest)) : ""].filter(Boolean).join(" · ");
  return html`<section class="queue">
    ${view.stops.map((stop) => stopped(pane, stop, act))}
    <h2>
      <b>${say("clerk.queue")}</b><b>${say("people", { count: view.waiting })}</b>
      <kbd title=${say("clerk.choose")}>J</kbd><span>${facts}</span>
    </h2>
    ${view.next.length === 0 ? html`<p class="nobody">${say("clerk.nobody")}</p>` : nothing}
    ${view.next.map((row, index) => waiting(pane, row, index, act))}
    ${orders.map((order) => html`<span id="rule-${order}" hidden>${ruleOf(say, pane.rules, order)}</span>`)}
  </section>`;
}

function waiting(pane: Pane, row: NumberRow, index: number, act: Actions): TemplateResult {
  const { view, say, now, isLive, desk, rules } = pane;
  const { number, takenAt, state } = row.line;
  const order = orderOf(view, number);
  const isFirst = index === 0 && order !== null;
  const { question } = desk;
  const isOpen = question !== null && "number" in question && question.number === number;
  const hasDigit = question?.kind === "waiting" && index < rowsWithDigit;
  const more = tags(say, row);
  const rule = order ? ruleOf(say, rules, order) : "";
  const look = `row ${isFirst ? "next" : ""} ${isOpen ? "open" : ""} ${state === "Held" ? "held" : ""}`;
  return html`<button
    class=${look}
    title=${[rule, more.join(" · ")].filter(Boolean).join("\n")}
    aria-describedby=${order ? `rule-${order}` : nothing}
    ?disabled=${!isLive || desk.isBusy || !isAllowed(view, "postpone", now)}
    @click=${() => act.ask(isOpen ? null : { kind: "row", number })}
  >
    <b>${number}</b>
    <span>${itemName(say, row)}</span>
    <em>${isFirst ? more[0] : label(say, order, more)}</em>
    ${hasDigit ? html`<kbd>${index + 1}</kbd>` : html`<time>${waited(say, now, takenAt)}</time>`}
    ${isFirst ? html`<span class="why">${why(say, row, order, now)}</span>` : nothing}
  </button>`;
}

/** The rule by which one is among the next; for all others what is most telling about them. */
function label(say: Say, order: CallOrder | null, more: string[]): TemplateResult | string {
  if (order === null || !isRule(order) || (order === "FirstCome" && more.length > 0)) return more[0] ?? "";
  return html`<i>${say(`order.${order}`)}</i>`;
}

/** A stop is over when somebody says so: whoever looks here sees it, and how. */
function stopped({ view, say, isLive, desk }: Pane, stop: StopLine, act: Actions): TemplateResult {
  const what = stop.queue === null ? say("clerk.wholeHall") : queueName(say, view, stop.queue);
  const reason = reasonName(say, view.stopReasons, stop.reason);
  const since = asShortTime(instant(stop.since));
  return html`<p class="stop" role="status" title=${say(`fate.${stop.fate}`)}>
    <i aria-hidden="true"></i><b>${say("clerk.isStopped", { what })}</b><span>${reason} ${since}</span>
    <button
      ?disabled=${!isLive || desk.isBusy}
      @click=${() => act.run({ verb: "resume", body: { queue: stop.queue } })}
    >
      ${say("verb.resume")}
    </button>
  </p>`;
}

const waited = (say: Say, now: number, takenAt: string): string =>
  say("minutes", { count: minutes(now - instant(takenAt)) });

const longest = (say: Say, ms: number): string => say("clerk.longest", { minutes: minutes(ms) });
