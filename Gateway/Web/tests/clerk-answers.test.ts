import { describe, expect, test } from "vitest";
import { aboutOf, type Done, doneSlot, refusedSlot } from "../src/clerk/answers.ts";
import { say, serving } from "./desk.ts";
import { at, hallRules, ms, row, windowView } from "./samples.ts";

const slot = (done: Omit<Done, "say" | "rules">) => doneSlot({ ...done, say, rules: hallRules() });
const answer = { number: "A012", at: at("10:47:28") };

describe("the answer of a press", () => {
  test("says whom it called", () => {
    expect(
      slot({ command: { verb: "call-next" }, answer: { ...answer, callNo: 1 }, before: windowView() }),
    ).toMatchObject({ title: "A012 已呼叫，第 1 次" });
  });

  test("says how a number ended, and how long it took", () => {
    const usual = { verb: "finish", body: { ending: { end: "DoneOnTheSpot" } } } as const;
    expect(slot({ command: usual, answer, before: serving() })).toMatchObject({
      title: "A012 已完成",
      detail: "用时 12:03",
    });
    const advice = { verb: "finish", body: { ending: { end: "AdviceOnly" } } } as const;
    expect(slot({ command: advice, answer, before: serving() })).toMatchObject({ title: "A012 已完成：仅咨询" });
  });

  test("says where a number with more legs goes on, unless they are done with it", () => {
    const legs = [
      { queue: "A", items: ["A04"] },
      { queue: "C", items: ["C01"] },
    ];
    const before = serving({ current: row("A012", { legs, startedAt: at("10:35:25") }) });
    const finish = (alsoDone: number[]) =>
      ({ verb: "finish", body: { ending: { end: "Accepted" }, alsoDone } }) as const;
    expect(slot({ command: finish([]), answer, before })).toMatchObject({ detail: "接着排 C 社保医保" });
    expect(slot({ command: finish([2]), answer, before })).toMatchObject({ detail: "用时 12:03" });
  });

  test("says what becomes of a parked number", () => {
    const park = (until: string | null) => ({ verb: "park", body: { reason: "copying", until } }) as const;
    expect(slot({ command: park(null), answer, before: serving() })).toMatchObject({
      title: "A012 已挂起",
      detail: "复印填表 · 按 G 继续",
    });
    expect(slot({ command: park(new Date(ms("10:52:00")).toISOString()), answer, before: serving() })).toMatchObject({
      detail: "复印填表 · 10:52 回到原位",
    });
  });

  test("says where a number was transferred to, and where a missed one comes back", () => {
    const transfer = { verb: "transfer", body: { window: "331002000-W05", reason: "wrong-queue" } } as const;
    expect(slot({ command: transfer, answer, before: serving() })).toMatchObject({
      detail: "到 5 号窗口，位置不变",
    });
    const reactivate = { verb: "reactivate", number: "A006", body: { number: "A006" } } as const;
    const before = windowView({ missed: [row("A006")] });
    expect(slot({ command: reactivate, answer: { ...answer, number: "A006" }, before })).toMatchObject({
      title: "A006 已激活",
      detail: "回到 3 人之后",
    });
  });

  test("says what a stop did", () => {
    const stop = (queue: string | null) =>
      ({ verb: "stop", body: { queue, reason: "system", fate: "NextDay" } }) as const;
    const told = { at: answer.at, putOff: ["A013", "A014"] };
    expect(slot({ command: stop(null), answer: told, before: windowView() })).toMatchObject({
      title: "已停号：整个大厅",
      detail: "2 个号改到下一个办公日",
    });
    expect(slot({ command: stop("C"), answer: told, before: windowView() })).toMatchObject({
      title: "已停号：C 社保医保",
    });
  });
});

describe("a refusal", () => {
  test("says what did not happen, why, and what to press now", () => {
    const problem = {
      type: "AlreadyCalled",
      title: "",
      status: 409,
      number: "A015",
      window: "331002000-W05",
      calledAt: at("10:48:20.120"),
    };
    expect(refusedSlot(say, "点名呼叫", problem, windowView())).toEqual({
      kind: "refused",
      title: "没有点名呼叫：A015 已由 5 号窗口呼叫",
      detail: "10:48:20 呼叫。按 Space 呼叫下一位。",
    });
  });

  test("that has no words here is told by the server's title", () => {
    const problem = { type: "Newer", title: "以后的事", status: 409 };
    expect(refusedSlot(say, "撤销", problem, windowView())).toMatchObject({
      title: "没有撤销：以后的事",
      detail: "什么都没有改变。",
    });
  });
});

test("a press is about the number it names, the one at the window, or none", () => {
  const undo = { verb: "Finish", number: "A011", until: at("10:43:13") } as const;
  expect(aboutOf({ verb: "reactivate", number: "A006" }, serving())).toBe("A006");
  expect(aboutOf({ verb: "park" }, serving())).toBe("A012");
  expect(aboutOf({ verb: "undo" }, windowView({ undo }))).toBe("A011");
  expect(aboutOf({ verb: "stop" }, serving())).toBeUndefined();
});
