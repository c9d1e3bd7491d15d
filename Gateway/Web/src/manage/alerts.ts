import { instant, minutes, minuteMs } from "../time.ts";
import type { ManagedQueue, ManagedWindow, ManagerView } from "./contracts.ts";

/** Where people wait, no window that could call stands idle longer. */
export const idleMinutes = 5;
export const pauseMinutes = 15;
/** A handling is long when it takes so many times what its items usually take. */
export const longTimes = 2;

/** Something that a person should look at: what, where, the evidence, since when. */
export type Alert =
  | { kind: "wait"; queue: ManagedQueue; longest: number; serving: number; help: ManagedWindow | null; since: number }
  | { kind: "idle"; window: ManagedWindow; waiting: number; since: number }
  | { kind: "pause"; window: ManagedWindow; since: number }
  | { kind: "long"; window: ManagedWindow; since: number };

/** Follows from the view alone; the oldest first within a kind, waits before all. */
export const alerts = (view: ManagerView, now: number): Alert[] => [
  ...byAge(view.queues.flatMap((queue) => waits(view, queue, now))),
  ...byAge(view.windows.flatMap((window) => long(window, now))),
  ...byAge(view.windows.flatMap((window) => idle(view, window, now))),
  ...byAge(view.windows.flatMap((window) => paused(window, now))),
];

function waits(view: ManagerView, queue: ManagedQueue, now: number): Alert[] {
  const since = queue.waitingSince === null ? null : instant(queue.waitingSince) + queue.limitMinutes * minuteMs;
  if (since === null || now <= since) return [];
  const windows = view.windows.filter((window) => window.queues.includes(queue.letter));
  const serving = windows.filter(isCalling).length;
  const help = windows.find((window) => window.state === "Paused" || window.state === "Staffed") ?? null;
  return [{ kind: "wait", queue, longest: longest(queue, now), serving, help, since }];
}

function long(window: ManagedWindow, now: number): Alert[] {
  if (window.state !== "Serving" || !window.number || window.number.standardMinutes <= 0) return [];
  const since = instant(window.since) + longTimes * window.number.standardMinutes * minuteMs;
  return now > since ? [{ kind: "long", window, since }] : [];
}

/** Idle means: somebody waits whom this window could call, and not only from just now. */
function idle(view: ManagerView, window: ManagedWindow, now: number): Alert[] {
  if (window.state !== "Open") return [];
  const queues = view.queues.filter((queue) => window.queues.includes(queue.letter) && isCalled(view, queue.letter));
  const waiting = queues.reduce((all, queue) => all + queue.waiting, 0);
  const firsts = queues.flatMap((queue) => (queue.waitingSince ? [instant(queue.waitingSince)] : []));
  if (firsts.length === 0) return [];
  const since = Math.max(instant(window.since), Math.min(...firsts)) + idleMinutes * minuteMs;
  return now > since ? [{ kind: "idle", window, waiting, since }] : [];
}

function paused(window: ManagedWindow, now: number): Alert[] {
  const since = instant(window.since) + pauseMinutes * minuteMs;
  return window.state === "Paused" && now > since ? [{ kind: "pause", window, since }] : [];
}

/** It calls numbers, now or when it is done with the one it has. */
export const isCalling = ({ state, pauseReason }: ManagedWindow): boolean =>
  state === "Open" || ((state === "Called" || state === "Serving") && pauseReason === null);

/** Minutes that the first of a queue has waited. */
export const longest = (queue: ManagedQueue, now: number): number =>
  queue.waitingSince === null ? 0 : minutes(now - instant(queue.waitingSince));

/** A queue that was told to wait is not called, and nobody is to blame for it. */
const isCalled = (view: ManagerView, letter: string): boolean =>
  !view.stops.some((stop) => stop.fate === "Wait" && (stop.queue === null || stop.queue === letter));

/** The windows that stand in red on the floor: each has its row. */
export const redWindows = (all: Alert[]): Set<string> =>
  new Set(all.flatMap((alert) => (alert.kind === "wait" ? [] : [alert.window.window])));

const byAge = (all: Alert[]): Alert[] => [...all].sort((one, other) => one.since - other.since);
