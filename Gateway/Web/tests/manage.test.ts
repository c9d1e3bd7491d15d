import { describe, expect, test } from "vitest";
import { alerts, isCalling, redWindows } from "../src/manage/alerts.ts";
import type { ManagedQueue, ManagedWindow, ManageRules, ManagerView } from "../src/manage/contracts.ts";
import type { Manage, ManageActions } from "../src/manage/model.ts";
import { page } from "../src/manage/page.ts";
import { byUrgency } from "../src/manage/queues.ts";
import { sayIn } from "../src/words.ts";
import { rendered, text } from "./rendered.ts";
import { at, hallRules, ms } from "./samples.ts";

const say = sayIn("zh");
const now = ms("10:42:00");
const act = new Proxy({}, { get: () => () => {} }) as ManageActions;

const window_ = (no: number, more: Partial<ManagedWindow> = {}): ManagedWindow => ({
  window: `331002000-W${String(no).padStart(2, "0")}`,
  no,
  zone: "1",
  queues: ["A"],
  state: "Open",
  since: at("10:41:00"),
  clerk: "C331002-0041",
  session: 7,
  pauseReason: null,
  number: null,
  served: 3,
  ...more,
});

const serving = (no: number, since: string, standardMinutes: number): ManagedWindow =>
  window_(no, {
    state: "Serving",
    since: at(since),
    number: { number: "A012", takenAt: at("09:50:00"), calls: 1, standardMinutes },
  });

const queue = (letter: string, more: Partial<ManagedQueue> = {}): ManagedQueue => ({
  letter,
  name: { zh: `队列${letter}`, en: `Queue ${letter}` },
  waiting: 0,
  waitingSince: null,
  limitMinutes: 30,
  overLimit: 0,
  wait: null,
  stopped: null,
  first: [],
  ...more,
});

const view = (more: Partial<ManagerView> = {}): ManagerView => ({
  hall: "331002000",
  name: { zh: "椒江区行政服务中心", en: "Jiaojiang" },
  version: 5,
  asOf: at("10:41:59"),
  day: "2026-11-23",
  phase: "Issuing",
  rules: 1,
  windows: [window_(1)],
  queues: [queue("A")],
  stops: [],
  figures: { waiting: 0, issued: 0, served: 0, parked: 0, missed: 0 },
  ...more,
});

const manage = (more: Partial<Manage> = {}): Manage => ({
  hall: "331002000",
  view: view(),
  rules: {
    ...hallRules(),
    pauseReasons: [{ code: "break", name: { zh: "休息", en: "Break" }, namesWhoAsked: false }],
    callReasons: [{ code: "ordered", name: { zh: "值班长指定", en: "Ordered" }, namesWhoAsked: true }],
  } as ManageRules,
  names: new Map([["C331002-0041", "陈晓燕"]]),
  open: null,
  reason: null,
  areAllAlertsShown: false,
  result: { kind: "none" },
  isBusy: false,
  isLive: true,
  asOf: ms("10:41:59"),
  barred: null,
  now,
  say,
  ...more,
});

const kinds = (seen: ManagerView) => alerts(seen, now).map((alert) => alert.kind);

describe("an alert follows from the view alone", () => {
  const waiting = (since: string) => [queue("A", { waiting: 4, waitingSince: at(since), overLimit: 2 })];

  test.each([
    ["10:11:59", ["wait"]],
    ["10:12:00", []],
  ])("a wait since %s", (since, expected) => {
    expect(kinds(view({ windows: [], queues: waiting(since) }))).toEqual(expected);
  });

  test("names a window that could help: one that serves the queue and only has to be opened", () => {
    const windows = [window_(1), window_(2, { state: "Paused", queues: ["B"] }), window_(3, { state: "Staffed" })];
    const [alert] = alerts(view({ windows, queues: waiting("10:00:00") }), now);
    expect(alert?.kind === "wait" && [alert.help?.no, alert.serving]).toEqual([3, 1]);
  });

  test.each([
    ["10:36:59", ["idle"]],
    ["10:37:00", []],
  ])("a window idle since %s while somebody waits", (since, expected) => {
    expect(kinds(view({ windows: [window_(1, { since: at(since) })], queues: waiting("10:30:00") }))).toEqual(expected);
  });

  test("an idle window is no alert while nobody has waited so long, waits elsewhere, or may not be called", () => {
    const windows = [window_(1, { since: at("09:00:00") })];
    expect(kinds(view({ windows, queues: waiting("10:38:00") }))).toEqual([]);
    expect(kinds(view({ windows, queues: [queue("B", { waiting: 1, waitingSince: at("10:30:00") })] }))).toEqual([]);
    const stops = [{ queue: null, reason: "power", fate: "Wait" as const, since: at("10:00:00") }];
    expect(kinds(view({ windows, queues: waiting("10:30:00"), stops }))).toEqual([]);
  });

  test.each([
    ["10:26:59", ["pause"]],
    ["10:27:00", []],
  ])("a pause since %s", (since, expected) => {
    expect(kinds(view({ windows: [window_(1, { state: "Paused", since: at(since) })] }))).toEqual(expected);
  });

  test.each([
    ["10:21:59", 10, ["long"]],
    ["10:22:00", 10, []],
    ["08:00:00", 0, []],
  ])("a handling since %s whose items usually take %i minutes", (since, standard, expected) => {
    expect(kinds(view({ windows: [serving(1, since, standard)] }))).toEqual(expected);
  });

  test("red on the floor always has its row", () => {
    const all = alerts(view({ windows: [serving(1, "08:00:00", 10), window_(2)] }), now);
    expect([...redWindows(all)]).toEqual(["331002000-W01"]);
  });

  test("a window that pauses after its number does not count as one that calls", () => {
    expect(isCalling(serving(1, "10:40:00", 10))).toBe(true);
    expect(isCalling({ ...serving(1, "10:40:00", 10), pauseReason: "break" })).toBe(false);
  });
});

