import type { ClerkSession, WindowPlace, WindowView } from "../src/clerk/contracts.ts";
import type { Desk } from "../src/clerk/desk.ts";
import type { Actions, Pane } from "../src/clerk/model.ts";
import { page } from "../src/clerk/pane.ts";
import { sayIn } from "../src/words.ts";
import { text } from "./rendered.ts";
import { at, hallRules, ms, row, windowView } from "./samples.ts";

/** A pane in front of somebody, for the tests of what it says and does. */
export const say = sayIn("zh");

const ignore = () => {};

export const act: Actions = {
  primary: ignore,
  letter: ignore,
  ask: ignore,
  pick: ignore,
  run: ignore,
  submit: ignore,
  signOut: ignore,
};

export const place: WindowPlace = {
  window: "331002000-W03",
  no: 3,
  hall: "331002000",
  hallName: { zh: "椒江区行政服务中心", en: "Jiaojiang District Service Center" },
  zone: { id: "1", name: { zh: "一区", en: "Area 1" } },
  queues: [{ letter: "A", name: { zh: "综合受理", en: "General" } }],
};

const me: ClerkSession = {
  clerk: "C331002-0041",
  name: "陈晓燕",
  session: 7,
  window: place.window,
  since: at("08:21:36"),
};

export const desk = (more: Partial<Desk> = {}): Desk => ({
  slot: { kind: "none" },
  question: null,
  isBusy: false,
  isLacking: false,
  ...more,
});

export const pane = (view: WindowView, more: Partial<Pane> = {}): Pane => ({
  view,
  rules: hallRules(),
  place,
  me,
  desk: desk(),
  isLive: true,
  isDemonstration: false,
  asOf: ms("10:42:07"),
  tries: 0,
  retryInMs: 0,
  now: ms("10:42:31"),
  say,
  ...more,
});

export const said = (view: WindowView, more: Partial<Pane> = {}): string => text(page(pane(view, more), act));

export const serving = (more: Partial<WindowView> = {}): WindowView =>
  windowView({ state: "Serving", current: row("A012", { state: "Serving", startedAt: at("10:35:25") }), ...more });
