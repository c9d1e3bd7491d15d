import type { NumberRow, WindowView } from "../src/clerk/contracts.ts";
import type { Call, CityRow, HallDocument, HallView, Queue, QueueLine } from "../src/contracts.ts";

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
  isPriority: false,
  ...more,
});

export const line = (letter: string, more: Partial<QueueLine> = {}): QueueLine => ({
  letter,
  name: { zh: `队列${letter}`, en: `Queue ${letter}` },
  waiting: 0,
  waitingSince: null,
  openWindows: 1,
  zones: ["1"],
  wait: null,
  stopped: null,
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
  phase: "Issuing",
  stopped: null,
  ...more,
});

const item = (code: string, zh: string, en: string, standardMinutes: number) => ({
  code,
  name: { zh, en },
  standardMinutes,
});

export const hallQueues: Queue[] = [
  {
    letter: "A",
    name: { zh: "综合受理", en: "General" },
    items: [
      item("A04", "公共场所卫生许可", "Hygiene permit", 18),
      item("A08", "户外广告设施设置审批", "Advertising permit", 16),
    ],
  },
  {
    letter: "C",
    name: { zh: "社保医保", en: "Social insurance" },
    items: [
      item("C01", "社会保障卡申领", "Social-security card", 8),
      item("C08", "参保缴费证明打印", "Proof of contributions", 3),
    ],
  },
];

const reason = (code: string, zh: string, en: string, namesWhoAsked = false) => ({
  code,
  name: { zh, en },
  namesWhoAsked,
});

export const stopReasons = [reason("system", "系统故障", "System fault"), reason("power", "停电", "Power cut")];

export const hallRules = (more: Partial<HallDocument> = {}): HallDocument => ({
  version: 1,
  name: { zh: "椒江区行政服务中心", en: "Jiaojiang District Service Center" },
  zones: [{ id: "1", name: { zh: "一区", en: "Area 1" } }],
  queues: hallQueues,
  windows: [],
  hours: { spans: [] },
  specialDays: [],
  stopReasons,
  order: { headInRow: 2, boundMinutes: 40, ordinaryPerRatio: 2 },
  comeBack: { reactivations: 2, reactivatedBehind: 3, postponedBehind: 3 },
  desk: { undoSeconds: 60, maxParkMinutes: 240 },
  wait: { noticeMinutes: 10, warnMinutes: 15, alarmMinutes: 30 },
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
    state: "Waiting",
    takenAt: at("10:20:00"),
    calls: 0,
    firstCalledAt: null,
    lastCalledAt: null,
    startedAt: null,
    endedAt: null,
    queue: number.charAt(0),
    legs: [{ queue: number.charAt(0), items: ["A04"] }],
    leg: 1,
    done: [],
    only: null,
    slot: null,
    parkReason: null,
    parkedUntil: null,
    keeper: null,
    reactivations: 0,
    isPostponed: false,
    isReturn: false,
    caseCount: 1,
    wait: null,
    ...more,
  },
  items: [item("A04", "公共场所卫生许可", "Hygiene permit", 18)],
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
  queues: [
    { letter: "A", name: { zh: "综合受理", en: "General" }, waiting: 1, waitingSince: at("10:20:00"), wait: null },
  ],
  waiting: 1,
  next: [row("A015")],
  missed: [],
  rule: { maxCalls: 3, secondsBetweenCalls: 20, secondsBeforeMissed: 60, extraSecondsForWalking: 30 },
  callReasons: [reason("help", "需要帮助", "Needs help"), reason("ordered", "值班长指定", "Ordered", true)],
  pauseReasons: [reason("break", "休息", "Break")],
  served: 9,
  servedSeconds: 5940,
  nextByRule: [{ number: "A015", order: "FirstCome" }],
  parked: [],
  undo: null,
  phase: "Issuing",
  stops: [],
  parkReasons: [
    reason("papers", "等候材料", "Waiting for papers"),
    reason("copying", "复印填表", "Copying"),
    reason("paying", "缴费", "Paying"),
    reason("other-office", "需其他部门确认", "Another office"),
  ],
  transferReasons: [reason("wrong-queue", "取错号", "Wrong number"), reason("ordered", "值班长指定", "Ordered", true)],
  stopReasons,
  hallQueues,
  colleagues: [
    { window: "331002000-W02", no: 2, state: "Open", clerk: "C331002-0042", queues: ["A"] },
    { window: "331002000-W05", no: 5, state: "Paused", clerk: "C331002-0045", queues: ["A", "C"] },
    { window: "331002000-W09", no: 9, state: "Closed", clerk: null, queues: ["C"] },
  ],
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
