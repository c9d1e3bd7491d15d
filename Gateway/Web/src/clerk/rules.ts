import { instant } from "../time.ts";
import type { Say } from "../words.ts";
import type { NumberRow, WindowView } from "./contracts.ts";

export type Verb =
  | "open"
  | "call-next"
  | "call"
  | "start"
  | "finish"
  | "recall"
  | "miss"
  | "pause"
  | "close"
  | "park"
  | "take-back"
  | "transfer"
  | "reactivate"
  | "postpone"
  | "put-off"
  | "confirm-class"
  | "undo"
  | "hand-over"
  | "stop"
  | "resume"
  | "serve-directly"
  | "enter-manual";

/** The one press that is the next right thing in each state of the window. */
export function primaryVerb(view: WindowView): Verb {
  switch (view.state) {
    case "Closed":
    case "Staffed":
    case "Paused":
      return "open";
    case "Open":
      return "call-next";
    case "Called":
      return "start";
    case "Serving":
      return "finish";
  }
}

/** What the hall would not refuse now, as far as the view tells. */
export function isAllowed(view: WindowView, verb: Verb, now: number): boolean {
  switch (verb) {
    case "open":
      return view.state === "Staffed" || view.state === "Paused" || (isBusy(view) && view.pauseReason !== null);
    case "call-next":
      return view.state === "Open" && view.waiting > 0;
    case "call":
    case "take-back":
      return view.state === "Open";
    case "serve-directly":
      return view.state === "Open" && view.nextByRule.length === 0;
    case "start":
      return view.state === "Called";
    case "finish":
    case "park":
      return view.state === "Serving";
    case "transfer":
      return isBusy(view);
    case "recall":
      return calls(view) < view.rule.maxCalls && recallInMs(view, now) <= 0;
    case "miss":
      return calls(view) >= view.rule.maxCalls && missInMs(view, now) <= 0;
    case "pause":
      return view.state === "Open" || (isBusy(view) && view.pauseReason === null);
    case "close":
      return view.state === "Open" || view.state === "Paused";
    case "undo":
      return undoSeconds(view, now) > 0;
    case "hand-over":
      return view.state !== "Closed" && view.state !== "Called";
    case "reactivate":
    case "postpone":
    case "put-off":
    case "confirm-class":
    case "stop":
    case "resume":
    case "enter-manual":
      return view.state !== "Closed";
  }
}

/** The rule of calling again and of missing, told before the press. */
export function callRule(view: WindowView, now: number, say: Say): string {
  if (view.state !== "Called") return "";
  const { maxCalls } = view.rule;
  const secondsBeforeMissed = missAfterSeconds(view);
  if (calls(view) >= maxCalls) {
    const seconds = secondsUp(missInMs(view, now), secondsBeforeMissed);
    return seconds > 0 ? say("clerk.missIn", { seconds }) : say("clerk.missNow");
  }
  const seconds = secondsUp(recallInMs(view, now), view.rule.secondsBetweenCalls);
  const recall = seconds > 0 ? say("clerk.recallIn", { seconds }) : say("clerk.recallNow");
  return `${recall} · ${say("clerk.missRule", { calls: maxCalls, seconds: secondsBeforeMissed })}`;
}

/** How long the last step may still be taken back; 0 if there is none, or a number is at the window. */
export function undoSeconds(view: WindowView, now: number): number {
  if (!view.undo || isBusy(view)) return 0;
  return Math.max(0, Math.ceil((instant(view.undo.until) - now) / 1000));
}

/** What the items of its leg usually take, for all its cases. */
export function standardMinutes({ line, items }: NumberRow): number {
  const here = line.legs[line.leg - 1]?.items ?? [];
  const once = items.filter(({ code }) => here.indexOf(code) >= 0).reduce((sum, item) => sum + item.standardMinutes, 0);
  return once * Math.max(1, line.caseCount);
}

export const isBusy = (view: WindowView): boolean => view.state === "Called" || view.state === "Serving";

/** Only a called number counts its calls. */
const calls = (view: WindowView): number => (view.state === "Called" ? (view.current?.line.calls ?? 0) : Number.NaN);

const recallInMs = (view: WindowView, now: number): number =>
  after(view.current?.line.lastCalledAt, view.rule.secondsBetweenCalls, now);

const missInMs = (view: WindowView, now: number): number =>
  after(view.current?.line.firstCalledAt, missAfterSeconds(view), now);

/** Whoever walks slowly gets more time. */
function missAfterSeconds({ current, rule }: WindowView): number {
  const walksSlowly = current && (current.line.class === "Elderly" || current.line.needs.indexOf("Wheelchair") >= 0);
  return rule.secondsBeforeMissed + (walksSlowly ? rule.extraSecondsForWalking : 0);
}

const after = (at: string | null | undefined, seconds: number, now: number): number =>
  at ? instant(at) + seconds * 1000 - now : Number.POSITIVE_INFINITY;

/** Never more than the rule says, for clocks differ by a little. */
const secondsUp = (ms: number, most: number): number => Math.min(most, Math.max(0, Math.ceil(ms / 1000)));
