import { describe, expect, test } from "vitest";
import { towards } from "../src/kiosk/focus.ts";
import { anybody, type Kiosk } from "../src/kiosk/model.ts";
import { page } from "../src/kiosk/page.ts";
import { onTime, start, type Step, ticked, typed } from "../src/kiosk/step.ts";
import { sayIn } from "../src/words.ts";
import { act, atNumber, document, item, kiosk, queue, slip, taken } from "./kiosks.ts";
import { hallView, line, ms } from "./samples.ts";
import { rendered, text } from "./rendered.ts";

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
    expect(shown).toContain("前面还有 Ahead of you 6 人 大约等候 Expected wait 15–30 分钟");
    expect(shown).toContain("您的号码 · 10:19 取号 · 事项B01");
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
    const step: Step = { kind: "taking", items: [item("B01")], since: 0 };
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
    const closed = { view: hallView({ isIssuing: false, phase: "Midday" }), opensAt: ms("14:00:00") };
    expect(said(closed)).toContain("午间休息，暂停取号 Closed over midday 下次开始取号：11月23日 星期一 14:00");
    expect(said({ view: null, isLive: false })).toContain("正在连接叫号系统");
    expect(said({ view: null, isLive: false, isUnknownHall: true })).toContain("没有这个大厅");
  });

  test("tells the part of the day in words, and what becomes of numbers that were taken", () => {
    const late = (phase: "IssuingStopped" | "Clearing") => said({ view: hallView({ isIssuing: false, phase }) });
    expect(late("IssuingStopped")).toContain("今天的取号已结束 No more numbers today 已取的号会继续办理");
    expect(late("Clearing")).toContain("已取的号会继续办理");
    expect(said({ view: hallView({ isIssuing: false, phase: "BeforeOpening" }) })).toContain("还没到取号时间");
  });

  test("says why the hall or a queue gives out no numbers", () => {
    const stopped = hallView({ isIssuing: false, stopped: "power" });
    expect(said({ view: stopped })).toContain("现在暂停取号 No numbers are given out now 停电，恢复后可再取号");
    const view = hallView({ queues: [line("B", { waiting: 6, stopped: "system" })] });
    expect(said({ view })).toContain("B 不动产登记 Real estate 暂停取号 系统故障");
    const why = { kind: "stopped", queue, reason: "system" } as const;
    expect(said({ view, step: { kind: "refused", why, until: 15_000 } })).toContain("不动产登记暂停取号");
  });

  test("tells what one would wait, and nothing where nobody can tell", () => {
    const wait = (more: Parameters<typeof line>[1]) => said({ view: hallView({ queues: [line("B", more)] }) });
    expect(wait({ waiting: 6, wait: { from: 15, to: 30 } })).toContain("等候 6 人 约 15–30 分钟");
    expect(wait({ waiting: 2, wait: { from: 0, to: 5 } })).toContain("等候 2 人 5 分钟内");
    expect(wait({ wait: { from: 0, to: 5 } })).toContain("无人等候 随到随办");
    expect(wait({ wait: { from: 10, to: 15 } })).toContain("无人等候 约 10–15 分钟");
    const untold = { ...atNumber, taken: { ...taken, slip: { ...slip, wait: null } } };
    expect(said({ step: untold })).not.toContain("大约等候");
  });

  test("lets several items go on one number, also of different queues", () => {
    const step: Step = { kind: "items", queue, pageNo: 0 };
    const chosen = page(kiosk({ step, basket: [item("B02")] }), act);
    expect(text(chosen)).toContain("可选 1 至 5 项，同一个号办理");
    expect(text(chosen)).toContain("下一步 已选 1 项");
    expect(rendered(chosen)).toMatch(/class=ticked aria-pressed=true/);
    expect(said()).not.toContain("下一步");
    const both: Step = { kind: "taking", items: [item("B01"), item("C01")], since: 0 };
    expect(said({ step: both })).toContain("事项B01、事项C01");
    const taken2: Step = { kind: "taken", taken, items: [item("B01"), item("C01")], until: 15_000 };
    expect(said({ step: taken2 })).toContain("办完后接着排：社保医保，不必再取号");
  });

  test("asks who comes, with nobody special preset, and says when a class counts", () => {
    const who = page(kiosk({ step: { kind: "who" }, basket: [item("B01")] }), act);
    expect(text(who)).toContain("您属于哪一类？");
    expect(text(who)).toContain("由导服台或窗口查看证件后生效");
    expect(rendered(who).match(/aria-checked=true/g)).toHaveLength(1);
    expect(rendered(who)).toMatch(/aria-checked=true class="chosen wide"[^>]*>\s*<b>以上都不是/);
    expect(text(who)).not.toContain("一共几位？");
    expect(text(who)).not.toContain("替谁办？");
  });

  test("asks how many come and for whom only where an item says that it matters", () => {
    const asking = { ...item("B01"), asks: ["Party", "OnBehalf"] as ("Party" | "OnBehalf")[] };
    const step: Step = { kind: "who" };
    const shown = said({ step, basket: [asking], who: { ...anybody, party: 3 } });
    expect(shown).toContain("一共几位？");
    expect(shown).toContain("3");
    expect(shown).toContain("替谁办？");
  });

  test("adds no sixth item", () => {
    const five = ["1", "2", "3", "4", "5"].map(item);
    const shown = rendered(page(kiosk({ step: { kind: "who" }, basket: five }), act));
    expect(shown).toMatch(/disabled\s*>\s*加办一项/);
  });

  test("ticks an item, takes it away again, and stops at five", () => {
    const five = ["1", "2", "3", "4", "5"].map(item);
    expect(ticked(five.slice(0, 1), item("2")).map(({ code }) => code)).toEqual(["1", "2"]);
    expect(ticked(five, item("3"))).toHaveLength(4);
    expect(ticked(five, item("6"))).toBe(five);
  });

  test("puts English first when it is chosen", () => {
    expect(said({ say: sayIn("en"), isDemonstration: true })).toContain("What do you need? 您要办什么？");
  });
});

