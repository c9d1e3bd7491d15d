import { describe, expect, test } from "vitest";
import type { ValueShape } from "../src/settings/contracts.ts";
import {
  documentOf,
  type Edits,
  faultOf,
  inForce,
  needsMidnight,
  pending,
  valueAt,
  withValue,
} from "../src/settings/draft.ts";
import { page } from "../src/settings/page.ts";
import { standing } from "../src/settings/side.ts";
import { mayChange, pathTo } from "../src/settings/places.ts";
import { asTimeOfDay, emptyOf, ofTimeOfDay } from "../src/settings/texts.ts";
import { instantOf, midnightAfter, openingAfter } from "../src/settings/when.ts";
import { rendered, text } from "./rendered.ts";
import { act, number, settings, view, zone, zones } from "./rules.ts";
import { ms } from "./samples.ts";

describe("what a node shall say", () => {
  test("is what it says, with the changes in it; nothing that was there is touched", () => {
    const before = view();
    const edits: Edits = { "order.boundMinutes": { value: 25 }, "wait.alarmMinutes": "inherit" };
    expect(documentOf(before, edits)).toEqual({ order: { boundMinutes: 25 } });
    expect(before).toEqual(view());
  });

  test("keeps the neighbours of a value, and drops a group of which nothing is left", () => {
    expect(withValue({ a: { b: 1, c: 2 } }, "a.b", undefined)).toEqual({ a: { c: 2 } });
    expect(withValue({ a: { b: 1 }, d: 3 }, "a.b", undefined)).toEqual({ d: 3 });
    expect(withValue({ d: 3 }, "a.b", 1)).toEqual({ d: 3, a: { b: 1 } });
    expect(valueAt({ a: { b: [1] } }, "a.b")).toEqual([1]);
    expect(valueAt({ a: [1] }, "a.b")).toBeUndefined();
  });
});

describe("a change", () => {
  test("goes from what is in force to what will be", () => {
    expect(pending(view(), { "order.boundMinutes": { value: 25 } })).toEqual([
      { setting: "order.boundMinutes", before: 30, after: 25, fault: null },
    ]);
  });

  test("back to what was is none", () => {
    expect(pending(view(), { "order.boundMinutes": { value: 30 } })).toEqual([]);
    expect(pending(view(), { "wait.alarmMinutes": { value: 25 } })).toEqual([]);
    expect(pending(view(), { "order.boundMinutes": "inherit" })).toEqual([]);
  });

  test("that says nothing any more lets the nearest level above count", () => {
    expect(pending(view(), { "wait.alarmMinutes": "inherit" })).toEqual([
      { setting: "wait.alarmMinutes", before: 25, after: 20, fault: null },
    ]);
  });

  test("of a list looks at what is in it", () => {
    expect(pending(view(), { zones: { value: [{ ...zone }] } })).toEqual([]);
    expect(pending(view(), { zones: { value: [zone, zone] } })).toHaveLength(1);
  });

  test("of the floor waits for midnight, at a hall", () => {
    const changes = pending(view(), { zones: { value: [] } });
    expect(needsMidnight(view(), changes)).toBe(true);
    expect(needsMidnight(view({ level: "County" }), changes)).toBe(false);
    expect(needsMidnight(view(), pending(view(), { "wait.alarmMinutes": { value: 9 } }))).toBe(false);
  });

  test.each([
    [14, { kind: "bounds", least: 15, most: 30, by: "331002" }],
    [15, null],
    [30, null],
    [31, { kind: "bounds", least: 15, most: 30, by: "331002" }],
    [15.5, { kind: "number" }],
    [null, { kind: "number" }],
  ])("to %s against the bounds of a level above", (value, expected) => {
    expect(faultOf(view(), number("order.boundMinutes", 5, 480), { value })).toEqual(expected);
  });

  test("against the range, and of what is locked, by its path or its group", () => {
    expect(faultOf(view(), number("wait.warnMinutes", 1, 480), { value: 0 })).toEqual({
      kind: "range",
      least: 1,
      most: 480,
    });
    expect(faultOf(view(), number("order.headInRow", 1, 10), { value: 3 })).toEqual({ kind: "locked", by: "city" });
    const locked = view({ lockedAbove: { wait: "331002" } });
    expect(faultOf(locked, number("wait.warnMinutes", 1, 480), "inherit")).toEqual({ kind: "locked", by: "331002" });
    expect(faultOf(locked, number("waiting", 1, 480), { value: 2 })).toBeNull();
  });
});

test("what is in force without an edit is what the server resolved", () => {
  expect(inForce(view(), {}, "order.boundMinutes")).toBe(30);
});

