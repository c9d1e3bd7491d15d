import { describe, expect, test } from "vitest";
import type { TicketView } from "../src/ticket/contracts.ts";
import { heedOf } from "../src/ticket/heed.ts";
import type { Actions, Phone, Step } from "../src/ticket/model.ts";
import { page } from "../src/ticket/page.ts";
import { standOf } from "../src/ticket/stand.ts";
import { titleOf } from "../src/ticket/title.ts";
import { reasonOf } from "../src/ticket/why.ts";
import { sayIn } from "../src/words.ts";
import { rendered, text } from "./rendered.ts";
import { at, ms } from "./samples.ts";

const nothing = () => {};
const act: Actions = {
  ask: nothing,
  confirm: nothing,
  leave: nothing,
  heed: nothing,
  why: nothing,
  language: nothing,
  size: nothing,
  loud: nothing,
};

const rules = {
  maxCalls: 3,
  nearPeople: 3,
  nearMinutes: 5,
  reactivationsLeft: 2,
  mayPostpone: true,
  postponedBehind: 3,
  headInRow: 2,
  boundMinutes: 40,
  ordinaryPerRatio: 2,
  reactivatedBehind: 3,
  returnUntil: null,
};

const ticket = (more: Partial<TicketView> = {}): TicketView => ({
  ticket: "331002000-20261123-B012",
  number: "B012",
  hall: "331002000",
  hallName: { zh: "椒江区行政服务中心", en: "Jiaojiang District Service Center" },
  queue: { zh: "不动产登记", en: "Real estate" },
  items: [],
  version: 7,
  asOf: at("10:28:04"),
  state: "Waiting",
  ahead: 4,
  windows: [9, 10, 11, 12, 13, 14, 15, 16],
  takenAt: at("10:02:00"),
  window: null,
  calls: 0,
  startedAt: null,
  endedAt: null,
  wait: { from: 12, to: 20 },
  calledBefore: [],
  leg: 1,
  legs: 1,
  parkedUntil: null,
  ending: null,
  zoneNames: [{ zh: "二区", en: "Area 2" }],
  windowZone: null,
  lastCalledAt: null,
  rules,
  notices: null,
  ...more,
});

const calledNow = (more: Partial<TicketView> = {}) =>
  ticket({
    state: "Called",
    ahead: null,
    wait: null,
    window: 9,
    windowZone: { zh: "二区", en: "Area 2" },
    calls: 1,
    lastCalledAt: at("10:42:07"),
    ...more,
  });

const phone = (view: TicketView | null, more: Partial<Phone> = {}): Phone => ({
  view,
  isLive: true,
  isRefused: false,
  isDemonstration: false,
  asOf: ms("10:28:04"),
  step: { kind: "none" },
  isHeeded: false,
  isWhyOpen: false,
  isLarge: false,
  isLoud: false,
  mayVibrate: false,
  returnedAs: null,
  say: sayIn("zh"),
  ...more,
});

const said = (view: TicketView | null, more: Partial<Phone> = {}): string => text(page(phone(view, more), act));
const html = (view: TicketView | null, more: Partial<Phone> = {}): string => rendered(page(phone(view, more), act));

describe("how a number stands", () => {
  test.each([
    [ticket(), "waiting"],
    [ticket({ ahead: 3 }), "near"],
    [ticket({ ahead: 9, wait: { from: 0, to: 5 } }), "near"],
    [ticket({ ahead: 1, wait: null }), "waiting"],
    [ticket({ state: "Held", ahead: 0 }), "waiting"],
    [calledNow(), "called"],
    [ticket({ state: "Missed" }), "missed"],
    [ticket({ state: "Parked" }), "parked"],
    [ticket({ state: "Finished", endedAt: at("10:58:00") }), "thanks"],
    [ticket({ state: "Finished", endedAt: "2026-11-22T16:00:00+08:00" }), "past"],
    [ticket({ state: "Cancelled", endedAt: at("10:58:00") }), "cancelled"],
    [ticket({ state: "Cancelled", endedAt: "2026-11-22T16:00:00+08:00" }), "past"],
    [ticket({ state: "Expired", endedAt: at("00:00:00") }), "past"],
    [ticket({ state: "PutOff" }), "putOff"],
  ] as const)("%#: is told by its view alone", (view, stand) => expect(standOf(view, false)).toBe(stand));

  test("lets it come back with papers until the last day, and not after it", () => {
    const lacking = (until: string) =>
      ticket({ state: "Finished", endedAt: "2026-11-20T16:00:00+08:00", rules: { ...rules, returnUntil: until } });
    expect(standOf(lacking("2026-11-23"), false)).toBe("papers");
    expect(standOf(lacking("2026-11-22"), false)).toBe("past");
  });
});

