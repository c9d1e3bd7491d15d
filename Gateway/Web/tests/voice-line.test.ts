import { describe, expect, test } from "vitest";
import type { Call } from "../src/contracts.ts";
import { type Heard, learn, type Line, skip, spoken, withoutLate } from "../src/voice/line.ts";
import { at, call, ms } from "./samples.ts";

const day = "2026-11-23";
const now = ms("10:40:05");
const everywhere = () => true;

const heard = (calls: Call[], more: Partial<Heard> = {}): Heard => ({ day, calls, asOf: now, ...more });
const numbers = (line: Line) => line.waiting.map((one) => one.call.number);
const on = (calls: Call[] = []): Line => ({ ...learn(null, heard(calls), everywhere), waiting: [] });
const hear = (line: Line, calls: Call[], more: Partial<Heard> = {}) => learn(line, heard(calls, more), everywhere);

describe("a speaker's line", () => {
  test("takes each call once, in order", () => {
    const [one, two, three] = [call(1, "A001", 1), call(2, "A002", 2), call(3, "A003", 3)];
    const first = hear(on(), [one, two]);
    expect(numbers(first)).toEqual(["A001", "A002"]);
    expect(numbers(hear(first, [one, two, three]))).toEqual(["A001", "A002", "A003"]);
    const rest = spoken(first, first.waiting[0]!);
    expect(numbers(hear(rest, [one, two, three]))).toEqual(["A002", "A003"]);
  });

  test("takes a recall again", () => {
    const one = call(1, "A001", 1);
    const again = call(2, "A001", 1, { callNo: 2 });
    expect(hear(on([one]), [one, again]).waiting.map((waiting) => waiting.call.callNo)).toEqual([2]);
  });

  test("begins, where a screen is on for the first time, only with what was called just now", () => {
    const old = call(1, "A001", 1, { at: at("10:39:50") });
    expect(numbers(learn(null, heard([old, call(2, "A002", 2)]), everywhere))).toEqual(["A002"]);
  });

  test("takes what was called while the line was down, for three minutes, and nothing older", () => {
    const [late, young] = [call(1, "A001", 1, { at: at("10:37:04") }), call(2, "A002", 2, { at: at("10:37:06") })];
    expect(numbers(hear(on(), [late, young]))).toEqual(["A002"]);
  });

  test("says nothing of calls that had left the view before it came", () => {
    const lately = Array.from({ length: 20 }, (_, place) => call(30 + place, `A0${30 + place}`, place + 1));
    expect(numbers(hear(on([call(1, "A001", 1)]), lately))).toEqual(lately.map((one) => one.number));
  });

  test("begins anew with the day, whose serials do", () => {
    const next = call(1, "A001", 1, { at: "2026-11-24T08:30:00+08:00" });
    const line = hear(on([call(80, "A080", 1)]), [next], { day: "2026-11-24", asOf: Date.parse(next.at) });
    expect(numbers(line)).toEqual(["A001"]);
  });

  test("takes no old call for new when the journal was replaced, and goes on with what follows", () => {
    const old = call(3, "A003", 3);
    const replaced = hear(on([call(80, "A080", 1)]), [old]);
    expect(numbers(replaced)).toEqual([]);
    expect(numbers(hear(replaced, [old, call(4, "A004", 4)]))).toEqual(["A004"]);
  });

  test("takes only its own zone's calls", () => {
    const calls = [call(1, "A001", 1), call(2, "A002", 2, { zone: "2" })];
    expect(numbers(learn(on(), heard(calls), (one) => one.zone === "2"))).toEqual(["A002"]);
  });

  test("has nothing left to say after a time in which the screen was off", () => {
    const line = hear(on(), [call(1, "A001", 1)]);
    expect(numbers(hear(line, [], { asOf: now + 60_000 }))).toEqual(["A001"]);
    expect(numbers(hear(line, [], { asOf: now + 200_000 }))).toEqual([]);
  });

  test("is never longer than a hundred", () => {
    const many = Array.from({ length: 130 }, (_, place) => call(place + 1, `A${101 + place}`, place + 1));
    expect(hear(on(), many).waiting).toHaveLength(100);
  });

  test("leaves out at its turn a number that is no longer called", () => {
    const [one, two] = [call(1, "A001", 1), call(2, "A002", 2)];
    const line = hear(hear(on(), [one, two]), [{ ...one, isStanding: false }, two]);
    expect(numbers(skip(line))).toEqual(["A002"]);
    expect(numbers(skip(hear(line, [{ ...two, isStanding: false }])))).toEqual([]);
  });

  test("speaks a call and its recall when both wait", () => {
    const calls = [call(1, "A001", 1, { isStanding: false }), call(2, "A001", 1, { callNo: 2 })];
    expect(skip(hear(on(), calls)).waiting).toHaveLength(2);
  });

  test("knows that a number is over when its window has called another", () => {
    const line = hear(on(), [call(1, "A001", 1), call(2, "A002", 1)]);
    expect(numbers(skip(line))).toEqual(["A002"]);
  });

  test("does not catch up with what is long over once it may sound", () => {
    const line = hear(on(), [call(1, "A001", 1), call(2, "A002", 2, { at: at("10:37:10") })]);
    expect(numbers(withoutLate(line))).toEqual(["A001", "A002"]);
    expect(numbers(withoutLate({ ...line, asOf: now + 60_000 }))).toEqual(["A001"]);
  });
});
