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
  specialDays: SpecialDay[];
  stopReasons: Reason[];
  order: OrderRule;
  comeBack: ComeBackRule;
  desk: DeskRule;
  wait: WaitRule;
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
  /** What to bring; a pane hears it only with the numbers that it shows. */
  papers?: Paper[];
  asks?: AskedOfItem[];
}

export interface Paper {
  code: string;
  name: LocalText;
}

export type AskedOfItem = "Party" | "OnBehalf";

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

/** A date whose hours are not those of its weekday; without spans the hall is closed. */
export interface SpecialDay {
  date: string;
  name: LocalText;
  spans: DaySpan[];
}

export interface DaySpan {
  from: string;
  until: string;
}

/** An entry of a closed list of reasons; some must also name who asked for it. */
export interface Reason {
  code: string;
  name: LocalText;
  namesWhoAsked: boolean;
}

export interface OrderRule {
  headInRow: number;
  boundMinutes: number;
  ordinaryPerRatio: number;
}

export interface ComeBackRule {
  reactivations: number;
  reactivatedBehind: number;
  postponedBehind: number;
}

export interface WaitRule {
  noticeMinutes: number;
  warnMinutes: number;
  alarmMinutes: number;
}

export interface DeskRule {
  undoSeconds: number;
  maxParkMinutes: number;
}

export type DayPhase = "BeforeOpening" | "Issuing" | "Midday" | "IssuingStopped" | "Clearing" | "Closed";

/** Minutes: half are called by the first, four of five by the second. */
export interface WaitRange {
  from: number;
  to: number;
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
  phase: DayPhase;
  /** Why the whole hall is stopped: a code of the document's list. */
  stopped: string | null;
}

export interface QueueLine {
  letter: string;
  name: LocalText;
  waiting: number;
  waitingSince: string | null;
  openWindows: number;
  zones: string[];
  /** What a newcomer would wait; null when nobody can tell. */
  wait: WaitRange | null;
  stopped: string | null;
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
  /** It went before others by law or by turns; for which class is nobody's business. */
  isPriority: boolean;
}

export interface PausedWindow {
  window: number;
  zone: string;
}

/* Taking a number */

export type TicketClass =
  "Ordinary" | "Elderly" | "PregnantOrWithInfant" | "Military" | "FireFighter" | "Disabled" | "CriticallyIll";

export type OnBehalf = "Self" | "Agent" | "VillageAgent";

export type Need = "Wheelchair" | "Hearing" | "Language";

export interface TakeForm {
  items: string[];
  class: TicketClass;
  party: number;
  onBehalf: OnBehalf;
}

export interface Taken {
  ticket: string;
  number: string;
  queue: string;
  slip: { zones: string[]; windows: number[]; ahead: number; wait: WaitRange | null };
  takenAt: string;
  link: string;
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
