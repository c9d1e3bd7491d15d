import type { Problem } from "../contracts.ts";
import type { Say } from "../words.ts";
import type { Json, PolicyRecord, PolicyView } from "./contracts.ts";
import type { Edits, Pending } from "./draft.ts";
import type { Place } from "./places.ts";

/** From when on the changes shall count. */
export type When = { kind: "now" } | { kind: "today"; time: string } | { kind: "opening" } | { kind: "midnight" };

export type Result =
  | { kind: "none" }
  | { kind: "sending" }
  | { kind: "unknown" }
  | { kind: "done"; version: number }
  | { kind: "moved"; version: number }
  | { kind: "refused"; problem: Problem };

/** All that the page shows; a pure function of it makes the page. */
export interface Settings {
  hall: string;
  places: Place[];
  path: string[];
  /** The level that is looked at, and whether its rules may be changed by whoever looks. */
  node: string;
  mayChange: boolean;
  view: PolicyView | null;
  /** The rules could not be read just now; what is shown is as old as that. */
  isOffline: boolean;
  barred: "NotAllowed" | "UnknownHall" | null;
  history: PolicyRecord[];
  group: string;
  edits: Edits;
  changes: Pending[];
  /** The setting whose form is open. */
  open: string | null;
  when: When;
  effectiveAt: number | null;
  openingAt: number | null;
  midnightAt: number;
  result: Result;
  isBusy: boolean;
  now: number;
  say: Say;
}

export interface SettingsActions {
  chooseNode(node: string): void;
  chooseGroup(group: string): void;
  open(setting: string | null): void;
  edit(setting: string, value: Json): void;
  inherit(setting: string): void;
  undo(setting: string): void;
  chooseWhen(when: When): void;
  publish(): void;
  withdraw(version: number): void;
}

/** Settings in groups as their paths are: order.boundMinutes is in order, queues stands alone among the lists. */
export const groupOf = (setting: string): string => setting.split(".")[0] ?? setting;
