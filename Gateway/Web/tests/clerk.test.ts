import { describe, expect, test } from "vitest";
import { doneSlot, refusedSlot } from "../src/clerk/answers.ts";
import { type Desk, options } from "../src/clerk/desk.ts";
import { keyOf } from "../src/clerk/keys.ts";
import type { Actions, Pane } from "../src/clerk/model.ts";
import { page } from "../src/clerk/pane.ts";
import { callRule, isAllowed, primaryVerb, type Verb } from "../src/clerk/rules.ts";
import { signIn } from "../src/clerk/signin.ts";
import type { Reason, WindowPlace, WindowView } from "../src/contracts.ts";
import { sayIn } from "../src/words.ts";
import { at, called, ms, row, windowView } from "./samples.ts";
import { rendered, text } from "./rendered.ts";

const say = sayIn("zh");
const nothing = () => {};
const act: Actions = {
  primary: nothing,
  verb: nothing,
  choose: nothing,
  digit: nothing,
  giveName: nothing,
  signOut: nothing,
};
const place: WindowPlace = {
  window: "331002000-W03",
  no: 3,
  hall: "331002000",
  hallName: { zh: "椒江区行政服务中心", en: "Jiaojiang District Service Center" },
  zone: { id: "1", name: { zh: "一区", en: "Area 1" } },
  queues: [{ letter: "A", name: { zh: "综合受理", en: "General" } }],
};
const me = { clerk: "C331002-0041", name: "陈晓燕", session: 7, window: place.window, since: at("08:21:36") };
const desk = (more: Partial<Desk> = {}): Desk => ({ slot: { kind: "none" }, question: null, isBusy: false, ...more });

