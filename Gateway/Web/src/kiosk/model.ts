import type { HallDocument, HallView, Queue, ServiceItem } from "../contracts.ts";
import type { Say } from "../words.ts";
import type { Step } from "./step.ts";

/** All that the kiosk shows; a pure function of it makes the page. */
export interface Kiosk {
  view: HallView | null;
  document: HallDocument | null;
  step: Step;
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

export interface Actions {
  queue(queue: Queue): void;
  item(item: ServiceItem): void;
  turn(pageNo: number): void;
  start(): void;
  language(): void;
}
