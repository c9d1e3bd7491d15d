import type { Call } from "../contracts.ts";
import { instant } from "../time.ts";

/** What was called longer ago than this when a screen learns of it is shown, not spoken. */
export const lateMs = 3 * 60_000;
/** The same for a screen that has never been on: it does not begin with what others have spoken. */
export const firstMs = 10_000;
const mostWaiting = 100;

/** The calls that a speaker has still to speak; a screen keeps it over a reload. */
export interface Line {
  day: string;
  /** The last serial of the day that was looked at. */
  learned: number;
  /** The hall's instant at which that was. */
  asOf: number;
  waiting: Waiting[];
}

export interface Waiting {
  day: string;
  call: Call;
}

/** What a view of the hall tells. */
export interface Heard {
  day: string;
  calls: Call[];
  asOf: number;
}

/** Puts the calls that are new in line. Those that left the view before it came are lost to the ear. */
export function learn(line: Line | null, heard: Heard, isHere: (call: Call) => boolean): Line {
  const { day, asOf } = heard;
  const last = heard.calls[heard.calls.length - 1]?.serial ?? 0;
  const youngMs = line ? lateMs : firstMs;
  const learned = line?.day === day ? line.learned : 0;
  const fresh = heard.calls
    .filter((call) => call.serial > learned && isHere(call) && asOf - instant(call.at) <= youngMs)
    .map((call) => ({ day, call }));
  // A screen that was off in between has nothing of that time left to say.
  const kept = line && asOf - line.asOf <= lateMs ? line.waiting.map((one) => newestWord(one, heard)) : [];
  // Where the serial fell back the journal itself was replaced: what it holds is not news, what follows is.
  return { day, learned: last, asOf, waiting: [...kept, ...fresh].slice(-mostWaiting) };
}

/** Whether a call still stands changes; the last word that we heard holds. */
function newestWord(one: Waiting, { day, calls }: Heard): Waiting {
  const told = one.day === day ? calls.filter((call) => call.serial === one.call.serial)[0] : undefined;
  return told ? { day, call: told } : one;
}

/** Leaves out at the head whose number is no longer called: it is at its window, or was missed, or went. */
export function skip(line: Line): Line {
  const first = line.waiting.findIndex((one, place) => isCalled(one, line.waiting.slice(place)));
  if (first === 0 || line.waiting.length === 0) return line;
  return { ...line, waiting: first < 0 ? [] : line.waiting.slice(first) };
}

/** A window calls one number at a time, so its newest call says who is called; a recall does not undo a call. */
function isCalled(one: Waiting, sinceThen: Waiting[]): boolean {
  const atWindow = sinceThen.filter((other) => other.call.window === one.call.window);
  const newest = atWindow[atWindow.length - 1] ?? one;
  return newest.call.number === one.call.number && newest.call.isStanding;
}

export const spoken = (line: Line, done: Waiting): Line => ({
  ...line,
  waiting: line.waiting.filter((one) => one.day !== done.day || one.call.serial !== done.call.serial),
});

/** After a time in which it could not be heard it does not begin with what is long over. */
export const withoutLate = (line: Line): Line => ({
  ...line,
  waiting: line.waiting.filter((one) => line.asOf - instant(one.call.at) <= lateMs),
});
