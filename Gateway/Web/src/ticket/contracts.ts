import type { LocalText, WaitRange } from "../contracts.ts";

export type TicketState =
  "Waiting" | "Held" | "Called" | "Serving" | "Missed" | "Parked" | "Finished" | "Cancelled" | "Expired" | "PutOff";

export interface TicketView {
  ticket: string;
  number: string;
  hall: string;
  hallName: LocalText;
  queue: LocalText;
  items: LocalText[];
  version: number;
  asOf: string;
  state: TicketState;
  ahead: number | null;
  windows: number[];
  takenAt: string;
  window: number | null;
  calls: number;
  startedAt: string | null;
  endedAt: string | null;
  /** Nothing is said of a wait that nobody can tell. */
  wait: WaitRange | null;
  calledBefore: CalledBefore[];
  leg: number;
  legs: number;
  parkedUntil: string | null;
  ending: Ending | null;
  zoneNames: LocalText[];
  windowZone: LocalText | null;
  lastCalledAt: string | null;
  rules: TicketRules | null;
  /** By what else than this page its holder hears of it. */
  notices: "Sms" | "App" | "Call" | null;
}

/** What may still be done with it, and the figures of the rules. */
export interface TicketRules {
  maxCalls: number;
  nearPeople: number;
  nearMinutes: number;
  reactivationsLeft: number;
  mayPostpone: boolean;
  postponedBehind: number;
  headInRow: number;
  boundMinutes: number;
  ordinaryPerRatio: number;
  /** Behind how many it comes back; null for the tail. */
  reactivatedBehind: number | null;
  returnUntil: string | null;
}

/** Somebody who stood behind and was called before, and by which rule. */
export interface CalledBefore {
  number: string;
  order: "FirstCome" | "Chosen" | "ByLaw" | "Bound" | "Appointment" | "Ratio" | "Direct";
  reason: string | null;
  at: string;
  reasonName: LocalText | null;
}

export interface Ending {
  end: string;
  documentNo: string | null;
  papers: string[];
  until: string | null;
}
