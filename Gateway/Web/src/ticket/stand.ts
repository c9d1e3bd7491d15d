import { dateOf, instant } from "../time.ts";
import type { TicketView } from "./contracts.ts";

/** How a number stands, as its holder sees it: one kind is one sight of the page. */
export type Stand =
  | "connecting"
  | "unknown"
  | "waiting"
  | "near"
  | "called"
  | "serving"
  | "parked"
  | "missed"
  | "papers"
  | "thanks"
  | "cancelled"
  | "putOff"
  | "past";

export function standOf(view: TicketView | null, isRefused: boolean): Stand {
  if (!view) return isRefused ? "unknown" : "connecting";
  switch (view.state) {
    case "Waiting":
      return isNear(view) ? "near" : "waiting";
    case "Held":
      return "waiting";
    case "Called":
      return "called";
    case "Serving":
      return "serving";
    case "Parked":
      return "parked";
    case "Missed":
      return "missed";
    case "Finished":
      return mayReturn(view) ? "papers" : isOfToday(view) ? "thanks" : "past";
    case "Cancelled":
      return isOfToday(view) ? "cancelled" : "past";
    case "PutOff":
      return "putOff";
    case "Expired":
      return "past";
  }
}

/** While no window is open nobody can tell a wait, and nobody comes nearer. */
export const isNear = ({ ahead, wait, rules }: TicketView): boolean =>
  rules !== null && wait !== null && ((ahead !== null && ahead <= rules.nearPeople) || wait.to <= rules.nearMinutes);

/** It lacked papers, and its holder may still come back with them. */
export const mayReturn = ({ rules, asOf }: TicketView): boolean =>
  rules !== null && rules.returnUntil !== null && dateOf(instant(asOf)) <= rules.returnUntil;

const isOfToday = ({ endedAt, takenAt, asOf }: TicketView): boolean =>
  dateOf(instant(endedAt ?? takenAt)) === dateOf(instant(asOf));
