/** What the clerk's pane hears and says; the rest of the wire is in ../contracts.ts. */
import type {
  DayPhase,
  LocalText,
  Need,
  OnBehalf,
  Queue,
  Reason,
  ServiceItem,
  TicketClass,
  WaitRange,
  Zone,
} from "../contracts.ts";

export type { Need, OnBehalf, TicketClass };

export type WindowState = "Closed" | "Staffed" | "Open" | "Paused" | "Called" | "Serving";

export type TicketState =
  "Waiting" | "Held" | "Called" | "Serving" | "Missed" | "Parked" | "PutOff" | "Finished" | "Cancelled" | "Expired";

export type CallOrder = "FirstCome" | "Chosen" | "ByLaw" | "Bound" | "Appointment" | "Ratio" | "Direct";

export type NumberEnd =
  | "DoneOnTheSpot"
  | "Accepted"
  | "AcceptedPapersPending"
  | "PapersMissing"
  | "Refused"
  | "HandedOver"
  | "AdviceOnly"
  | "Collected"
  | "GivenUp";

export type StopFate = "ServeOn" | "Wait" | "NextDay";

export interface WindowView {
  window: string;
  no: number;
  hallName: LocalText;
  zone: string;
  version: number;
  asOf: string;
  state: WindowState;
  since: string;
  clerk: string | null;
  session: number | null;
  pauseReason: string | null;
  current: NumberRow | null;
  queues: QueueRow[];
  waiting: number;
  next: NumberRow[];
  missed: NumberRow[];
  rule: CallRule;
  callReasons: Reason[];
  pauseReasons: Reason[];
  served: number;
  servedSeconds: number;
  nextByRule: NextRow[];
  parked: NumberRow[];
  undo: UndoLine | null;
  phase: DayPhase;
  stops: StopLine[];
  parkReasons: Reason[];
  transferReasons: Reason[];
  stopReasons: Reason[];
  hallQueues: Queue[];
  colleagues: ColleagueRow[];
}

export interface NextRow {
  number: string;
  order: CallOrder;
}

export interface UndoLine {
  verb: "Finish" | "Miss" | "Park" | "Transfer" | "Reactivate";
  number: string;
  until: string;
}

/** A queue that is stopped, or the hall if none is named. */
export interface StopLine {
  queue: string | null;
  reason: string;
  fate: StopFate;
  since: string;
}

export interface ColleagueRow {
  window: string;
  no: number;
  state: WindowState;
  clerk: string | null;
  queues: string[];
}

export interface QueueRow {
  letter: string;
  name: LocalText;
  waiting: number;
  waitingSince: string | null;
  wait: WaitRange | null;
}

export interface NumberRow {
  line: NumberLine;
  items: ServiceItem[];
}

export interface NumberLine {
  ticket: string;
  number: string;
  class: TicketClass;
  classConfirmed: boolean;
  party: number;
  onBehalf: OnBehalf;
  needs: Need[];
  state: TicketState;
  takenAt: string;
  calls: number;
  firstCalledAt: string | null;
  lastCalledAt: string | null;
  startedAt: string | null;
  endedAt: string | null;
  /** The queue it stands in now. */
  queue: string;
  legs: Leg[];
  /** Which leg it is at, from 1. */
  leg: number;
  /** The legs that are done, from 1. */
  done: number[];
  /** The only window that calls it. */
  only: string | null;
  slot: { begins: string; ends: string } | null;
  parkReason: string | null;
  parkedUntil: string | null;
  keeper: string | null;
  reactivations: number;
  isPostponed: boolean;
  isReturn: boolean;
  caseCount: number;
  /** The papers that the guide desk has seen; a server that knows of none says nothing. */
  seen?: { item: string; paper: string }[];
  wait: WaitRange | null;
}

export interface Leg {
  queue: string;
  items: string[];
}

export interface CallRule {
  maxCalls: number;
  secondsBetweenCalls: number;
  secondsBeforeMissed: number;
  extraSecondsForWalking: number;
}

export interface WindowPlace {
  window: string;
  no: number;
  hall: string;
  hallName: LocalText;
  zone: Zone;
  queues: { letter: string; name: LocalText }[];
}

/** How a number ends, with what belongs to it. */
export interface Ending {
  end: NumberEnd;
  documentNo?: string;
  papers?: string[];
  until?: string;
}

/** The answers of a window's verbs; which facts are there depends on the verb. */
export interface VerbAnswer {
  number?: string;
  callNo?: number;
  at: string;
  to?: string;
  numbers?: string[];
  putOff?: string[];
}

export interface ClerkSession {
  clerk: string;
  name: string;
  session: number;
  window: string | null;
  since: string;
}
