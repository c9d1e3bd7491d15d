import type { TemplateResult } from "lit-html";
import type { HallDocument, HallView, OnBehalf, Queue, ServiceItem, Taken, TicketClass } from "../contracts.ts";
import type { Language, Say } from "../words.ts";
import type { Qr } from "./qr.ts";
import type { Help, Step } from "./step.ts";

/** All that the kiosk shows; a pure function of it makes the page. */
export interface Kiosk {
  view: HallView | null;
  document: HallDocument | null;
  step: Step;
  /** What is chosen so far, for one number. */
  basket: ServiceItem[];
  who: Who;
  help: Help;
  settings: Settings;
  isElderly: boolean;
  /** The last number given out here, ready to be printed. */
  slip: Slip | null;
  /** The slip as it goes to the printer; null until what draws it is there. */
  paper: TemplateResult | null;
  isLive: boolean;
  isUnknownHall: boolean;
  isDemonstration: boolean;
  asOf: number | null;
  now: number;
  /** The page's own monotonic milliseconds, for what counts down. */
  ticks: number;
  opensAt: number | null;
  say: Say;
}

/** Who comes, as he says himself: a class counts only when somebody has seen the paper. */
export interface Who {
  class: TicketClass;
  party: number;
  onBehalf: OnBehalf;
}

export const anybody: Who = { class: "Ordinary", party: 1, onBehalf: "Self" };

export const mostParty = 20;

/** What an attendant sets; kept in this kiosk alone. */
export interface Settings {
  hasPaper: boolean;
  /** Millimetres of the printer's roll. */
  width: 80 | 58;
  language: Language;
  /** Which of the hall's kiosks this is: told to whoever comes to help. */
  no: number;
}

export const mostKiosks = 20;

export const firstSettings = (language: Language): Settings => ({ hasPaper: true, width: 80, language, no: 1 });

export interface Slip {
  taken: Taken;
  items: ServiceItem[];
  /** Null until its code is drawn, or if it could not be. */
  qr: Qr | null;
}

export interface Actions {
  queue(queue: Queue): void;
  item(item: ServiceItem): void;
  turn(pageNo: number): void;
  /** To the question of who comes, with what is chosen. */
  next(): void;
  /** Back to the queues, to choose one thing more for the same number. */
  more(): void;
  who(change: Partial<Who>): void;
  take(): void;
  back(): void;
  start(): void;
  language(): void;
  elderly(): void;
  help(): void;
  /** The attendant's keys. */
  staff(): void;
  key(key: string): void;
  set(change: Partial<Settings>): void;
  reprint(): void;
}