test("queues stand by longest wait ÷ limit, then by how many wait", () => {
  const queues = [
    queue("A", { waiting: 9, waitingSince: at("10:22:00") }),
    queue("B", { waiting: 1, waitingSince: at("10:32:00"), limitMinutes: 10 }),
    queue("C", { waiting: 10, waitingSince: at("10:22:00") }),
    queue("D"),
  ];
  expect(byUrgency(queues, now).map(({ letter }) => letter)).toEqual(["B", "C", "A", "D"]);
});

describe("the page", () => {
  test("says what every window does, since when, and who sits there", () => {
    const said = text(page(manage({ view: view({ windows: [serving(1, "10:34:00", 10)] }) }), act));
    expect(said).toContain("1 办理中 A012 8 分 陈晓燕");
    expect(said).toContain("目前没有需要处理的事项");
  });

  test("is connecting until the first view", () => {
    expect(text(page(manage({ view: null, isLive: false, asOf: null }), act))).toContain("正在连接叫号系统");
  });

  test("tells on a stale page as of when, stops its clocks, and lets nothing be pressed", () => {
    const stale = manage({
      isLive: false,
      now: ms("10:59:00"),
      view: view({ windows: [window_(1, { state: "Staffed", since: at("10:40:00") })] }),
      open: { kind: "window", window: "331002000-W01", asks: null },
    });
    const said = rendered(page(stale, act));
    expect(said).toContain("画面截至 10:41:59");
    expect(said).toContain("<span>1 分</span>");
    expect(said).toContain('class="go" disabled');
  });

  test("says that the hall is closed, has no windows, or is not ours", () => {
    expect(text(page(manage({ view: view({ phase: "Closed" }) }), act))).toContain("大厅现已结束服务");
    expect(text(page(manage({ view: view({ windows: [] }) }), act))).toContain("还没有窗口");
    expect(text(page(manage({ barred: "NotAllowed" }), act))).toBe("您不管理这个大厅。如有需要，请联系管理员。");
  });

  test("shows four alerts of many, and how many more there are", () => {
    const windows = Array.from({ length: 60 }, (_, index) => serving(index + 1, "08:00:00", 10));
    const crowded = manage({ view: view({ windows }) });
    expect(rendered(page(crowded, act)).match(/class="evidence"/g)).toHaveLength(4);
    expect(text(page(crowded, act))).toContain("还有 56 条");
    expect(rendered(page({ ...crowded, areAllAlertsShown: true }, act)).match(/class="evidence"/g)).toHaveLength(60);
  });

  test("an empty window offers who is free elsewhere", () => {
    const windows = [
      window_(1, { state: "Closed", clerk: null, session: null }),
      window_(2),
      serving(3, "10:40:00", 9),
    ];
    const open = { kind: "window" as const, window: "331002000-W01", asks: null };
    const said = text(page(manage({ view: view({ windows }), open }), act));
    expect(said).toContain("调人到这里 陈晓燕 2 号窗口");
    expect(said).not.toContain("陈晓燕 3 号窗口");
  });

  test("a window with a number tells before the press why it cannot be left", () => {
    const open = { kind: "window" as const, window: "331002000-W01", asks: null };
    const said = text(page(manage({ view: view({ windows: [serving(1, "10:40:00", 9)] }), open }), act));
    expect(said).toContain("窗口还有 A012");
  });

  test("asks at whose request where the reason wants it", () => {
    const open = { kind: "window" as const, window: "331002000-W01", asks: "call" as const };
    expect(rendered(page(manage({ open }), act))).toContain('name="atRequestOf"');
  });

  test("a refusal says what was not done and why; a new clerk at the window is no lost sign-in", () => {
    const open = { kind: "window" as const, window: "331002000-W01", asks: null };
    const refused = (type: string) =>
      text(
        page(
          manage({
            open,
            result: {
              kind: "refused",
              what: "1 号窗口 暂停",
              problem: { type, title: "", status: 409, window: "331002000-W01" },
            },
          }),
          act,
        ),
      );
    expect(refused("WindowIsPausedAlready")).toContain("没有执行“1 号窗口 暂停”：1 号窗口已暂停");
    expect(refused("SignedInElsewhere")).toContain("这个窗口刚换了人");
  });

  test("a stopped queue says why, and offers to go on", () => {
    const stops = [{ queue: "A", reason: "system", fate: "Wait" as const, since: at("10:00:00") }];
    const stopped = view({ queues: [queue("A", { stopped: "system" })], stops });
    const said = text(page(manage({ view: stopped, open: { kind: "queue", letter: "A" } }), act));
    expect(said).toContain("已停止取号");
    expect(said).toContain("恢复取号");
  });
});
