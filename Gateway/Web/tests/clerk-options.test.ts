import { describe, expect, test } from "vitest";
import type { WindowView } from "../src/clerk/contracts.ts";
import type { Question } from "../src/clerk/desk.ts";
import { type Choosing, options } from "../src/clerk/options.ts";
import type { Reason } from "../src/contracts.ts";
import { say, serving } from "./desk.ts";
import { at, hallRules, ms, row, windowView } from "./samples.ts";

const choosing = (view: WindowView, more: Partial<Choosing> = {}): Choosing => ({
  view,
  rules: hallRules(),
  now: ms("10:42:00"),
  say,
  ...more,
});
const chosen = (view: WindowView, question: Question, digit: number, more: Partial<Choosing> = {}) =>
  options(choosing(view, more), question).filter((option) => option.digit === digit)[0];
const names = (view: WindowView, question: Question) =>
  options(choosing(view), question)
    .filter((option) => !option.isHidden)
    .map(({ digit, name }) => `${digit} ${name}`);

describe("the reasons of a question", () => {
  const reasons = (count: number): Reason[] =>
    Array.from({ length: count }, (_, index) => ({
      code: `r${index + 1}`,
      name: { zh: `原因${index + 1}`, en: `Reason ${index + 1}` },
      namesWhoAsked: false,
    }));
  const keys = (count: number, pageNo: number) =>
    names(windowView({ pauseReasons: reasons(count) }), { kind: "pause", pageNo });

  test("stand side by side up to five", () => {
    expect(keys(5, 0)).toEqual(["1 原因1", "2 原因2", "3 原因3", "4 原因4", "5 原因5"]);
  });

  test("turn with 0 beyond that, and come round again", () => {
    expect(keys(6, 0)).toEqual(["1 原因1", "2 原因2", "3 原因3", "4 原因4", "0 更多"]);
    expect(keys(6, 1)).toEqual(["1 原因5", "2 原因6", "0 更多"]);
    expect(keys(6, 2)).toEqual(keys(6, 0));
  });

  test("are pressed with what they belong to, or ask who wanted it", () => {
    const call = { kind: "call", number: "A015", pageNo: 0 } as const;
    const command = { verb: "call", number: "A015" };
    const help = { ...command, body: { number: "A015", reason: "help" } };
    const ordered = { ...command, body: { number: "A015", reason: "ordered" } };
    expect(chosen(windowView(), call, 1)?.does).toEqual({ run: help });
    expect(chosen(windowView(), call, 2)?.does).toEqual({ ask: { kind: "name", command: ordered } });
  });
});

describe("a row's menu", () => {
  const menu = { kind: "row", number: "A015" } as const;

  test("offers what may be done with somebody who waits", () => {
    expect(names(windowView(), menu)).toEqual(["1 点名", "2 推后", "3 改日", "4 核类别"]);
    expect(chosen(windowView(), menu, 2)?.does).toEqual({
      run: { verb: "postpone", body: { number: "A015" }, number: "A015" },
    });
  });

  test("does not call while a number is at the window, and postpones once", () => {
    expect(chosen(serving(), menu, 1)?.isOff).toBe(true);
    expect(chosen(windowView({ next: [row("A015", { isPostponed: true })] }), menu, 2)?.isOff).toBe(true);
  });

  test("asks once more before somebody is sent home", () => {
    expect(chosen(windowView(), menu, 3)?.does).toEqual({ ask: { kind: "put-off", number: "A015" } });
    expect(chosen(windowView(), { kind: "put-off", number: "A015" }, 1)?.does).toMatchObject({
      run: { verb: "put-off", body: { number: "A015" } },
    });
  });

  test("asks for the class that is claimed, and lets another one be said", () => {
    const view = windowView({ next: [row("A015", { class: "Disabled" })] });
    const question = { kind: "class", number: "A015", claimed: "Disabled", pageNo: 0 } as const;
    expect(chosen(view, menu, 4)?.does).toEqual({ ask: question });
    expect(names(view, question)).toEqual(["1 残疾人属实", "2 未出示", "0 改类别"]);
    expect(chosen(view, question, 2)?.does).toMatchObject({ run: { body: { class: "Ordinary" } } });
    expect(names(view, { ...question, claimed: null })).toEqual([
      "1 老年人",
      "2 孕妇或带婴幼儿",
      "3 军人",
      "4 消防救援",
      "0 更多",
    ]);
  });
});

