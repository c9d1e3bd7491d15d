import type { Problem, Queue, ServiceItem, Taken } from "../contracts.ts";

export const idleMs = 60_000;
export const takenMs = 15_000;
/** Without paper the number must be written down or photographed. */
export const noPaperMs = 60_000;
export const refusedMs = 15_000;
export const helpMs = 15_000;
export const patienceMs = 60_000;
export const lateMs = 2_000;
export const itemsAPage = 8;
/** In elderly mode all tiles are four a page; the others fit. */
export const bigTilesAPage = 4;
/** So many items go on one number. */
export const mostItems = 5;
export const codeDigits = 6;

/** Where the citizen is; instants are the page's own monotonic milliseconds. */
export type Step =
  | { kind: "queues"; pageNo: number }
  | { kind: "items"; queue: Queue; pageNo: number }
  | { kind: "who" }
  | { kind: "taking"; items: ServiceItem[]; since: number }
  | { kind: "taken"; taken: Taken; items: ServiceItem[]; until: number }
  | { kind: "refused"; why: Why; until: number }
  | { kind: "code"; digits: string; isSending: boolean; problem: Problem | null }
  | { kind: "settings" };

/** Said in the language that is chosen when it is shown. */
export type Why =
  { kind: "problem"; problem: Problem } | { kind: "stopped"; queue: Queue; reason: string } | { kind: "unconfirmed" };

/** Somebody was called to the kiosk; it is told for a while. */
export type Help =
  { kind: "none" } | { kind: "calling" } | { kind: "coming" | "comingAlready" | "failed"; until: number };

export const start: Step = { kind: "queues", pageNo: 0 };

/** Goes back to the start by itself: a finished page when its time is up, a half-done one when nobody touches it. */
export function onTime(step: Step, now: number, touchedAt: number): Step {
  switch (step.kind) {
    case "taken":
    case "refused":
      return now >= step.until ? start : step;
    case "queues":
      return step.pageNo > 0 && now - touchedAt >= idleMs ? start : step;
    case "items":
    case "who":
    case "code":
    case "settings":
      return now - touchedAt >= idleMs ? start : step;
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

/** A digit more, or the last one away. */
export const typed = (digits: string, key: string): string =>
  key === "Backspace" ? digits.slice(0, -1) : /^\d$/.test(key) && digits.length < codeDigits ? digits + key : digits;

export const secondsLeft = (until: number, now: number): number => Math.max(0, Math.ceil((until - now) / 1000));