test("a change that a later one replaced does not stand to be withdrawn", () => {
  const change = (version: number, effectiveAt: string, ...settings: string[]) => ({
    version,
    at: effectiveAt,
    effectiveAt,
    rules: Object.fromEntries(settings.map((setting) => [setting, { value: 1, bounds: null }])),
  });
  const all = [change(2, "t1", "a", "b"), change(3, "t1", "a"), change(4, "t2", "b"), change(5, "t1", "a")];
  expect(standing(all).map(({ version }) => version)).toEqual([2, 4, 5]);
});

describe("who may change", () => {
  const path = ["city", "331002", "331002001"];
  test.each([
    ["HallManager", "331002001", [false, false, true]],
    ["CountyManager", "331002", [false, true, true]],
    ["CityManager", "city", [true, true, true]],
    ["Auditor", "city", [false, false, false]],
    ["HallManager", "331003001", [false, false, false]],
  ] as const)("%s of %s", (role, scope, expected) => {
    expect(path.map((node) => mayChange([{ role, scope }], path, node))).toEqual(expected);
  });

  test("the city's own hall is in no county", () => {
    const places = [{ hall: "331000000", name: { zh: "", en: "" }, tier: "City" as const, division: "331000" }];
    expect(pathTo("331000000", places)).toEqual(["city", "331000000"]);
    expect(pathTo("331002001", places)).toEqual(path);
  });
});

describe("when it counts", () => {
  const now = ms("10:00:00");
  test.each([
    [{ kind: "now" } as const, null],
    [{ kind: "today", time: "14:00" } as const, ms("14:00:00")],
    [{ kind: "midnight" } as const, Date.parse("2026-11-24T00:00:00+08:00")],
    [{ kind: "opening" } as const, Date.parse("2026-11-24T08:30:00+08:00")],
  ])("%o", (when, expected) => {
    expect(instantOf(when, openingAfter(view(), now), now)).toBe(expected);
  });

  test("a day's end is the next day's midnight, as the halls have it", () => {
    expect(midnightAfter(Date.parse("2026-11-23T23:30:00+08:00"))).toBe(Date.parse("2026-11-24T00:00:00+08:00"));
    expect([asTimeOfDay("1.00:00:00"), ofTimeOfDay("24:00"), asTimeOfDay("08:30:00")]).toEqual([
      "24:00",
      "1.00:00:00",
      "08:30",
    ]);
  });
});

test("a new row of a list begins with something of every field", () => {
  expect(emptyOf(zones.value.of as ValueShape)).toEqual({ id: "", name: { zh: "", en: "" } });
});

describe("the page", () => {
  test("strikes out what was replaced, names the locks, and shows the change with its instant", () => {
    const said = rendered(page(settings({ "order.boundMinutes": { value: 25 } }), act));
    expect(said).toContain("<s>40 分</s>");
    expect(said).toContain("<s>30 分</s>");
    expect(said).toContain("<span>30 分 → </span><b>25 分</b>");
    expect(text(page(settings(), act))).toContain("全市锁定，这里不能改");
    expect(said).toContain("待发布 1 项");
    expect(said).toContain("发布第 13 版");
  });

  test("tells the bounds before anything is pressed, and the fault when something is out of them", () => {
    const open = { open: "order.boundMinutes" };
    expect(text(page(settings({}, open), act))).toContain("椒江区限定：15–30");
    const wrong = settings({ "order.boundMinutes": { value: 99 } }, open);
    expect(rendered(page(wrong, act))).toContain('class="fault"');
    expect(rendered(page(wrong, act))).toMatch(/class="go" disabled/);
  });

  test("draws a list's form from its shape", () => {
    const said = rendered(page(settings({}, { group: "zones", open: "zones" }), act));
    expect(said).toContain('<th scope="col">编号</th>');
    expect(said).toContain("添加一行");
    expect(said).toContain("从零点起生效");
  });

  test("says in words that somebody else was faster, and keeps what was changed", () => {
    const moved = settings({ "wait.warnMinutes": { value: 12 } }, { result: { kind: "moved", version: 13 } });
    const said = text(page(moved, act));
    expect(said).toContain("他人刚发布了第 13 版");
    expect(said).toContain("待发布 1 项");
  });

  test("says a refusal with the setting's own name", () => {
    const problem = { type: "SettingIsLocked", title: "", status: 409, setting: "order.headInRow", by: "city" };
    const said = text(page(settings({}, { result: { kind: "refused", problem } }), act));
    expect(said).toContain("没有发布：优先连续不超过 已由上级 全市 锁定");
  });

  test("lets a reader read, and nobody who may not", () => {
    const said = rendered(page(settings({}, { mayChange: false }), act));
    expect(said).toContain("不能修改这一级的规则");
    expect(said).not.toMatch(/class="link" aria-expanded=false >/);
    expect(text(page(settings({}, { view: null, barred: "NotAllowed" }), act))).toContain("您不能查看");
  });

  test("is connecting, or offline", () => {
    expect(text(page(settings({}, { view: null }), act))).toContain("正在连接");
    expect(text(page(settings({}, { isOffline: true }), act))).toContain("显示的可能不是最新");
  });
});