describe("a parked number", () => {
  test("has its reason first, then until when", () => {
    expect(chosen(serving(), { kind: "park", pageNo: 0 }, 2)?.does).toEqual({
      ask: { kind: "park-until", reason: "copying" },
    });
    const until = { kind: "park-until", reason: "copying" } as const;
    expect(names(serving(), until)).toEqual(["1 不定时", "2 10 分", "3 20 分", "4 30 分", "5 1 小时"]);
    expect(chosen(serving(), until, 1)?.does).toEqual({
      run: { verb: "park", body: { reason: "copying", until: null } },
    });
    expect(chosen(serving(), until, 2)?.does).toMatchObject({
      run: { body: { until: new Date(ms("10:52:00")).toISOString() } },
    });
  });

  test("is not parked for longer than the hall allows", () => {
    const rules = hallRules({ desk: { undoSeconds: 60, maxParkMinutes: 25 } });
    const offered = options(choosing(serving(), { rules }), { kind: "park-until", reason: "copying" });
    expect(offered.map((option) => option.name)).toEqual(["不定时", "10 分", "20 分"]);
  });
});

describe("a transfer", () => {
  test("goes to another queue, or to a window that serves this one and takes numbers", () => {
    expect(names(serving(), { kind: "transfer" })).toEqual(["1 C 社保医保", "2 2 号窗口 · 空闲", "3 5 号窗口 · 暂停"]);
    expect(chosen(serving(), { kind: "transfer" }, 1)?.does).toEqual({
      ask: { kind: "transfer-reason", to: { queue: "C" }, pageNo: 0 },
    });
    expect(chosen(serving(), { kind: "transfer" }, 3)?.isOff).toBe(true);
  });

  test("does not go to a queue that is stopped", () => {
    const stops = [{ queue: "C", reason: "system", fate: "ServeOn" as const, since: at("10:20:00") }];
    expect(chosen(serving({ stops }), { kind: "transfer" }, 1)).toMatchObject({
      isOff: true,
      name: "C 社保医保 · 已停号",
    });
  });

  test("says why with its goal", () => {
    const to = { window: "331002000-W02" };
    expect(chosen(serving(), { kind: "transfer-reason", to, pageNo: 0 }, 1)?.does).toEqual({
      run: { verb: "transfer", body: { ...to, reason: "wrong-queue" } },
    });
  });
});

describe("the ends of a number", () => {
  test("are four digits and five behind 0 that work at once too", () => {
    expect(names(serving(), { kind: "end" })).toEqual(["1 当场办结", "2 已受理", "3 容缺受理", "4 补正", "0 其他"]);
    expect(chosen(serving(), { kind: "end" }, 8)?.does).toEqual({
      run: { verb: "finish", body: { ending: { end: "Collected" } } },
    });
  });

  test("that promise papers ask for them first", () => {
    expect(chosen(serving(), { kind: "end" }, 4)?.does).toEqual({ ask: { kind: "ending", end: "PapersMissing" } });
  });
});

test("a shift is handed over to somebody who is signed in", () => {
  expect(names(serving(), { kind: "hand-over" })).toEqual([
    "1 2 号窗口 · C331002-0042 · 空闲",
    "2 5 号窗口 · C331002-0045 · 暂停",
  ]);
  expect(chosen(serving(), { kind: "hand-over" }, 2)?.does).toEqual({
    run: { verb: "hand-over", body: { to: "C331002-0045" } },
  });
});
