import { describe, expect, test } from "vitest";
import { SteadyClock } from "../src/clock.ts";
import { nextOpening, ofDayMs } from "../src/hours.ts";
import { asDate, asRunning, asShortTime, asTime, minutes } from "../src/time.ts";
import { at, ms } from "./samples.ts";

describe("the hall's clock", () => {
  test("carries the server's instant on by its own ticks, from half the way", () => {
    let ticks = 1000;
    const clock = new SteadyClock(0, () => ticks);
    ticks = 1200;
    clock.set({ now: at("10:00:00"), speed: 1, isDemonstration: false }, 1000);
    expect(clock.now()).toBe(ms("10:00:00") + 100);
    ticks = 3200;
    expect(clock.now()).toBe(ms("10:00:00") + 2100);
  });

  test("runs faster in a demonstration, and says so", () => {
    let ticks = 0;
    const clock = new SteadyClock(0, () => ticks);
    clock.set({ now: at("10:00:00"), speed: 60, isDemonstration: true }, 0);
    ticks = 1000;
    expect(clock.now()).toBe(ms("10:01:00"));
    expect(clock.isDemonstration).toBe(true);
  });
});

describe("an instant", () => {
  test("is told in the time of the halls", () => {
    expect(asTime(Date.parse("2026-11-22T16:00:09Z"))).toBe("00:00:09");
    expect(asShortTime(ms("08:05:59"))).toBe("08:05");
    expect(asDate(ms("08:05:59"), "zh")).toBe("11月23日 星期一");
  });

  test("counts from zero, with hours only when there are some", () => {
    expect(asRunning(-3)).toBe("00:00");
    expect(asRunning(402_000)).toBe("06:42");
    expect(asRunning(3_661_000)).toBe("1:01:01");
    expect(minutes(-5)).toBe(0);
    expect(minutes(119_999)).toBe(1);
  });
});

describe("the next opening", () => {
  const span = (day: string, from: string, until: string) => ({ day, from, until });
  const hours = {
    spans: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"].flatMap((day) => [
      span(day, "08:30:00", "12:00:00"),
      span(day, "14:00:00", "17:30:00"),
    ]),
  };

  test.each([
    ["before the morning", "2026-11-23T07:00:00+08:00", "2026-11-23T08:30:00+08:00"],
    ["at noon", "2026-11-23T12:10:00+08:00", "2026-11-23T14:00:00+08:00"],
    ["in the evening", "2026-11-23T18:00:00+08:00", "2026-11-24T08:30:00+08:00"],
    ["on Friday night", "2026-11-27T23:59:00+08:00", "2026-11-30T08:30:00+08:00"],
    ["on Sunday, which is still Saturday in Greenwich", "2026-11-29T02:00:00+08:00", "2026-11-30T08:30:00+08:00"],
  ])("%s", (_, now, opens) => {
    expect(nextOpening({ hours, specialDays: [] }, Date.parse(now))).toBe(Date.parse(opens));
  });

  test("goes by a date's own hours where it has some, and past a holiday", () => {
    const name = { zh: "调休", en: "Moved" };
    const holiday = { date: "2026-11-24", name, spans: [] };
    const worked = { date: "2026-11-28", name, spans: [{ from: "09:00:00", until: "12:00:00" }] };
    const opening = (after: string) => nextOpening({ hours, specialDays: [holiday, worked] }, Date.parse(after));
    expect(opening("2026-11-23T18:00:00+08:00")).toBe(Date.parse("2026-11-25T08:30:00+08:00"));
    expect(opening("2026-11-27T18:00:00+08:00")).toBe(Date.parse("2026-11-28T09:00:00+08:00"));
  });

  test("is not told when there is none within two weeks", () => {
    expect(nextOpening({ hours: { spans: [] }, specialDays: [] }, ms("10:00:00"))).toBeNull();
  });

  test("reads the end of a day", () => {
    expect(ofDayMs("1.00:00:00")).toBe(24 * 3_600_000);
    expect(ofDayMs("08:30:00")).toBe(8.5 * 3_600_000);
  });
});
