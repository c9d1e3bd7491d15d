import { describe, expect, test } from "vitest";
import { board, zoneName } from "../src/calling/board.ts";
import { History } from "../src/calling/history.ts";
import { page, type Screen } from "../src/calling/page.ts";
import type { Call, HallView } from "../src/contracts.ts";
import { asRanges, numberClass } from "../src/numbers.ts";
import { call, hallView, line, ms } from "./samples.ts";
import { rendered, text } from "./rendered.ts";

const shown = (view: HallView, more: Partial<Screen> = {}, zone: string | null = null): Screen => ({
  view,
  board: board(view, view.calls, zone, 0),
  document: null,
  isLive: true,
  isUnknownHall: false,
  isFresh: false,
  isMute: false,
  isDemonstration: false,
  asOf: ms("10:42:07"),
  now: ms("10:43:01"),
  opensAt: null,
  ...more,
});

describe("the board", () => {
  const numbers = (calls: Call[]) => calls.map((one) => one.number);

  test("shows the newest call and the five before it, newest first", () => {
    const calls = ["A001", "A002", "A003", "A004", "A005", "A006", "A007"].map((number, i) => call(i + 1, number, 3));
    const { hero, earlier } = board(hallView({ calls }), calls, null, 0);
    expect(hero?.number).toBe("A007");
    expect(numbers(earlier)).toEqual(["A006", "A005", "A004", "A003", "A002"]);
  });

  test("shows a number that was called again only where it was called last", () => {
    const calls = [call(1, "A001", 3), call(2, "A002", 4), call(3, "A001", 3, { callNo: 2 })];
    const { hero, earlier } = board(hallView({ calls }), calls, null, 0);
    expect(hero?.callNo).toBe(2);
    expect(numbers(earlier)).toEqual(["A002"]);
  });

  test("shows only its zone's calls, queues and paused windows", () => {
    const calls = [call(1, "A001", 3), call(2, "E002", 14, { zone: "2" })];
    const queues = [line("A", { zones: ["1", "2"] }), line("E", { zones: ["2"] })];
    const paused = [
      { window: 7, zone: "1" },
      { window: 18, zone: "2" },
    ];
    const shownThere = board(hallView({ calls, queues, paused }), calls, "1", 0);
    expect(shownThere.hero?.number).toBe("A001");
    expect(shownThere.queues.map((queue) => queue.letter)).toEqual(["A"]);
    expect(shownThere.paused).toEqual([7]);
  });

  test("turns a page every eight seconds when there are more than six queues", () => {
    const view = hallView({ queues: "ABCDEFGH".split("").map((letter) => line(letter)) });
    expect(board(view, [], null, 7.9)).toMatchObject({ pageNo: 0, pages: 2 });
    expect(board(view, [], null, 8.1).queues.map((queue) => queue.letter)).toEqual(["G", "H"]);
    expect(board(view, [], null, 16).pageNo).toBe(0);
  });

  test("calls nobody standing of whom the view no longer tells", () => {
    const old = call(1, "A001", 3);
    const view = hallView({ calls: [call(30, "E002", 14, { zone: "2" })] });
    expect(board(view, [old, ...view.calls], "1", 0).isStanding).toBe(false);
  });

  test("holds the hero for the call that is being spoken, and marks those that wait for it", () => {
    const calls = [call(1, "A001", 3), call(2, "A002", 4), call(3, "A003", 5)];
    const held = board(hallView({ calls }), calls, null, 0, calls.slice(1));
    expect(held.hero?.number).toBe("A002");
    expect(held.isSpoken).toBe(true);
    expect(numbers(held.earlier)).toEqual(["A003", "A001"]);
    expect(held.calling).toEqual([2, 3]);
  });

  test("holds the hero for a call whose recall is already there", () => {
    const calls = [call(1, "A001", 3, { isStanding: false }), call(2, "A001", 3, { callNo: 2 })];
    const held = board(hallView({ calls }), calls, null, 0, calls);
    expect(held.hero?.callNo).toBe(1);
    expect(held.earlier).toEqual([]);
  });

  test("names zones also before the hall's document is there", () => {
    expect(zoneName(null, "2")).toBe("二区");
  });
});

describe("the calls of a day", () => {
  test("are asked for where a view leaves a gap", () => {
    const history = new History();
    expect(history.take(hallView({ calls: [call(1, "A001", 3), call(2, "A002", 3)] }))).toBeNull();
    expect(history.take(hallView({ calls: [call(5, "A005", 3)] }))).toBe(2);
    history.fill("2026-11-23", [call(3, "A003", 3), call(4, "A004", 3), call(5, "A005", 3, { isStanding: false })]);
    expect(history.calls.map((one) => one.serial)).toEqual([1, 2, 3, 4, 5]);
    expect(history.calls[4]?.isStanding).toBe(true);
  });

  test("begin anew with the day", () => {
    const history = new History();
    history.take(hallView({ calls: [call(80, "A080", 3)] }));
    expect(history.take(hallView({ day: "2026-11-24", calls: [call(1, "A001", 3)] }))).toBeNull();
    expect(history.calls).toHaveLength(1);
    history.fill("2026-11-23", [call(79, "A079", 3)]);
    expect(history.calls).toHaveLength(1);
  });

  test("are asked for back to a limit only", () => {
    expect(new History().take(hallView({ calls: [call(900, "A900", 3)] }))).toBe(799);
  });
});

