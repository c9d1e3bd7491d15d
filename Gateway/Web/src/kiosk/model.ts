import type { HallDocument, HallView, Queue, ServiceItem } from "../contracts.ts";
import type { Say } from "../words.ts";
import type { Step } from "./step.ts";

/** All that the kiosk shows; a pure function of it makes the page. */
export interface Kiosk {
  view: HallView | null;
  document: HallDocument | null;
  step: Step;
  /** What is chosen so far by somebody who came for several things; null for whoever came for one. */
  basket: ServiceItem[] | null;
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
  /** Several items on one number, or one after all. */
  several(isWanted: boolean): void;
  takeAll(): void;
  back(): void;
  start(): void;
  language(): void;
}
