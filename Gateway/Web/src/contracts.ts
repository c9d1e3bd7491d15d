/**
 * The wire of the gateway: the records of Grains.Interfaces with their names in camelCase.
 * Instants are ISO strings.
 */

export interface LocalText {
  zh: string;
  en: string;
}

export interface ClockView {
  now: string;
  speed: number;
  isDemonstration: boolean;
}

/* The hall */

export interface HallDocument {
  version: number;
  name: LocalText;
  zones: Zone[];
  queues: Queue[];
  windows: WindowPlan[];
  hours: OpeningHours;
}

export interface Zone {
  id: string;
  name: LocalText;
}

export interface Queue {
  letter: string;
  name: LocalText;
  items: ServiceItem[];
}

export interface ServiceItem {
  code: string;
  name: LocalText;
  standardMinutes: number;
}

export interface WindowPlan {
  id: string;
  zone: string;
  queues: string[];
}

export interface OpeningHours {
  spans: OpenSpan[];
}

/** A stretch of a weekday: "Monday", "08:30:00" to "12:00:00"; midnight at its end is "1.00:00:00". */
export interface OpenSpan {
  day: string;
  from: string;
  until: string;
}

export interface HallAnswer {
  hall: string;
  document: HallDocument;
  view: HallView;
}

export interface HallView {
  hall: string;
  name: LocalText;
  version: number;
  asOf: string;
  day: string;
  isIssuing: boolean;
  queues: QueueLine[];
  calls: Call[];
  paused: PausedWindow[];
  openWindows: number;
  served: number;
}

export interface QueueLine {
  letter: string;
  name: LocalText;
  waiting: number;
  waitingSince: string | null;
  openWindows: number;
  zones: string[];
}

/** Newest last; serials of a day have no holes. */
export interface Call {
  serial: number;
  number: string;
  window: number;
  zone: string;
  callNo: number;
  at: string;
  isStanding: boolean;
}

export interface PausedWindow {
  window: number;
  zone: string;
}

/* Taking a number */

export interface TakeForm {
  items: string[];
}

export interface Taken {
  ticket: string;
  number: string;
  queue: string;
  slip: { zones: string[]; windows: number[]; ahead: number };
  takenAt: string;
  link: string;
}

/* The window */

export type WindowState = "Closed" | "Staffed" | "Open" | "Paused" | "Called" | "Serving";

export type TicketClass =
  "Ordinary" | "Elderly" | "PregnantOrWithInfant" | "Military" | "FireFighter" | "Disabled" | "CriticallyIll";

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
}

export interface QueueRow {
  letter: string;
  name: LocalText;
  waiting: number;
  waitingSince: string | null;
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
  onBehalf: "Self" | "Agent" | "VillageAgent";
  needs: ("Wheelchair" | "Hearing" | "Language")[];
  takenAt: string;
  calls: number;
  firstCalledAt: string | null;
  lastCalledAt: string | null;
  startedAt: string | null;
  endedAt: string | null;
}

export interface CallRule {
  maxCalls: number;
  secondsBetweenCalls: number;
  secondsBeforeMissed: number;
}

export interface Reason {
  code: string;
  name: LocalText;
  namesWhoAsked: boolean;
}

export interface WindowPlace {
  window: string;
  no: number;
  hall: string;
  hallName: LocalText;
  zone: Zone;
  queues: { letter: string; name: LocalText }[];
}

/** The answers of a window's verbs; which facts are there depends on the verb. */
export interface VerbAnswer {
  number?: string;
  callNo?: number;
  at: string;
}

export interface ClerkSession {
  clerk: string;
  name: string;
  session: number;
  window: string | null;
  since: string;
}

/* The city */

export interface CityView {
  version: number;
  asOf: string;
  halls: CityRow[];
}

export interface CityRow {
  hall: string;
  name: LocalText;
  tier: "City" | "County" | "Township";
  division: string;
  parent: string | null;
  asOf: string | null;
  waiting: number;
  waitingSince: string | null;
  openWindows: number;
  served: number;
  isIssuing: boolean;
}

/* When something was not done */

/** application/problem+json: a stable type, and its facts beside it. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  [fact: string]: unknown;
}
