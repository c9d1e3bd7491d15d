import type { Problem, Queue, ServiceItem, Taken } from "../contracts.ts";

export const idleMs = 60_000;
export const takenMs = 15_000;
export const refusedMs = 15_000;
export const patienceMs = 60_000;
export const lateMs = 2_000;
export const itemsAPage = 8;

/** Where the citizen is; instants are the page's own monotonic milliseconds. */
export type Step =
  | { kind: "queues" }
  | { kind: "items"; queue: Queue; pageNo: number }
  | { kind: "taking"; item: ServiceItem; since: number }
  | { kind: "taken"; taken: Taken; queue: Queue; item: ServiceItem; until: number }
  | { kind: "refused"; why: Why; until: number };

/** Said in the language that is chosen when it is shown. */
export type Why = { kind: "problem"; problem: Problem } | { kind: "unconfirmed" };

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

export const secondsLeft = (until: number, now: number): number => Math.max(0, Math.ceil((until - now) / 1000));