const pane = (view: WindowView, more: Partial<Pane> = {}): Pane => ({
  view,
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

const said = (view: WindowView, more: Partial<Pane> = {}) => text(page(pane(view, more), act));

const serving = (more: Partial<WindowView> = {}) =>
  windowView({ state: "Serving", current: row("A012", { startedAt: at("10:35:25") }), ...more });

describe("the next right thing", () => {
  test.each<[WindowView["state"], Verb]>([
    ["Closed", "open"],
    ["Staffed", "open"],
    ["Open", "call-next"],
    ["Called", "start"],
    ["Serving", "finish"],
    ["Paused", "open"],
  ])("at a window that is %s is %s", (state, verb) => {
    expect(primaryVerb(windowView({ state }))).toBe(verb);
  });
});

describe("a verb", () => {
  const allowed = (view: WindowView, verb: Verb, time = "10:42:31") => isAllowed(view, verb, ms(time));

  test("of recalling waits for its seconds and ends with the last call", () => {
    const once = called(1, "10:42:00", "10:42:00");
    expect(allowed(once, "recall", "10:42:19")).toBe(false);
    expect(allowed(once, "recall", "10:42:20")).toBe(true);
    expect(allowed(called(3, "10:42:00", "10:42:40"), "recall", "10:50:00")).toBe(false);
  });

  test("of missing needs all calls and a minute", () => {
    expect(allowed(called(2, "10:40:00", "10:41:00"), "miss", "10:50:00")).toBe(false);
    const thrice = called(3, "10:42:00", "10:42:40");
    expect(allowed(thrice, "miss", "10:42:59")).toBe(false);
    expect(allowed(thrice, "miss", "10:43:00")).toBe(true);
  });

  test("of calling needs somebody who waits", () => {
    expect(allowed(windowView(), "call-next")).toBe(true);
    expect(allowed(windowView({ waiting: 0, next: [] }), "call-next")).toBe(false);
    expect(allowed(serving(), "call")).toBe(false);
  });

  test("of pausing may be pressed with a number at the window, and taken back", () => {
    expect(allowed(serving(), "pause")).toBe(true);
    expect(allowed(serving({ pauseReason: "break" }), "pause")).toBe(false);
    expect(allowed(serving({ pauseReason: "break" }), "open")).toBe(true);
    expect(allowed(windowView({ state: "Staffed" }), "pause")).toBe(false);
  });

  test("of closing is for a window without a number", () => {
    expect(allowed(windowView(), "close")).toBe(true);
    expect(allowed(serving(), "close")).toBe(false);
    expect(allowed(windowView({ state: "Staffed" }), "close")).toBe(false);
  });

  test("has its rule told before the press", () => {
    const rule = (view: WindowView, time: string) => callRule(view, ms(time), say);
    expect(rule(called(1, "10:42:00", "10:42:00"), "10:42:08")).toBe("12 秒后可重呼 · 满 3 次且满 60 秒才可过号");
    expect(rule(called(2, "10:42:00", "10:42:20"), "10:42:50")).toBe("可重呼 · 满 3 次且满 60 秒才可过号");
    expect(rule(called(3, "10:42:00", "10:42:40"), "10:42:45")).toBe("已呼叫满次数，15 秒后可过号");
    expect(rule(called(3, "10:42:00", "10:42:40"), "10:44:00")).toBe("已呼叫满次数，可过号");
  });
});

describe("a key", () => {
  const key = (name: string, more = {}) =>
    keyOf({ key: name, repeat: false, ctrlKey: false, altKey: false, metaKey: false, ...more });

  test("means its verb, in either case", () => {
    expect(key(" ")).toEqual({ kind: "primary" });
    expect(key("m")).toEqual({ kind: "verb", letter: "M" });
    expect(key("J")).toEqual({ kind: "verb", letter: "J" });
    expect(key("4")).toEqual({ kind: "digit", digit: 4 });
    expect(key("Escape")).toEqual({ kind: "leave" });
  });

  test("means nothing while it is held, in a chord, or if it is no verb", () => {
    expect(key(" ", { repeat: true })).toBeNull();
    expect(key("r", { ctrlKey: true })).toBeNull();
    expect(key("P")).toBeNull();
  });
});

describe("the reasons of a question", () => {
  const reasons = (count: number): Reason[] =>
    Array.from({ length: count }, (_, index) => ({
      code: `r${index + 1}`,
      name: { zh: `原因${index + 1}`, en: `Reason ${index + 1}` },
      namesWhoAsked: false,
    }));
  const keys = (count: number, pageNo: number) =>
    options(windowView({ pauseReasons: reasons(count) }), { kind: "pause", pageNo }).map(
      ({ digit, reason }) => `${digit}${reason?.code ?? ""}`,
    );

  test("stand side by side up to five", () => {
    expect(keys(5, 0)).toEqual(["1r1", "2r2", "3r3", "4r4", "5r5"]);
  });

  test("turn with 0 beyond that, and come round again", () => {
    expect(keys(6, 0)).toEqual(["1r1", "2r2", "3r3", "4r4", "0"]);
    expect(keys(6, 1)).toEqual(["1r5", "2r6", "0"]);
    expect(keys(6, 2)).toEqual(keys(6, 0));
  });
});

describe("the answer of a press", () => {
  test("says what it did", () => {
    expect(doneSlot(say, "call-next", { number: "A012", callNo: 1, at: at("10:42:00") }, windowView())).toMatchObject({
      title: "A012 已呼叫，第 1 次",
    });
    expect(doneSlot(say, "finish", { number: "A012", at: at("10:47:28") }, serving())).toMatchObject({
      title: "A012 已完成",
      detail: "用时 12:03",
    });
  });

  test("says what did not happen, why, and what to press now", () => {
    const problem = {
      type: "AlreadyCalled",
      title: "",
      status: 409,
      number: "A015",
      window: "331002000-W05",
      calledAt: at("10:48:20.120"),
    };
    expect(refusedSlot(say, "点名呼叫", problem)).toEqual({
      kind: "refused",
      title: "没有点名呼叫：A015 已由 5 号窗口呼叫",
      detail: "10:48:20 呼叫。按 Space 呼叫下一位。",
    });
  });
});

describe("the pane", () => {
  test("says whom it will probably call, and why", () => {
    const shown = said(windowView());
    expect(shown).toContain("呼叫下一位 Space 预计 A015 · 公共场所卫生许可");
    expect(shown).toContain("为何：先到先办，取号最早（10:20:00）");
    expect(shown).toContain("今日服务 9 个号 · 平均 11 分");
  });

  test("greys the primary when nobody waits, and says so", () => {
    const empty = page(pane(windowView({ waiting: 0, next: [], queues: [] })), act);
    expect(rendered(empty)).toMatch(/class="primary" disabled/);
    expect(text(empty)).toContain("呼叫下一位 Space 现在无人等候");
  });

  test("shows a class as unconfirmed until the paper has been seen", () => {
    const current = row("A012", { class: "Elderly", calls: 1, needs: ["Hearing"] });
    const shown = said(called(1, "10:42:00", "10:42:00", { current }));
    expect(shown).toContain("老年人待查证件");
    expect(shown).toContain("听力不便，请面对面慢说");
    expect(shown).toContain("第 1/3 次");
  });

  test("says what follows when a pause waits for the number to end", () => {
    const shown = said(serving({ pauseReason: "break" }));
    expect(shown).toContain("完成后暂停：休息");
    expect(shown).toContain("B 不暂停");
  });

  test("offers only to reconnect when the line is down, and lets the number's clock run on", () => {
    const since = { since: at("10:35:25") };
    const down = page(pane(serving(since), { isLive: false, tries: 3, retryInMs: 3600 }), act);
    expect(text(down)).toContain("连接中断 · 画面截至 10:42:07 07:06");
    expect(text(down)).toContain("立即重连 Space 自动重连第 3 次 · 4 秒后再试");
    expect(rendered(down)).toContain("pane stale");
    expect(rendered(down).match(/ disabled/g)).toHaveLength(5);
  });

  test("keeps a press whose answer is lost, and forbids to repeat it", () => {
    const shown = said(serving(), {
      desk: desk({ isBusy: true, slot: { kind: "unknown", title: "A012 完成本号：结果未知" } }),
    });
    expect(shown).toContain("A012 完成本号：结果未知 恢复后自动核对，请勿重复操作。");
    expect(shown).toContain("正在核对上一次操作");
  });

  test("asks by digit for a chosen number", () => {
    const choosing = desk({ question: { kind: "number" } });
    expect(said(windowView(), { desk: choosing })).toContain("A015 公共场所卫生许可 1 为何");
    const asking = desk({ question: { kind: "reason", number: "A015", pageNo: 0 } });
    expect(said(windowView(), { desk: asking })).toContain("1 需要帮助 2 值班长指定");
  });

  test("shows no verb that does not exist", () => {
    expect(said(windowView())).not.toMatch(/挂起|转移|撤销|评价/);
  });
});

test("the sign-in says where one is, and what went wrong", () => {
  const shown = signIn(
    {
      place,
      isUnknownWindow: false,
      isBusy: false,
      note: { text: say("refusal.WrongPassword"), isRefusal: true },
      clerk: "C331002-0041",
      isDemonstration: true,
      now: ms("08:21:36"),
      say,
    },
    nothing,
  );
  expect(text(shown)).toContain("3 号窗口 区域 一区 办理队列 A 综合受理");
  expect(text(shown)).toContain("工号或密码不对");
  expect(text(shown)).toContain("登录，在 3 号窗口上岗");
  expect(text(shown)).toContain("演示时间");
});
