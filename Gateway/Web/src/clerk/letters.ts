import type { WindowView } from "./contracts.ts";
import type { Question } from "./desk.ts";
import type { Does } from "./options.ts";
import { isAllowed, isBusy, type Verb } from "./rules.ts";

export type Letter =
  "R" | "M" | "P" | "T" | "B" | "E" | "Z" | "J" | "A" | "G" | "K" | "O" | "C" | "D" | "S" | "H" | "N";

/** What stands in the menu behind O. */
export const menu: Letter[] = ["D", "S", "H", "N", "C"];

/** The verb that a letter leads to, for whether it may be pressed. */
export function verbOf(letter: Letter, view: WindowView): Verb {
  return letter === "B" && isBusy(view) && view.pauseReason !== null ? "open" : verbs[letter];
}

const verbs: Record<Letter, Verb> = {
  R: "recall",
  M: "miss",
  P: "park",
  T: "transfer",
  B: "pause",
  E: "finish",
  Z: "undo",
  J: "postpone",
  A: "reactivate",
  G: "take-back",
  K: "confirm-class",
  O: "enter-manual",
  C: "close",
  D: "serve-directly",
  S: "stop",
  H: "hand-over",
  N: "enter-manual",
};

export const isLetter = (letter: string): letter is Letter => letter in verbs;

/** What a letter does now: a press, or the question that comes before it; nothing if the hall would refuse. */
export function meaning(letter: Letter, view: WindowView, now: number): Does | null {
  const verb = verbOf(letter, view);
  if (!isAllowed(view, verb, now)) return null;
  const question = questionOf(letter, view);
  if (question === "none") return null;
  return verb === "open" || question === null ? { run: { verb } } : { ask: question };
}

/** The question that is open now was asked by this letter: pressed again, it closes. */
export const isAskedBy = (letter: Letter, question: Question | null): boolean =>
  question !== null && (asks[letter] ?? []).indexOf(question.kind) >= 0;

const asks: Partial<Record<Letter, Question["kind"][]>> = {
  B: ["pause"],
  P: ["park", "park-until"],
  T: ["transfer", "transfer-reason"],
  E: ["end", "ending"],
  J: ["waiting"],
  A: ["missed"],
  G: ["parked"],
  K: ["class"],
  O: ["more"],
};

function questionOf(letter: Letter, view: WindowView): Question | null | "none" {
  switch (letter) {
    case "R":
    case "M":
    case "Z":
    case "C":
      return null;
    case "B":
      return { kind: "pause", pageNo: 0 };
    case "P":
      return { kind: "park", pageNo: 0 };
    case "T":
      return { kind: "transfer" };
    case "E":
      return { kind: "end" };
    case "J":
      return view.next.length > 0 ? { kind: "waiting" } : "none";
    case "A":
      return view.missed.length > 0 ? { kind: "missed" } : "none";
    case "G":
      return view.parked.length > 0 ? { kind: "parked" } : "none";
    case "K":
      return classOfCurrent(view) ?? "none";
    case "O":
      return { kind: "more" };
    case "D":
      return { kind: "direct" };
    case "S":
      return { kind: "stop" };
    case "H":
      return { kind: "hand-over" };
    case "N":
      return { kind: "manual", end: null };
  }
}

function classOfCurrent({ current }: WindowView): Question | null {
  if (!current) return null;
  const { number, class: claimed, classConfirmed } = current.line;
  return { kind: "class", number, claimed: claimed === "Ordinary" || classConfirmed ? null : claimed, pageNo: 0 };
}
