import { describe, expect, test } from "vitest";
import type { GuideNumber, GuideView } from "../src/guide/contracts.ts";
import { type Actions, type Desk, found, toggled } from "../src/guide/model.ts";
import { page } from "../src/guide/page.ts";
import { sayIn } from "../src/words.ts";
import { rendered, text } from "./rendered.ts";
import { at, hallRules, ms } from "./samples.ts";

const act = new Proxy({}, { get: () => () => {} }) as Actions;
const papers = [
  { code: "id-card", name: { zh: "身份证", en: "ID card" } },
  { code: "photo", name: { zh: "证件照片", en: "Photo" } },
];
const item = { code: "A04", name: { zh: "卫生许可", en: "Hygiene permit" }, standardMinutes: 18, papers };
const queue = { letter: "A", name: { zh: "综合受理", en: "General" }, items: [item] };
const document = hallRules({ queues: [queue] });

const number = (code: string, more: Partial<GuideNumber> = {}): GuideNumber => ({
  ticket: `331002000-20261123-${code}`,
  number: code,
  items: ["A04"],
  class: "Ordinary",
  classConfirmed: false,
  party: 1,
  onBehalf: "Self",
  needs: [],
  state: "Waiting",
  takenAt: at("10:20:00"),
  queue: "A",
  slot: null,
  reactivations: 0,
  wait: null,
  seen: [],
  ...more,
});

const view = (more: Partial<GuideView> = {}): GuideView => ({
  hall: "331002000",
  name: { zh: "椒江区行政服务中心", en: "Jiaojiang" },
  version: 7,
  asOf: at("10:42:07"),
  phase: "Issuing",
  stops: [],
  queues: [{ letter: "A", name: queue.name, waiting: 2, wait: null, openWindows: 1 }],
  waitingCount: 2,
  waiting: [number("A001"), number("A002", { class: "Elderly" })],
  missed: [number("A009", { state: "Missed" })],
  tasks: [],
  guided: [],
  ...more,
});

const desk = (more: Partial<Desk> = {}): Desk => ({
  view: view(),
  document,
  helpers: [{ person: "G331002000-1", name: "卢启航" }],
  draft: { queue: "A", items: [] },
  find: "",
  chosen: null,
  answer: { kind: "none" },
  slip: null,
  isLive: true,
  barred: null,
  asOf: ms("10:42:07"),
  now: ms("10:42:10"),
  say: sayIn("zh"),
  ...more,
});

const said = (more: Partial<Desk> = {}) => text(page(desk(more), act));

describe("the guide desk", () => {
  test("shows who waits and who was missed, and that a class was not seen yet", () => {
    expect(said()).toContain("过号 1 A009 卫生许可");
    expect(said()).toContain("等候 2 A001 卫生许可 A002 卫生许可 老年人 (待查证件)");
  });

  test("reactivates only what was missed", () => {
    const reactivate = /<button disabled *>\s*激活/;
    expect(rendered(page(desk({ chosen: "A001" }), act))).toMatch(reactivate);
    expect(rendered(page(desk({ chosen: "A009" }), act))).not.toMatch(reactivate);
  });

  test("lists the papers of a number's items, each once", () => {
    expect(said({ chosen: "A001" })).toContain("预检材料 身份证 证件照片");
  });

  test("prints a number again that neither waits nor was missed", () => {
    expect(said({ find: "b012" })).toContain("没有号码 补打 B012");
    expect(said({ find: "?" })).not.toMatch(/补打 \?/);
  });

  test("shows a task with its age, and who has it", () => {
    const task = { no: 1, kind: "AtKiosk", place: "2", number: null, takenAt: null, doneAt: null } as const;
    const open = { ...task, raisedAt: at("10:38:00"), helper: null };
    expect(said({ view: view({ tasks: [open] }) })).toContain("任务 1 2 号取号机请人帮助 4 分钟前 接手 完成");
    const taken = { ...open, helper: "G331002000-1" };
    expect(said({ view: view({ tasks: [taken] }) })).toContain("4 分钟前 · 卢启航 接手");
    const done = { ...taken, doneAt: at("10:41:00") };
    expect(said({ view: view({ tasks: [done] }) })).toContain("没有待办任务");
  });

  test("says what became of the last press until the next one", () => {
    expect(said({ answer: { kind: "done", word: "guide.taken", number: "A003" } })).toContain("✓ 已取号 A003");
    const problem = { type: "TaskIsTaken", title: "", status: 409, task: 1, helper: "G331002000-1" };
    expect(said({ answer: { kind: "refused", problem } })).toContain("没有办成 第 1 号任务已由 卢启航 接手");
    expect(said({ answer: { kind: "unknown" } })).toContain("结果未知，请勿重复操作");
  });

  test("can do nothing while the line is down, and says what still can be done", () => {
    const down = page(desk({ isLive: false, chosen: "A009" }), act);
    expect(text(down)).toContain("恢复前不能操作；可先发备用号 M001–M100，恢复后补录");
    expect(rendered(down)).not.toMatch(/<button *>\s*(补打|激活|派出|补录|取号并打印)/);
  });

  test("tells why it shows nothing", () => {
    expect(said({ view: null })).toContain("正在连接叫号系统");
    expect(said({ view: null, barred: "NotAllowed" })).toContain("这个账号没有本大厅的导服权限");
    expect(said({ view: null, barred: "UnknownHall" })).toContain("没有这个大厅");
  });

  test("says that the hall is stopped, and counts whom it sent on", () => {
    const stops = [{ queue: null, reason: "power", fate: "Wait", since: at("10:00:00") }];
    expect(said({ view: view({ stops }) })).toContain("暂停取号：停电");
    expect(said({ view: view({ guided: [{ end: "Online", count: 3 }] }) })).toContain("今日 3 人次");
  });
});

test("a number is found by a part of it, in small letters too", () => {
  const numbers = [number("A001"), number("B012")];
  expect(found(numbers, " b01").map((one) => one.number)).toEqual(["B012"]);
  expect(found(numbers, "")).toHaveLength(2);
});

test("a tick comes and goes", () => {
  const same = (one: string, other: string) => one === other;
  expect(toggled(["a"], "b", same)).toEqual(["a", "b"]);
  expect(toggled(["a", "b"], "a", same)).toEqual(["b"]);
});
