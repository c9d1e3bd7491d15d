import type { Call, CityRow, HallView, NumberRow, QueueLine, WindowView } from "../src/contracts.ts";

export const at = (time: string): string => `2026-11-23T${time}+08:00`;

export const ms = (time: string): number => Date.parse(at(time));

export const call = (serial: number, number: string, window: number, more: Partial<Call> = {}): Call => ({
  serial,
  number,
  window,
  zone: "1",
  callNo: 1,
  at: at("10:40:00"),
  isStanding: true,
  ...more,
});

export const line = (letter: string, more: Partial<QueueLine> = {}): QueueLine => ({
  letter,
  name: { zh: `队列${letter}`, en: `Queue ${letter}` },
  waiting: 0,
  waitingSince: null,
  openWindows: 1,
  zones: ["1"],
  ...more,
});

export const hallView = (more: Partial<HallView> = {}): HallView => ({
  hall: "331002000",
  name: { zh: "椒江区行政服务中心", en: "Jiaojiang District Service Center" },
  version: 7,
  asOf: at("10:42:07"),
  day: "2026-11-23",
  isIssuing: true,
  queues: [line("A", { waiting: 3 }), line("C")],
  calls: [],
  paused: [],
  openWindows: 2,
  served: 9,
  ...more,
});

export const row = (number: string, more: Partial<NumberRow["line"]> = {}): NumberRow => ({
  line: {
    ticket: `331002000-20261123-${number}`,
    number,
    class: "Ordinary",
    classConfirmed: false,
    party: 1,
    onBehalf: "Self",
    needs: [],
    takenAt: at("10:20:00"),
    calls: 0,
    firstCalledAt: null,
    lastCalledAt: null,
    startedAt: null,
    endedAt: null,
    ...more,
  },
  items: [{ code: "A04", name: { zh: "公共场所卫生许可", en: "Hygiene permit" }, standardMinutes: 18 }],
});

export const windowView = (more: Partial<WindowView> = {}): WindowView => ({
  window: "331002000-W03",
  no: 3,
  hallName: { zh: "椒江区行政服务中心", en: "Jiaojiang District Service Center" },
  zone: "1",
  version: 7,
  asOf: at("10:42:07"),
  state: "Open",
  since: at("10:42:00"),
  clerk: "C331002-0041",
  session: 7,
  pauseReason: null,
  current: null,
  queues: [{ letter: "A", name: { zh: "综合受理", en: "General" }, waiting: 1, waitingSince: at("10:20:00") }],
  waiting: 1,
  next: [row("A015")],
  missed: [],
  rule: { maxCalls: 3, secondsBetweenCalls: 20, secondsBeforeMissed: 60 },
  callReasons: [
    { code: "help", name: { zh: "需要帮助", en: "Needs help" }, namesWhoAsked: false },
    { code: "ordered", name: { zh: "值班长指定", en: "Ordered" }, namesWhoAsked: true },
  ],
  pauseReasons: [{ code: "break", name: { zh: "休息", en: "Break" }, namesWhoAsked: false }],
  served: 9,
  servedSeconds: 5940,
  ...more,
});

export const called = (calls: number, first: string, last: string, more: Partial<WindowView> = {}): WindowView =>
  windowView({
    state: "Called",
    current: row("A012", { calls, firstCalledAt: at(first), lastCalledAt: at(last) }),
    ...more,
  });

export const cityRow = (hall: string, more: Partial<CityRow> = {}): CityRow => ({
  hall,
  name: { zh: `${hall}便民服务中心`, en: `${hall} Convenience Service Center` },
  tier: "Township",
  division: hall.slice(0, 6),
  parent: "331002000",
  asOf: at("10:42:07"),
  waiting: 0,
  waitingSince: null,
  openWindows: 1,
  served: 0,
  isIssuing: true,
  ...more,
});
