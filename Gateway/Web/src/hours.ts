import type { HallDocument } from "./contracts.ts";
import { dateOf, minuteMs } from "./time.ts";

const dayMs = 24 * 60 * minuteMs;
// Asia/Shanghai has had no summer time since 1991.
const offsetMs = 8 * 60 * minuteMs;
const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const daysLookedAhead = 14;

type Hours = Pick<HallDocument, "hours" | "specialDays">;

/** The next instant at which the hall opens, if it does within two weeks. */
export function nextOpening(hall: Hours, after: number): number | null {
  const today = Math.floor((after + offsetMs) / dayMs);
  for (let day = today; day < today + daysLookedAhead; day++) {
    const midnight = day * dayMs - offsetMs;
    const openings = spansOn(hall, day, midnight)
      .map((span) => midnight + ofDayMs(span.from))
      .filter((opening) => opening > after);
    if (openings.length > 0) return Math.min(...openings);
  }
  return null;
}

/** Those of the weekday, unless the date is special: a holiday has none at all. */
function spansOn({ hours, specialDays }: Hours, day: number, midnight: number): { from: string }[] {
  const date = dateOf(midnight);
  const special = specialDays.filter((one) => one.date === date)[0];
  // 1 January 1970 was a Thursday.
  const name = weekdays[(day + 4) % 7];
  return special ? special.spans : hours.spans.filter((span) => span.day === name);
}

/** Reads "08:30:00", and "1.00:00:00" for the end of a day. */
export function ofDayMs(timeOfDay: string): number {
  const parts = /^(?:(\d+)\.)?(\d+):(\d+)/.exec(timeOfDay);
  if (!parts) return Number.NaN;
  const [days, hours, minutes] = [parts[1] ?? 0, parts[2], parts[3]].map(Number);
  return (days ?? 0) * dayMs + ((hours ?? 0) * 60 + (minutes ?? 0)) * minuteMs;
}
