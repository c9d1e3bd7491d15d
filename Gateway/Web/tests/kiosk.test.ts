import { describe, expect, test } from "vitest";
import type { HallDocument } from "../src/contracts.ts";
import type { Actions, Kiosk } from "../src/kiosk/model.ts";
import { page } from "../src/kiosk/page.ts";
import { onTime, type Step } from "../src/kiosk/step.ts";
import { sayIn } from "../src/words.ts";
import { at, hallView, line, ms } from "./samples.ts";
import { rendered, text } from "./rendered.ts";

const nothing = () => {};
const act: Actions = { queue: nothing, item: nothing, turn: nothing, start: nothing, language: nothing };

const item = (code: string) => ({ code, name: { zh: `事项${code}`, en: `Item ${code}` }, standardMinutes: 10 });
const queue = { letter: "B", name: { zh: "不动产登记", en: "Real estate" }, items: [item("B01"), item("B02")] };
const document: HallDocument = {
  version: 1,
  name: { zh: "椒江区行政服务中心", en: "Jiaojiang District Service Center" },
  zones: [{ id: "2", name: { zh: "二区", en: "Area 2" } }],
  queues: [queue],
  windows: [],
  hours: { spans: [] },
};
const slip = { zones: ["2"], windows: [9, 10, 11, 12, 13, 14, 15, 16], ahead: 6 };
const taken = { ticket: "t", number: "B012", queue: "B", slip, takenAt: at("10:19:30"), link: "x" };
const atNumber: Step = { kind: "taken", taken, queue, item: item("B01"), until: 15_000 };

const kiosk = (more: Partial<Kiosk> = {}): Kiosk => ({
  view: hallView({ queues: [line("B", { waiting: 6, openWindows: 8 })] }),
  document,
  step: { kind: "queues" },
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

const said = (more: Partial<Kiosk> = {}) => text(page(kiosk(more), act));

describe("the kiosk", () => {
  test("offers the queues with who waits there", () => {
    expect(said()).toContain("B 不动产登记 Real estate 等候 6 人 8 个窗口");
    const empty = hallView({ queues: [line("B")] });
    expect(said({ view: empty })).toContain("无人等候 随到随办");
    expect(said({ view: hallView({ queues: [line("B", { openWindows: 0 })] }) })).toContain("无人等候 暂无窗口");
  });

  test("offers the items of a queue", () => {
    expect(said({ step: { kind: "items", queue, pageNo: 0 } })).toContain("事项B01 Item B01 事项B02 Item B02");
  });

  test("pages long lists of items", () => {
    const long = { ...queue, items: Array.from({ length: 9 }, (_, index) => item(`B${index}`)) };
    const second = said({ step: { kind: "items", queue: long, pageNo: 1 } });
    expect(second).toContain("事项B8");
    expect(second).not.toContain("事项B7");
    expect(second).toContain("第 2 / 2 页");
  });

  test("shows the number, where to go and how many are ahead", () => {
    const shown = said({ step: atNumber, ticks: 3_000 });
    expect(shown).toContain("B012 二区 Area 2 9–16 号窗口 Windows 9–16");
    expect(shown).toContain("前面还有 Ahead of you 6 人");
    expect(shown).toContain("12 秒后返回");
  });

  test("says nobody waiting instead of 0 ahead", () => {
    const first = { ...atNumber, taken: { ...taken, slip: { ...slip, ahead: 0 } } };
    expect(said({ step: first })).toContain("无人等候");
  });

  test("takes nothing while the line is down, and says where to go", () => {
    const down = page(kiosk({ isLive: false }), act);
    expect(text(down)).toContain("连接中断，现在不能取号 画面截至 10:19:00，请到导服台取号");
    expect(rendered(down)).toMatch(/<button disabled *>/);
    expect(rendered(page(kiosk(), act))).not.toMatch(/<button disabled *>/);
  });

  test("says that it is asking again, and never a number, while the outcome is unknown", () => {
    const step: Step = { kind: "taking", item: item("B01"), since: 0 };
    expect(said({ step, ticks: 1_000 })).toContain("正在取号");
    const late = said({ step, ticks: 5_000 });
    expect(late).toContain("正在确认您的号码 Confirming your number 请稍候，不必再按");
    expect(late).not.toMatch(/B\d{3}/);
  });

  test("says in words why no number was taken", () => {
    const problem = { type: "HallIsFull", title: "", status: 409, limit: 2000 };
    const step: Step = { kind: "refused", why: { kind: "problem", problem }, until: 15_000 };
    expect(said({ step })).toContain("没有取到号 No number was taken 等候已满 2,000 人，暂不取号");
    const unconfirmed: Step = { kind: "refused", why: { kind: "unconfirmed" }, until: 15_000 };
    expect(said({ step: unconfirmed })).toContain("可能已经取号，请到导服台查询");
  });

  test("says when it opens again", () => {
    const closed = { view: hallView({ isIssuing: false }), opensAt: ms("14:00:00") };
    expect(said(closed)).toContain("现在不取号 No numbers are given out now 下次开始取号：11月23日 星期一 14:00");
    expect(said({ view: null, isLive: false })).toContain("正在连接叫号系统");
    expect(said({ view: null, isLive: false, isUnknownHall: true })).toContain("没有这个大厅");
  });

  test("puts English first when it is chosen", () => {
    expect(said({ say: sayIn("en"), isDemonstration: true })).toContain("What do you need? 您要办什么？");
  });
});

describe("by itself the kiosk", () => {
  const choosing: Step = { kind: "items", queue, pageNo: 0 };

  test("forgets a choice that nobody has touched for a minute", () => {
    expect(onTime(choosing, 69_999, 10_000)).toBe(choosing);
    expect(onTime(choosing, 70_000, 10_000)).toEqual({ kind: "queues" });
  });

  test("returns fifteen seconds after a number", () => {
    expect(onTime(atNumber, 14_999, 0)).toBe(atNumber);
    expect(onTime(atNumber, 15_000, 0)).toEqual({ kind: "queues" });
  });

  test("never leaves a press that has no answer yet", () => {
    const taking: Step = { kind: "taking", item: item("B01"), since: 0 };
    expect(onTime(taking, 600_000, 0)).toBe(taking);
  });
});