describe("what is made heard", () => {
  test("a call, each time it is made, and once that it is near", () => {
    const near = ticket({ ahead: 3 });
    expect(heedOf(ticket(), near)).toBe("near");
    expect(heedOf(near, ticket({ ahead: 2 }))).toBeNull();
    expect(heedOf(near, calledNow())).toBe("called");
    expect(heedOf(calledNow(), calledNow({ version: 9 }))).toBeNull();
    expect(heedOf(calledNow(), calledNow({ calls: 2 }))).toBe("called");
    expect(heedOf(calledNow(), ticket({ state: "Serving" }))).toBeNull();
  });

  test("a page that is opened late rings for a call that stands, not for being near", () => {
    expect(heedOf(null, calledNow())).toBe("called");
    expect(heedOf(null, ticket({ ahead: 1 }))).toBeNull();
  });
});

describe("the page of a number that waits", () => {
  test("says how many, how long, and where", () => {
    const shown = said(ticket());
    expect(shown).toContain("前面还有 4 人");
    expect(shown).toContain("约 12–20 分钟");
    expect(shown).toContain("二区");
    expect(shown).toContain("9–16 号窗口");
    expect(html(ticket()).match(/<li><\/li>/g)?.length).toBe(4);
  });

  test("says nothing of a wait that nobody can tell, and shows no crowd as dots", () => {
    expect(said(ticket({ wait: null }))).not.toContain("分钟");
    expect(html(ticket({ ahead: 9 }))).not.toContain('class="line"');
  });

  test("promises only what works", () => {
    expect(said(ticket())).toContain("请保持本页打开");
    expect(said(ticket())).not.toContain("短信");
    expect(said(ticket({ notices: "Sms" }))).toContain("也会发短信");
    expect(said(ticket())).toContain("请留意大屏和广播");
    expect(said(ticket(), { isLoud: true, mayVibrate: true })).not.toContain("请留意大屏和广播");
    const stale = said(ticket({ notices: "Sms" }), { isLive: false });
    expect(stale).toContain("请留意大屏和广播");
    expect(stale).not.toContain("请保持本页打开");
  });

  test("explains who was called before and by which rule", () => {
    const one = { number: "B020", order: "ByLaw", reason: null, at: at("10:20:00"), reasonName: null } as const;
    expect(said(ticket({ calledBefore: [one] }))).toContain("有 1 人后到先叫");
    expect(said(ticket({ calledBefore: [one] }), { isWhyOpen: true })).toContain("B020 10:20 依法优先");
    const chosen = { ...one, order: "Chosen", reason: "returns", reasonName: { zh: "补正", en: "Papers" } } as const;
    expect(reasonOf(sayIn("en"), chosen, rules)).toBe("Chosen at the window: Papers");
    expect(reasonOf(sayIn("zh"), { ...one, order: "Bound" }, rules)).toContain("等满 40 分钟");
  });

  test("offers to come later once", () => {
    expect(said(ticket())).toContain("晚点到");
    expect(said(ticket({ rules: { ...rules, mayPostpone: false } }))).not.toContain("晚点到");
  });

  test("shows names as text", () => {
    expect(said(ticket({ hallName: { zh: "<b>", en: "<b>" } }))).not.toContain("undefined");
  });
});

