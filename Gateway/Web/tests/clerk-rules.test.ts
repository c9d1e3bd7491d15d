import { describe, expect, test } from "vitest";
import type { WindowView } from "../src/clerk/contracts.ts";
import { keyOf } from "../src/clerk/keys.ts";
import { isAskedBy, type Letter, meaning } from "../src/clerk/letters.ts";
import { callRule, isAllowed, primaryVerb, undoSeconds, type Verb } from "../src/clerk/rules.ts";
import { say, serving } from "./desk.ts";
import { at, called, ms, row, windowView } from "./samples.ts";

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

  test("of missing waits longer for whoever walks slowly", () => {
    const facts = { calls: 3, firstCalledAt: at("10:42:00"), lastCalledAt: at("10:42:40") };
    for (const slow of [{ class: "Elderly" }, { needs: ["Wheelchair"] }] as const) {
      const view = called(3, "10:42:00", "10:42:40", {
        current: row("A012", { ...facts, ...slow, needs: ["Wheelchair"] }),
      });
      expect(allowed(view, "miss", "10:43:29")).toBe(false);
      expect(allowed(view, "miss", "10:43:30")).toBe(true);
    }
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

  test("of parking is for a number that is served, and of transferring for one that is called too", () => {
    const once = called(1, "10:42:00", "10:42:00");
    expect(allowed(serving(), "park")).toBe(true);
    expect(allowed(once, "park")).toBe(false);
    expect(allowed(once, "transfer")).toBe(true);
    expect(allowed(windowView(), "transfer")).toBe(false);
  });

  test("of taking back needs an open window, of coming back into line only somebody who sits there", () => {
    expect(allowed(windowView(), "take-back")).toBe(true);
    expect(allowed(serving(), "take-back")).toBe(false);
    expect(allowed(serving(), "reactivate")).toBe(true);
    expect(allowed(windowView({ state: "Closed" }), "reactivate")).toBe(false);
  });

  test("of serving directly is for when nobody would be called", () => {
    expect(allowed(windowView({ nextByRule: [] }), "serve-directly")).toBe(true);
    expect(allowed(windowView(), "serve-directly")).toBe(false);
    expect(allowed(serving({ nextByRule: [] }), "serve-directly")).toBe(false);
  });

  test("of handing over waits until a called number has come", () => {
    expect(allowed(serving(), "hand-over")).toBe(true);
    expect(allowed(called(1, "10:42:00", "10:42:00"), "hand-over")).toBe(false);
  });

  test("of undoing ends with its seconds, and not with a number at the window", () => {
    const undo = { verb: "Finish", number: "A012", until: at("10:43:13") } as const;
    expect(undoSeconds(windowView({ undo }), ms("10:42:31"))).toBe(42);
    expect(allowed(windowView({ undo }), "undo", "10:43:12")).toBe(true);
    expect(allowed(windowView({ undo }), "undo", "10:43:13")).toBe(false);
    expect(allowed(serving({ undo }), "undo")).toBe(false);
    expect(allowed(windowView(), "undo")).toBe(false);
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
    expect(key("m")).toEqual({ kind: "letter", letter: "M" });
    expect(key("J")).toEqual({ kind: "letter", letter: "J" });
    expect(key("4")).toEqual({ kind: "digit", digit: 4 });
    expect(key("Escape")).toEqual({ kind: "leave" });
  });

  test("means nothing while it is held, in a chord, or if it is no letter", () => {
    expect(key(" ", { repeat: true })).toBeNull();
    expect(key("r", { ctrlKey: true })).toBeNull();
    expect(key("Enter")).toBeNull();
  });
});

describe("a letter", () => {
  const means = (letter: Letter, view: WindowView) => meaning(letter, view, ms("10:42:31"));

  test("is the press itself, or the question before it", () => {
    expect(means("R", called(1, "10:42:00", "10:42:00"))).toEqual({ run: { verb: "recall" } });
    expect(means("P", serving())).toEqual({ ask: { kind: "park", pageNo: 0 } });
    expect(means("T", serving())).toEqual({ ask: { kind: "transfer" } });
    expect(means("E", serving())).toEqual({ ask: { kind: "end" } });
    expect(means("O", windowView())).toEqual({ ask: { kind: "more" } });
  });

  test("means nothing when the hall would refuse it", () => {
    for (const letter of ["R", "M", "P", "T", "E", "Z", "A", "G", "K", "D"] as const)
      expect(means(letter, windowView()), letter).toBeNull();
  });

  test("takes a pause back that has not begun", () => {
    expect(means("B", serving())).toEqual({ ask: { kind: "pause", pageNo: 0 } });
    expect(means("B", serving({ pauseReason: "break" }))).toEqual({ run: { verb: "open" } });
  });

  test("asks which number where there are some", () => {
    expect(means("A", windowView({ missed: [row("A006")] }))).toEqual({ ask: { kind: "missed" } });
    expect(means("G", windowView({ parked: [row("A006")] }))).toEqual({ ask: { kind: "parked" } });
    expect(means("J", windowView({ next: [] }))).toBeNull();
  });

  test("asks for a class that is claimed and not yet confirmed", () => {
    const at = (confirmed: boolean) =>
      serving({ current: row("A012", { class: "Elderly", classConfirmed: confirmed }) });
    const asked = { kind: "class", number: "A012", pageNo: 0 };
    expect(means("K", at(false))).toEqual({ ask: { ...asked, claimed: "Elderly" } });
    expect(means("K", at(true))).toEqual({ ask: { ...asked, claimed: null } });
  });

  test("closes the question that it has opened, also further on", () => {
    expect(isAskedBy("P", { kind: "park-until", reason: "papers" })).toBe(true);
    expect(isAskedBy("T", { kind: "park", pageNo: 0 })).toBe(false);
    expect(isAskedBy("R", null)).toBe(false);
  });
});
