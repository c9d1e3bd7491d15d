import { onDayOf } from "../time.ts";
import type { Ending, NumberEnd, WindowView } from "./contracts.ts";
import type { Command, Sheet } from "./desk.ts";
import { needsPapers } from "./options.ts";

const mostItems = 5;

/** What a form says, as a press; null if no item was ticked, or too many. */
export function commandOf(sheet: Sheet, form: FormData, view: WindowView, now: number): Command | null {
  switch (sheet.kind) {
    case "ending":
      return {
        verb: "finish",
        body: { ending: ending(sheet.end, form), alsoDone: form.getAll("leg").map(Number) },
        ...(view.current ? { number: view.current.line.number } : {}),
      };
    case "stop":
      return {
        verb: "stop",
        body: { queue: text(form, "queue") || null, reason: text(form, "reason"), fate: text(form, "fate") },
      };
    case "direct":
      return withItems(form, (items) => ({
        verb: "serve-directly",
        body: {
          items,
          class: text(form, "class"),
          party: Number(text(form, "party")),
          onBehalf: text(form, "onBehalf"),
          caseCount: Number(text(form, "caseCount")),
          needs: form.getAll("need"),
        },
      }));
    case "manual":
      return withItems(form, (items) => manual(sheet.end, items, form, now));
    case "more":
    case "transfer":
    case "hand-over":
      return null;
  }
}

/** M7, m007 and 7 are the same number of the printed reserve. */
export const manualNumber = (typed: string): string => `M${typed.replace(/^[Mm]/, "").padStart(3, "0")}`;

function manual(end: NumberEnd | null, items: string[], form: FormData, now: number): Command {
  const number = manualNumber(text(form, "number"));
  const taken = { number, items, takenAt: onDayOf(now, text(form, "taken")) };
  const served = end && {
    startedAt: onDayOf(now, text(form, "started")),
    finishedAt: onDayOf(now, text(form, "finished")),
    ending: ending(end, form),
  };
  return { verb: "enter-manual", body: { ...taken, ...(served ?? {}) }, number };
}

function withItems(form: FormData, command: (items: string[]) => Command): Command | null {
  const items = form.getAll("item").map(String);
  return items.length >= 1 && items.length <= mostItems ? command(items) : null;
}

/** Papers are meant one a line; what an end has no use for is not sent with it. */
function ending(end: NumberEnd, form: FormData): Ending {
  const documentNo = text(form, "documentNo");
  const papers = text(form, "papers")
    .split("\n")
    .map((paper) => paper.trim())
    .filter(Boolean);
  const until = text(form, "until");
  return {
    end,
    ...(documentNo ? { documentNo } : {}),
    ...(needsPapers(end) ? { papers } : {}),
    ...(needsPapers(end) && until ? { until } : {}),
  };
}

const text = (form: FormData, name: string): string => String(form.get(name) ?? "").trim();
