import type { Reason, WindowView } from "../contracts.ts";

/** The answer of the last press, until the next one. */
export type Slot =
  | { kind: "none" }
  | { kind: "sending"; title: string }
  | { kind: "done"; title: string; detail: string }
  | { kind: "refused"; title: string; detail: string }
  | { kind: "unknown"; title: string };

/** A verb that needs one more word asks for it in the slot's place; nothing is done before it is given. */
export type Question =
  | { kind: "pause"; pageNo: number }
  | { kind: "number" }
  | { kind: "reason"; number: string; pageNo: number }
  | { kind: "name"; number: string; reason: Reason };

export interface Desk {
  slot: Slot;
  question: Question | null;
  isBusy: boolean;
}

/** A digit of a question, and what it chooses; null turns to the next page of reasons. */
export interface Option {
  digit: number;
  reason: Reason | null;
}

const optionsShown = 5;

/** At most five keys side by side; with more reasons the last key, 0, shows the next ones. */
export function options(view: WindowView, question: Question): Option[] {
  if (question.kind !== "pause" && question.kind !== "reason") return [];
  const reasons = question.kind === "pause" ? view.pauseReasons : view.callReasons;
  if (reasons.length <= optionsShown) return reasons.map((reason, index) => ({ digit: index + 1, reason }));
  const aPage = optionsShown - 1;
  const first = (question.pageNo * aPage) % (Math.ceil(reasons.length / aPage) * aPage);
  const shown = reasons.slice(first, first + aPage).map((reason, index) => ({ digit: index + 1, reason }));
  return [...shown, { digit: 0, reason: null }];
}

/** Rows that a digit can choose. */
export const rowsWithDigit = 9;
