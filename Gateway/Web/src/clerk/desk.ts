import type { NumberEnd, TicketClass } from "./contracts.ts";
import type { Verb } from "./rules.ts";

/** The answer of the last press, until the next one. */
export type Slot =
  | { kind: "none" }
  | { kind: "sending"; title: string }
  | { kind: "done"; title: string; detail: string }
  | { kind: "refused"; title: string; detail: string }
  | { kind: "unknown"; title: string };

/** One press of a verb: what is sent with it, and the number it is about. */
export interface Command {
  verb: Verb;
  body?: object;
  number?: string;
}

/** Where a number goes: to a queue's line or into a window's hands. */
export type Target = { queue: string } | { window: string };

/** A verb that needs one more word asks for it in the slot's place; nothing is done before it is given. */
export type Asked =
  | { kind: "pause"; pageNo: number }
  | { kind: "waiting" }
  | { kind: "missed" }
  | { kind: "parked" }
  | { kind: "row"; number: string }
  | { kind: "call"; number: string; pageNo: number }
  | { kind: "put-off"; number: string }
  | { kind: "class"; number: string; claimed: TicketClass | null; pageNo: number }
  | { kind: "park"; pageNo: number }
  | { kind: "park-until"; reason: string }
  | { kind: "transfer-reason"; to: Target; pageNo: number }
  | { kind: "end" }
  | { kind: "name"; command: Command };

/** What needs more room than the slot has: it takes the place of the lists. */
export type Sheet =
  | { kind: "more" }
  | { kind: "ending"; end: NumberEnd }
  | { kind: "transfer" }
  | { kind: "direct" }
  | { kind: "hand-over" }
  | { kind: "stop" }
  | { kind: "manual"; end: NumberEnd | null };

export type Question = Asked | Sheet;

export interface Desk {
  slot: Slot;
  question: Question | null;
  isBusy: boolean;
  /** A form was sent without its items, or with too many. */
  isLacking: boolean;
}

const sheets = ["more", "ending", "transfer", "direct", "hand-over", "stop", "manual"];

export const isSheet = (question: Question | null): question is Sheet =>
  question !== null && sheets.indexOf(question.kind) >= 0;

/** Rows that a digit can choose. */
export const rowsWithDigit = 9;
