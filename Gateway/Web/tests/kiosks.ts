import { type Actions, anybody, firstSettings, type Kiosk } from "../src/kiosk/model.ts";
import { start, type Step } from "../src/kiosk/step.ts";
import { sayIn } from "../src/words.ts";
import { at, hallRules, hallView, line, ms } from "./samples.ts";

const nothing = () => {};
export const act: Actions = {
  queue: nothing,
  item: nothing,
  turn: nothing,
  next: nothing,
  more: nothing,
  who: nothing,
  take: nothing,
  back: nothing,
  start: nothing,
  language: nothing,
  elderly: nothing,
  help: nothing,
  staff: nothing,
  key: nothing,
  set: nothing,
  reprint: nothing,
};

export const item = (code: string) => ({ code, name: { zh: `事项${code}`, en: `Item ${code}` }, standardMinutes: 10 });
export const queue = { letter: "B", name: { zh: "不动产登记", en: "Real estate" }, items: [item("B01"), item("B02")] };
export const other = { letter: "C", name: { zh: "社保医保", en: "Social insurance" }, items: [item("C01")] };
export const document = hallRules({ zones: [{ id: "2", name: { zh: "二区", en: "Area 2" } }], queues: [queue, other] });
export const slip = { zones: ["2"], windows: [9, 10, 11, 12, 13, 14, 15, 16], ahead: 6, wait: { from: 15, to: 30 } };
export const taken = { ticket: "t", number: "B012", queue: "B", slip, takenAt: at("10:19:30"), link: "x" };
export const atNumber: Step = { kind: "taken", taken, items: [item("B01")], until: 15_000 };

export const kiosk = (more: Partial<Kiosk> = {}): Kiosk => ({
  view: hallView({ queues: [line("B", { waiting: 6, openWindows: 8 })] }),
  document,
  step: start,
  basket: [],
  who: anybody,
  help: { kind: "none" },
  settings: firstSettings("zh"),
  isElderly: false,
  slip: null,
  paper: null,
  isLive: true,
  isUnknownHall: false,
  isDemonstration: false,
  asOf: ms("10:19:00"),
  now: ms("10:19:01"),
  ticks: 0,
  opensAt: null,
  say: sayIn("zh"),
  ...more,
});