describe("the page of a number that is called", () => {
  test("says where to go, and rings until its holder comes", () => {
    const shown = said(calledNow());
    expect(shown).toContain("轮到您了");
    expect(shown).toContain("请马上到二区 9 号窗口");
    expect(shown).toContain("Please go to Area 2 window 9");
    expect(shown).toContain("第 1 次呼叫，共 3 次");
    expect(shown).toContain("知道了，这就去");
    expect(said(calledNow(), { isHeeded: true })).not.toContain("知道了");
    expect(titleOf(phone(calledNow()))).toBe("轮到您了：B012 → 9 号窗口");
  });

  test("without news of the hall it is the last call, not one now", () => {
    const shown = said(calledNow(), { isLive: false });
    expect(shown).toContain("最近一次呼叫");
    expect(shown).toContain("连接中断 · 画面截至 10:28:04");
    expect(shown).not.toContain("轮到您了");
    expect(html(calledNow(), { isLive: false })).toContain("disabled");
  });
});

describe("the other sights", () => {
  test("a missed number says what to do, as often as its rules let it", () => {
    const shown = said(ticket({ state: "Missed" }));
    expect(shown).toContain("排在 3 位之后");
    expect(shown).toContain("还可恢复 2 次");
    expect(shown).toContain("恢复排队");
    const last = { ...rules, reactivationsLeft: 1, reactivatedBehind: null };
    expect(said(ticket({ state: "Missed", rules: last }))).toContain("排到队尾");
    const over = said(ticket({ state: "Missed", rules: { ...rules, reactivationsLeft: 0 } }));
    expect(over).not.toContain("恢复排队");
    expect(over).toContain("请重新取号");
  });

  test("a number of another day, and a link that is none, say nothing else", () => {
    const past = html(ticket({ state: "Expired" }));
    for (const secret of ["B012", "椒江", "不动产"]) {
      expect(past).not.toContain(secret);
      expect(html(null, { isRefused: true })).not.toContain(secret);
    }
    expect(said(ticket({ state: "Expired" }))).toContain("这个号码的日期已过");
    expect(titleOf(phone(ticket({ state: "Expired" })))).toBe("我的号码");
    expect(said(null, { isRefused: true })).toContain("看不到这个号码");
    expect(said(null)).toContain("正在连接");
  });

  test("who has come back finds his new number", () => {
    const lacking = ticket({
      state: "Finished",
      ending: { end: "PapersMissing", documentNo: null, papers: ["身份证"], until: null },
      rules: { ...rules, returnUntil: "2026-12-08" },
    });
    expect(said(lacking)).toContain("材料齐了");
    expect(said(lacking)).toContain("12月8日前");
    expect(html(lacking, { returnedAs: "x.y" })).toContain("/t/x.y");
    expect(said(lacking, { returnedAs: "x.y" })).not.toContain("材料齐了");
  });
});

describe("a wish", () => {
  const after = (step: Step, more: Partial<Phone> = {}) => said(ticket(), { step, ...more });

  test("is asked back once, with what it means", () => {
    expect(after({ kind: "asking", wish: "cancel" })).toContain("取消后不能恢复");
    expect(after({ kind: "asking", wish: "postpone" })).toContain("往后排 3 位");
  });

  test("tells what became of it, and when nobody knows", () => {
    expect(after({ kind: "sending", wish: "cancel", isUnknown: true })).toContain("结果未知");
    expect(after({ kind: "lost", wish: "cancel" })).toContain("没能确认结果");
    const problem = { type: "PostponedAlready", title: "", status: 409, number: "B012" };
    expect(after({ kind: "refused", wish: "postpone", problem })).toContain("B012 已延后过一次");
    expect(after({ kind: "done", wish: "postpone" })).toContain("已往后排");
  });

  test("is taken by nobody while the line is down", () => {
    const buttons = html(ticket(), { isLive: false }).match(/<footer>.*<\/footer>/)?.[0] ?? "";
    expect(buttons.match(/disabled/g)?.length).toBe(2);
  });
});