describe("by itself the kiosk", () => {
  const choosing: Step = { kind: "items", queue, pageNo: 0 };

  test("forgets a choice that nobody has touched for a minute", () => {
    expect(onTime(choosing, 69_999, 10_000)).toBe(choosing);
    expect(onTime(choosing, 70_000, 10_000)).toBe(start);
  });

  test("returns fifteen seconds after a number", () => {
    expect(onTime(atNumber, 14_999, 0)).toBe(atNumber);
    expect(onTime(atNumber, 15_000, 0)).toBe(start);
  });

  test.each<Step>([
    { kind: "who" },
    { kind: "settings" },
    { kind: "code", digits: "12", isSending: false, problem: null },
    { kind: "queues", pageNo: 1 },
  ])("leaves %o when nobody is there any more", (step) => {
    expect(onTime(step, 59_999, 0)).toBe(step);
    expect(onTime(step, 60_000, 0)).toBe(start);
  });

  test("never leaves a press that has no answer yet", () => {
    const taking: Step = { kind: "taking", items: [item("B01")], since: 0 };
    expect(onTime(taking, 600_000, 0)).toBe(taking);
  });
});

describe("help and the attendant", () => {
  test("tell what became of the call for help", () => {
    expect(said({ help: { kind: "coming", until: 9 } })).toContain("已通知导服台，请在此稍候");
    expect(said({ help: { kind: "comingAlready", until: 9 } })).toContain("导服人员正在过来");
    expect(said({ help: { kind: "failed", until: 9 } })).toContain("请直接到导服台");
  });

  test("never show what was typed", () => {
    const step: Step = { kind: "code", digits: "1234", isSending: false, problem: null };
    expect(said({ step })).toContain("● ● ● ● ○ ○");
    const wrong: Step = { ...step, digits: "", problem: { type: "WrongCode", title: "", status: 403 } };
    expect(said({ step: wrong })).toContain("口令不对；连错 5 次锁 10 分钟");
  });

  test("take six digits and no letter", () => {
    expect(typed("12345", "6")).toBe("123456");
    expect(typed("123456", "7")).toBe("123456");
    expect(typed("12", "a")).toBe("12");
    expect(typed("12", "Backspace")).toBe("1");
  });

  test("print again only what was printed once", () => {
    const without = rendered(page(kiosk({ step: { kind: "settings" } }), act));
    expect(without).toMatch(/class="reprint" disabled/);
    const slip = { taken, items: [item("B01")], qr: null };
    expect(said({ step: { kind: "settings" }, slip })).toContain("补打上一个号 Print the last number again B012");
  });
});

describe("in elderly mode", () => {
  test("four tiles make a page", () => {
    const many = ["A", "B", "C", "D", "E"].map((letter) => ({ ...queue, letter, name: { zh: letter, en: letter } }));
    const shown = said({ isElderly: true, document: { ...document, queues: many } });
    expect(shown).toContain("第 1 / 2 页");
    expect(said({ document: { ...document, queues: many } })).not.toContain("第 1 / 2 页");
  });
});

describe("arrow keys", () => {
  const box = (x: number, y: number) => ({ left: x, top: y, right: x + 100, bottom: y + 50 });
  const grid = [box(0, 0), box(120, 0), box(0, 70), box(120, 70)];

  test("walk to the neighbour, and stay where there is none", () => {
    expect(towards(grid, 0, "ArrowRight")).toBe(1);
    expect(towards(grid, 1, "ArrowDown")).toBe(3);
    expect(towards(grid, 3, "ArrowLeft")).toBe(2);
    expect(towards(grid, 2, "ArrowUp")).toBe(0);
    expect(towards(grid, 0, "ArrowUp")).toBe(0);
  });
});

test("a queue with a long wait says so in words and with a mark", () => {
  const view = hallView({ queues: [line("B", { waiting: 60, openWindows: 2, wait: { from: 35, to: 60 } })] });
  expect(rendered(page(kiosk({ view }), act))).toContain("class=crowded");
  expect(said({ view, step: { kind: "items", queue, pageNo: 0 } })).toContain("现在人多");
});
