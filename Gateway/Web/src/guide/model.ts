import type { HallDocument, Need, Problem, ServiceItem } from "../contracts.ts";
import type { Slip } from "../kiosk/model.ts";
import type { Say, Word } from "../words.ts";
import type { GuideEnd, GuideNumber, GuideView, Helper, PaperSeen } from "./contracts.ts";

/** All that the guide desk shows; a pure function of it makes the page. */
export interface Desk {
  view: GuideView | null;
  document: HallDocument | null;
  helpers: Helper[];
  /** Of whose queue the items are shown, and which are chosen so far. */
  draft: { queue: string | null; items: ServiceItem[] };
  find: string;
  chosen: string | null;
  answer: Answer;
  slip: Slip | null;
  isLive: boolean;
  /** Why there is nothing to show, if it is not the line. */
  barred: "UnknownHall" | "NotAllowed" | null;
  asOf: number | null;
  now: number;
  say: Say;
}

/** What became of the last press; it stands until the next one. */
export type Answer =
  | { kind: "none" }
  | { kind: "sending" }
  | { kind: "done"; word: Word; number: string }
  | { kind: "refused"; problem: Problem }
  | { kind: "unknown" };

/** All that is said when a number is taken, beside the items. */
export interface TakeFacts {
  class: string;
  party: number;
  onBehalf: string;
  /** Times of day, "09:30"; both or neither. */
  slotFrom: string;
  slotUntil: string;
}

export interface Actions {
  showQueue(letter: string): void;
  tick(item: ServiceItem): void;
  take(facts: TakeFacts): void;
  search(text: string): void;
  choose(number: string): void;
  reprint(number: string): void;
  reactivate(number: string): void;
  confirmClass(number: string, confirmed: string): void;
  noteNeeds(number: string, needs: Need[]): void;
  checkPapers(number: string, seen: PaperSeen[]): void;
  send(helper: string, number: string | null): void;
  takeTask(task: number): void;
  finishTask(task: number): void;
  guide(end: GuideEnd, item: string | null): void;
  manual(number: string, item: string, time: string): void;
}

/** A number that is looked for, or all of them in the order in which they will be called. */
export const found = (numbers: GuideNumber[], find: string): GuideNumber[] =>
  numbers.filter(({ number }) => number.indexOf(find.trim().toUpperCase()) >= 0);

/** One more, or one less of what is in a list. */
export const toggled = <T>(list: T[], one: T, same: (a: T, b: T) => boolean): T[] =>
  list.some((other) => same(one, other)) ? list.filter((other) => !same(one, other)) : [...list, one];

export const itemsOf = (document: HallDocument | null, codes: string[]): ServiceItem[] =>
  (document?.queues ?? []).flatMap(({ items }) => items.filter(({ code }) => codes.indexOf(code) >= 0));
