import type { Problem, VerbAnswer, WindowView } from "../contracts.ts";
import { asRunning, instant, minutes } from "../time.ts";
import { isWord, type Say } from "../words.ts";
import type { Slot } from "./desk.ts";
import { isBusy, type Verb } from "./rules.ts";

/** What a press did, in words; the view is the one from before it. */
export function doneSlot(say: Say, verb: Verb, answer: VerbAnswer, before: WindowView): Slot {
  const { number } = answer;
  const done = (title: string, detail = "") => ({ kind: "done", title, detail }) as const;
  switch (verb) {
    case "call-next":
    case "call":
    case "recall":
      return done(say("clerk.done.called", { number, call: answer.callNo ?? 1 }));
    case "start":
      return done(say("clerk.done.started", { number }), waited(say, before));
    case "finish":
      return done(say("clerk.done.finished", { number }), took(say, answer, before));
    case "miss":
      return done(say("clerk.done.missed", { number }), say("clerk.done.free"));
    case "open":
      return done(say("clerk.done.opened"), say("clerk.done.openedNote"));
    case "pause":
      return done(say(isBusy(before) ? "clerk.done.pauseLater" : "clerk.done.paused"), say("clerk.done.pausedNote"));
    case "close":
      return done(say("clerk.done.closed"), say("clerk.done.closedNote"));
  }
}

/** What did not happen and why; then what to do about it. */
export function refusedSlot(say: Say, what: string, problem: Problem): Slot {
  const hint = `hint.${problem.type}`;
  return {
    kind: "refused",
    title: say("clerk.notDone", { what, why: say.problem(problem) }),
    detail: isWord(hint) ? say(hint, problem) : say("hint.other"),
  };
}

/** The number that a verb is about, if it is about one. */
export const aboutOf = (verb: Verb, view: WindowView, number?: string): string | undefined =>
  number ?? (isBusy(view) && verb !== "pause" && verb !== "open" ? view.current?.line.number : undefined);

function waited(say: Say, { current }: WindowView): string {
  if (!current?.line.firstCalledAt) return "";
  const ms = instant(current.line.firstCalledAt) - instant(current.line.takenAt);
  return say("clerk.waited", { count: minutes(ms) });
}

function took(say: Say, answer: VerbAnswer, { current }: WindowView): string {
  if (!current?.line.startedAt) return "";
  return say("clerk.done.took", { time: asRunning(instant(answer.at) - instant(current.line.startedAt)) });
}
