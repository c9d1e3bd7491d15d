import type { Problem, Queue, ServiceItem, Taken } from "../contracts.ts";

export const idleMs = 60_000;
export const takenMs = 15_000;
export const refusedMs = 15_000;
export const patienceMs = 60_000;
export const lateMs = 2_000;
export const itemsAPage = 8;
/** So many items go on one number. */
export const mostItems = 5;

/** Where the citizen is; instants are the page's own monotonic milliseconds. */
export type Step =
  | { kind: "queues" }
  | { kind: "items"; queue: Queue; pageNo: number }
  | { kind: "taking"; items: ServiceItem[]; since: number }
  | { kind: "taken"; taken: Taken; items: ServiceItem[]; until: number }
  | { kind: "refused"; why: Why; until: number };

/** Said in the language that is chosen when it is shown. */
export type Why =
  { kind: "problem"; problem: Problem } | { kind: "stopped"; queue: Queue; reason: string } | { kind: "unconfirmed" };

/** Goes back to the start by itself: a finished page when its time is up, a half-done one when nobody touches it. */
export function onTime(step: Step, now: number, touchedAt: number): Step {
  const start: Step = { kind: "queues" };
  switch (step.kind) {
    case "taken":
    case "refused":
      return now >= step.until ? start : step;
    case "items":
      return now - touchedAt >= idleMs ? start : step;
    case "queues":
    case "taking":
      return step;
  }
}

/** Another tick takes an item away again; beyond the most there is no more to add. */
export function ticked(basket: ServiceItem[], item: ServiceItem): ServiceItem[] {
  const others = basket.filter((one) => one.code !== item.code);
  if (others.length < basket.length) return others;
  return basket.length < mostItems ? [...basket, item] : basket;
}

export const secondsLeft = (until: number, now: number): number => Math.max(0, Math.ceil((until - now) / 1000));
