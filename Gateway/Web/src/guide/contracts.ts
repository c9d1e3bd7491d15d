/** What the guide desk hears; the rest of the wire is in ../contracts.ts. */
import type { DayPhase, LocalText, Need, OnBehalf, TicketClass, WaitRange } from "../contracts.ts";

export interface GuideView {
  hall: string;
  name: LocalText;
  version: number;
  asOf: string;
  phase: DayPhase;
  stops: { queue: string | null; reason: string; fate: string; since: string }[];
  queues: GuideQueue[];
  waitingCount: number;
  waiting: GuideNumber[];
  missed: GuideNumber[];
  /** Those that are open, oldest first, then the newest of those done. */
  tasks: HelpTask[];
  guided: { end: GuideEnd; count: number }[];
}

export interface GuideQueue {
  letter: string;
  name: LocalText;
  waiting: number;
  wait: WaitRange | null;
  openWindows: number;
}

/** A number's line of the hall's staff view, as far as the desk looks at it. */
export interface GuideNumber {
  ticket: string;
  number: string;
  items: string[];
  class: TicketClass;
  classConfirmed: boolean;
  party: number;
  onBehalf: OnBehalf;
  needs: Need[];
  state: string;
  takenAt: string;
  queue: string;
  slot: { begins: string; ends: string } | null;
  reactivations: number;
  wait: WaitRange | null;
  seen: PaperSeen[];
}

export interface PaperSeen {
  item: string;
  paper: string;
}

export type HelpKind = "AtKiosk" | "Accompany";

export type GuideEnd = "Advice" | "SelfService" | "Online" | "PapersMissing";

export interface HelpTask {
  no: number;
  kind: HelpKind;
  place: string | null;
  number: string | null;
  raisedAt: string;
  helper: string | null;
  takenAt: string | null;
  doneAt: string | null;
}

export interface Helper {
  person: string;
  name: string;
}
