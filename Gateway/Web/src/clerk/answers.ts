import type { HallDocument, Problem, Reason } from "../contracts.ts";
import { asRunning, asShortTime, instant, minutes } from "../time.ts";
import { isWord, type Say, type Word } from "../words.ts";
import type { Ending, NumberRow, VerbAnswer, WindowView } from "./contracts.ts";
import type { Command, Slot, Target } from "./desk.ts";
import { legsAhead, queueName, reasonName } from "./names.ts";
import { isBusy } from "./rules.ts";
import { comesBack } from "./why.ts";

/** A press and what came of it; the view is the one from before it. */
export interface Done {
  command: Command;
  answer: VerbAnswer;
  before: WindowView;
  rules: HallDocument | null;
  say: Say;
}

/** What a press did, in words. */
export function doneSlot(done: Done): Slot {
  const { say, command, answer, before } = done;
  const number = answer.number ?? "";
  const slot = (title: string, detail = "") => ({ kind: "done", title, detail }) as const;
  switch (command.verb) {
    case "call-next":
    case "call":
    case "recall":
      return slot(say("clerk.done.called", { number, call: answer.callNo ?? 1 }));
    case "start":
      return slot(say("clerk.done.started", { number }), waited(say, before));
    case "finish":
      return slot(finished(done, number), after(done));
    case "miss":
      return slot(say("clerk.done.missed", { number }), say("clerk.done.free"));
    case "open":
      return slot(say("clerk.done.opened"), say("clerk.done.openedNote"));
    case "pause":
      return slot(say(isBusy(before) ? "clerk.done.pauseLater" : "clerk.done.paused"), say("clerk.done.pausedNote"));
    case "close":
      return slot(say("clerk.done.closed"), say("clerk.done.closedNote"));
    case "park":
      return slot(say("clerk.done.parked", { number }), parked(done));
    case "transfer":
      return slot(say("clerk.done.transferred", { number }), say("clerk.done.keepsPlace", { to: target(done) }));
    case "take-back":
      return slot(say("clerk.done.takenBack", { number }));
    case "reactivate":
      return slot(say("clerk.done.reactivated", { number }), back(done));
    case "postpone":
      return slot(say("clerk.done.postponed", { number }));
    case "put-off":
      return slot(say("clerk.done.putOff", { number }), say("clerk.done.putOffNote"));
    case "confirm-class":
      return slot(say("clerk.done.class", { number, name: say(`class.${fact(command, "class")}` as Word) }));
    case "undo":
      return slot(say("clerk.done.undone", { number }));
    case "hand-over":
      return slot(say("clerk.done.handedOver", { clerk: answer.to }), (answer.numbers ?? []).join(" "));
    case "stop":
      return slot(say("clerk.done.stopped", { what: stopped(done) }), putOff(done));
    case "resume":
      return slot(say("clerk.done.resumed", { what: stopped(done) }));
    case "serve-directly":
      return slot(say("clerk.done.direct", { number }));
    case "enter-manual":
      return slot(say("clerk.done.entered", { number }), fact(command, "ending") ? "" : say("clerk.done.enteredWaits"));
  }
}

/** What did not happen and why; then what to do about it. */
export function refusedSlot(say: Say, what: string, problem: Problem, view: WindowView): Slot {
  const hint = `hint.${problem.type}`;
  const facts = named(say, problem, view);
  return {
    kind: "refused",
    title: say("clerk.notDone", { what, why: say.problem(facts) }),
    detail: isWord(hint) ? say(hint, facts) : say("hint.other"),
  };
}

/** The number that a verb is about, if it is about one. */
export function aboutOf({ verb, number }: Command, view: WindowView): string | undefined {
  if (number) return number;
  if (verb === "undo") return view.undo?.number;
  return isBusy(view) && notAboutNumbers.indexOf(verb) < 0 ? view.current?.line.number : undefined;
}

const notAboutNumbers = ["pause", "open", "hand-over", "stop", "resume"];

/** The server speaks codes; people have names for them. */
function named(say: Say, problem: Problem, view: WindowView): Problem {
  const { reason } = problem;
  if (typeof reason !== "string") return problem;
  const all: Reason[] = [
    ...view.stopReasons,
    ...view.parkReasons,
    ...view.transferReasons,
    ...view.callReasons,
    ...view.pauseReasons,
  ];
  return { ...problem, reason: reasonName(say, all, reason) };
}

function waited(say: Say, { current }: WindowView): string {
  if (!current?.line.firstCalledAt) return "";
  const ms = instant(current.line.firstCalledAt) - instant(current.line.takenAt);
  return say("clerk.waited", { count: minutes(ms) });
}

function finished({ say, command }: Done, number: string): string {
  const ending = fact(command, "ending") as Ending | undefined;
  return ending && ending.end !== "DoneOnTheSpot"
    ? say("clerk.done.finishedAs", { number, end: ending.end })
    : say("clerk.done.finished", { number });
}

/** Where it goes on, if there is more to do; otherwise how long it took. */
function after(done: Done): string {
  const { say, answer, before, command } = done;
  const next = before.current && nextQueue(before.current, (fact(command, "alsoDone") as number[] | undefined) ?? []);
  if (next) return say("clerk.done.goesOn", { to: queueName(say, before, next) });
  if (!before.current?.line.startedAt) return "";
  return say("clerk.done.took", { time: asRunning(instant(answer.at) - instant(before.current.line.startedAt)) });
}

function nextQueue({ line }: NumberRow, alsoDone: number[]): string | undefined {
  const next = legsAhead(line).filter((no) => alsoDone.indexOf(no) < 0)[0];
  return next === undefined ? undefined : line.legs[next - 1]?.queue;
}

function parked({ say, command, before }: Done): string {
  const until = fact(command, "until") as string | null | undefined;
  const reason = reasonName(say, before.parkReasons, String(fact(command, "reason")));
  return until
    ? say("clerk.done.parkedUntil", { reason, time: asShortTime(instant(until)) })
    : say("clerk.done.parkedOpen", { reason });
}

function back({ say, command, before, rules }: Done): string {
  const row = before.missed.filter(({ line }) => line.number === command.number)[0];
  return row ? (comesBack(say, rules, row.line).where ?? "") : "";
}

function target({ say, command, before }: Done): string {
  const to = command.body as Target;
  return "window" in to ? say("window.no", { window: to.window }) : queueName(say, before, to.queue);
}

function stopped({ say, command, before }: Done): string {
  const queue = fact(command, "queue") as string | null | undefined;
  return queue ? queueName(say, before, queue) : say("clerk.wholeHall");
}

const putOff = ({ say, answer }: Done): string =>
  answer.putOff && answer.putOff.length > 0 ? say("clerk.done.putOffCount", { count: answer.putOff.length }) : "";

const fact = ({ body }: Command, name: string): unknown => (body as Record<string, unknown> | undefined)?.[name];