describe("the calling screen", () => {
  const calls = [call(1, "C047", 4), call(2, "A1005", 36, { zone: "3" })];

  test("says the newest call", () => {
    const said = text(page(shown(hallView({ calls }))));
    expect(said).toContain("正在呼叫 Now calling 请到 Go to window A1005 36 三区 号窗口");
    expect(said).toContain("C047 队列C 4 号窗口 一区");
  });

  test("says when a number is called again", () => {
    const again = [call(1, "C047", 4, { callNo: 2 })];
    expect(text(page(shown(hallView({ calls: again }))))).toContain("再次呼叫");
  });

  test("says of a call that goes first only that it does", () => {
    const first = [call(1, "A1005", 12, { isPriority: true }), call(2, "C047", 4)];
    expect(text(page(shown(hallView({ calls: first }))))).toContain("A1005 优先 12 号窗口");
  });

  test("is amber only while the number is called", () => {
    const answered = [call(1, "C047", 4, { isStanding: false })];
    expect(rendered(page(shown(hallView({ calls }))))).toContain("hero called");
    expect(rendered(page(shown(hallView({ calls: answered }))))).toContain("hero past");
    expect(rendered(page(shown(hallView({ calls: answered }), { isFresh: true })))).toContain("hero called fresh");
  });

  test("keeps the picture when the line goes down, without colour, and says since when", () => {
    const said = page(shown(hallView({ calls }), { isLive: false }));
    expect(rendered(said)).toContain('class="screen stale"');
    expect(rendered(said)).not.toContain("hero called");
    expect(text(said)).toContain("最近一次呼叫");
    expect(text(said)).toContain("连接中断 · 画面截至 10:42:07 请听现场叫号");
    expect(text(said)).toContain("A1005");
    expect(text(said)).toContain("10:43");
  });

  test("says the day too when the picture is of another one", () => {
    const asOf = ms("10:42:07") - 24 * 3_600_000;
    expect(text(page(shown(hallView(), { isLive: false, asOf })))).toContain("画面截至 11月22日 10:42:07");
  });

  test("says that there was no call yet, and when numbers are given out", () => {
    expect(text(page(shown(hallView())))).toContain("今日尚未叫号");
    const closed = shown(hallView({ isIssuing: false }), { opensAt: ms("14:00:00") });
    expect(text(page(closed))).toContain("11月23日 星期一 14:00 开始取号");
    const stopped = shown(hallView({ isIssuing: false, stopped: "system" }), { opensAt: ms("14:00:00") });
    expect(text(page(stopped))).toContain("今日尚未叫号 No call yet today 暂停取号");
  });

  test("says that the hall is closed, unless somebody is still called", () => {
    const over = [call(1, "A001", 3, { isStanding: false })];
    const closed = (more: Call[]) => text(page(shown(hallView({ calls: more, isIssuing: false, phase: "Closed" }))));
    expect(closed(over)).toContain("现已闭厅 Closed now");
    expect(closed([call(1, "A001", 3)])).toContain("正在呼叫");
  });

  test("says at each queue what to expect", () => {
    const queues = [
      line("A", { waiting: 9, openWindows: 3 }),
      line("C"),
      line("D", { openWindows: 0 }),
      line("E", { waiting: 2, openWindows: 0 }),
      line("F", { waiting: 4, wait: { from: 10, to: 20 } }),
      line("G", { waiting: 1, stopped: "system" }),
    ];
    const said = text(page(shown(hallView({ queues }))));
    expect(said).toContain("队列A 9 人 Queue A 3 个窗口");
    expect(said).toContain("队列C 0 人 Queue C 随到随办");
    expect(said).toContain("队列D 0 人 Queue D 暂无窗口");
    expect(said).toContain("队列E 2 人 Queue E 暂无窗口");
    expect(said).toContain("队列F 4 人 Queue F 约 10–20 分钟");
    expect(text(page(shown(hallView({ queues: queues.slice(5) }))))).toContain("队列G 1 人 Queue G 暂停取号");
  });

  test("shows three paused windows and counts the rest", () => {
    const paused = [7, 18, 29, 30].map((window) => ({ window, zone: "1" }));
    expect(text(page(shown(hallView({ paused }))))).toContain("7 18 29 等 4 个");
  });

  test("is never blank: not before the first view, not for an unknown hall", () => {
    const before = shown(hallView(), { view: null, board: null, asOf: null, isLive: false });
    expect(text(page(before))).toContain("正在连接叫号系统");
    expect(text(page({ ...before, isUnknownHall: true }))).toContain("没有这个大厅");
  });

  test("marks a row whose call has still to be spoken", () => {
    const unspoken = [call(1, "A001", 3), call(2, "A002", 4)];
    const view = hallView({ calls: unspoken });
    const said = rendered(page(shown(view, { board: board(view, unspoken, null, 0, unspoken) })));
    expect(said).toContain("<li class=calling> <b class=number>A002</b>");
    expect(said).toContain("hero called");
  });

  test("says that it may make no sound, and what to do", () => {
    expect(text(page(shown(hallView({ calls }), { isMute: true })))).toContain("点按启用声音");
    expect(text(page(shown(hallView({ calls }))))).not.toContain("点按启用声音");
  });

  test("says that the time is a demonstration's", () => {
    expect(text(page(shown(hallView(), { isDemonstration: true })))).toContain("演示时间");
  });
});

test("window numbers are said as ranges", () => {
  expect(asRanges([16, 9, 10, 11, 18], "、")).toBe("9–11、16、18");
  expect(asRanges([3], "、")).toBe("3");
});

test("five characters are set smaller, and letters with a stem further left", () => {
  expect(numberClass("A1005")).toBe("number long");
  expect(numberClass("B012")).toBe("number stem");
});
