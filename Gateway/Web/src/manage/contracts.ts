import type { DayPhase, HallDocument, LocalText, Reason, WaitRange } from "../contracts.ts";

/** The wire of the hall's manager: the records of Gateway/Manage. */

export type WindowState = "Closed" | "Staffed" | "Open" | "Paused" | "Called" | "Serving";
export type StopFate = "ServeOn" | "Wait" | "NextDay";

export interface ManagerView {
  hall: string;
  name: LocalText;
  version: number;
  asOf: string;
  day: string;
  phase: DayPhase;
  /** The version of the document that has the words of codes and letters. */
  rules: number;
  windows: ManagedWindow[];
  queues: ManagedQueue[];
  stops: { queue: string | null; reason: string; fate: StopFate; since: string }[];
  figures: { waiting: number; issued: number; served: number; parked: number; missed: number };
}

export interface ManagedWindow {
  window: string;
  no: number;
  zone: string;
  queues: string[];
  state: WindowState;
  since: string;
  clerk: string | null;
  session: number | null;
  /** Why it pauses, now or after its number. */
  pauseReason: string | null;
  number: { number: string; takenAt: string; calls: number; standardMinutes: number } | null;
  served: number;
}

export interface ManagedQueue {
  letter: string;
  name: LocalText;
  waiting: number;
  waitingSince: string | null;
  limitMinutes: number;
  overLimit: number;
  wait: WaitRange | null;
  stopped: string | null;
  first: { number: string; takenAt: string; state: string; class: string }[];
}

export interface ManageRules extends HallDocument {
  callReasons: Reason[];
  pauseReasons: Reason[];
}
