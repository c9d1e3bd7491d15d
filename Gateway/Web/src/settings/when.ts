import { nextOpening } from "../hours.ts";
import type { OpeningHours, SpecialDay } from "../contracts.ts";
import { dateOf, instant, onDayOf } from "../time.ts";
import type { PolicyView } from "./contracts.ts";
import type { When } from "./model.ts";

const dayMs = 24 * 60 * 60_000;

export const midnightAfter = (now: number): number => instant(`${dateOf(now + dayMs)}T00:00:00+08:00`);

/** The first opening from tomorrow on, as the node's own hours say; null where it has none. */
export function openingAfter(view: PolicyView | null, now: number): number | null {
  const hours = view?.resolved["hours"] as unknown as OpeningHours | undefined;
  const specialDays = (view?.resolved["specialDays"] ?? []) as unknown as SpecialDay[];
  return hours?.spans ? nextOpening({ hours, specialDays }, midnightAfter(now) - 1) : null;
}

/** Null is: at once. */
export function instantOf(when: When, openingAt: number | null, now: number): number | null {
  switch (when.kind) {
    case "now":
      return null;
    case "today":
      return instant(onDayOf(now, when.time));
    case "opening":
      return openingAt ?? midnightAfter(now);
    case "midnight":
      return midnightAfter(now);
  }
}

export const asIso = (at: number): string => new Date(at).toISOString();
