import type { Problem } from "../contracts.ts";
import type { Say } from "../words.ts";
import type { ManagedWindow, ManageRules, ManagerView } from "./contracts.ts";

/** What is asked in the drawer of a window before anything is done. */
export type Asks = "pause" | "call" | "move" | "bring" | "signOut";

/** What stands open: a window's drawer, or that of a queue; the hall's own has no letter. */
export type Open =
  { kind: "window"; window: string; asks: Asks | null } | { kind: "queue"; letter: string | null } | null;

/** What came of the last press. */
export type Result =
  | { kind: "none" }
  | { kind: "sending"; what: string }
  | { kind: "done"; what: string }
  | { kind: "refused"; what: string; problem: Problem }
  | { kind: "unknown"; what: string };

/** All that the page shows; a pure function of it makes the page. */
export interface Manage {
  hall: string;
  view: ManagerView | null;
  rules: ManageRules | null;
  /** Clerks' names by their numbers. */
  names: ReadonlyMap<string, string>;
  open: Open;
  /** The reason that is chosen for a call: some want to know at whose request. */
  reason: string | null;
  areAllAlertsShown: boolean;
  result: Result;
  isBusy: boolean;
  isLive: boolean;
  asOf: number | null;
  /** Why there is nothing to see: not ours, or not there. */
  barred: "NotAllowed" | "UnknownHall" | null;
  now: number;
  say: Say;
}

export interface ManageActions {
  toggle(open: Open): void;
  /** Asks in the drawer, or closes the question. */
  ask(window: string, asks: Asks | null): void;
  showAlerts(areAll: boolean): void;
  chooseReason(reason: string): void;
  /** A verb of a window, for the clerk whom the view shows there. */
  run(at: ManagedWindow, verb: Verb, more?: Record<string, unknown>): void;
  call(at: ManagedWindow, event: SubmitEvent): void;
  stop(letter: string | null, event: SubmitEvent): void;
  resume(letter: string | null): void;
}

export type Verb = "open" | "close" | "pause" | "call" | "move" | "sign-out";

/** On a stale page time stands still: what it shows is as old as all the rest. */
export const shownNow = ({ isLive, now, asOf }: Manage): number => (isLive ? now : (asOf ?? now));

export const isBusyWindow = (at: ManagedWindow): boolean => at.number !== null;

export const nameOf = ({ names }: Manage, clerk: string): string => names.get(clerk) ?? clerk;
