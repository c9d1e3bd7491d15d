import type { TicketView } from "./contracts.ts";
import { standOf } from "./stand.ts";

/** What the phone shall make heard: a call each time it is made, and once that it is nearly there. */
export type Heed = "called" | "near" | null;

/** A page that is opened late heeds a call that stands; of how near it is, its holder has just seen. */
export function heedOf(before: TicketView | null, now: TicketView): Heed {
  const stand = standOf(now, false);
  if (stand === "called") return isSameCall(before, now) ? null : "called";
  return stand === "near" && before !== null && standOf(before, false) === "waiting" ? "near" : null;
}

const isSameCall = (before: TicketView | null, now: TicketView): boolean =>
  before !== null && before.state === "Called" && before.calls === now.calls && before.window === now.window;
