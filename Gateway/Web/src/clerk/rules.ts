import type { NumberRow, WindowView } from "../contracts.ts";
import { instant } from "../time.ts";
import type { Say } from "../words.ts";

export type Verb = "open" | "call-next" | "call" | "start" | "finish" | "recall" | "miss" | "pause" | "close";

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
  const isBusy = view.state === "Called" || view.state === "Serving";
  switch (verb) {
    case "open":
      return view.state === "Staffed" || view.state === "Paused" || (isBusy && view.pauseReason !== null);
    case "call-next":
      return view.state === "Open" && view.waiting > 0;
    case "call":
      return view.state === "Open";
    case "start":
      return view.state === "Called";
    case "finish":
      return view.state === "Serving";
    case "recall":
      return calls(view) < view.rule.maxCalls && recallInMs(view, now) <= 0;
    case "miss":
      return calls(view) >= view.rule.maxCalls && missInMs(view, now) <= 0;
    case "pause":
      return view.state === "Open" || (isBusy && view.pauseReason === null);
    case "close":
      return view.state === "Open" || view.state === "Paused";
  }
}

/** The rule of calling again and of missing, told before the press. */
export function callRule(view: WindowView, now: number, say: Say): string {
  if (view.state !== "Called") return "";
  const { maxCalls, secondsBeforeMissed } = view.rule;
  if (calls(view) >= maxCalls) {
    const seconds = secondsUp(missInMs(view, now), secondsBeforeMissed);
    return seconds > 0 ? say("clerk.missIn", { seconds }) : say("clerk.missNow");
  }
  const seconds = secondsUp(recallInMs(view, now), view.rule.secondsBetweenCalls);
  const recall = seconds > 0 ? say("clerk.recallIn", { seconds }) : say("clerk.recallNow");
  return `${recall} · ${say("clerk.missRule", { calls: maxCalls, seconds: secondsBeforeMissed })}`;
}

export const standardMinutes = (row: NumberRow): number =>
  row.items.reduce((sum, item) => sum + item.standardMinutes, 0);

export const isBusy = (view: WindowView): boolean => view.state === "Called" || view.state === "Serving";

/** Only a called number counts its calls. */
const calls = (view: WindowView): number => (view.state === "Called" ? (view.current?.line.calls ?? 0) : Number.NaN);

const recallInMs = (view: WindowView, now: number): number =>
  after(view.current?.line.lastCalledAt, view.rule.secondsBetweenCalls, now);

const missInMs = (view: WindowView, now: number): number =>
  after(view.current?.line.firstCalledAt, view.rule.secondsBeforeMissed, now);

const after = (at: string | null | undefined, seconds: number, now: number): number =>
  at ? instant(at) + seconds * 1000 - now : Number.POSITIVE_INFINITY;

/** Never more than the rule says, for clocks differ by a little. */
const secondsUp = (ms: number, most: number): number => Math.min(most, Math.max(0, Math.ceil(ms / 1000)));
