import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Call } from "../src/contracts.ts";
import type { Line } from "../src/voice/line.ts";
import type { Sounded } from "../src/voice/player.ts";
import { Speaker } from "../src/voice/speaker.ts";
import { sayWith, type Voice } from "../src/voice/voice.ts";
import { call, ms } from "./samples.ts";

const heard = (calls: Call[]) => ({ day: "2026-11-23", calls, asOf: ms("10:40:05") });
const [one, two, three] = [call(1, "A001", 1), call(2, "A002", 2), call(3, "A003", 3)];

/** A hall's loudspeaker: a sentence takes three seconds, and how it goes can be told. */
function screen(kept: { line: Line | null } = { line: null }) {
  const log: string[] = [];
  const state = { how: "ended" as Sounded, kept };
  const speaker = new Speaker({
    languages: ["zh", "en"],
    memory: { recall: () => kept.line, remember: (line) => (kept.line = JSON.parse(JSON.stringify(line)) as Line) },
    say: async (spoken, language) => {
      log.push(`${spoken.number} ${language}`);
      if (state.how !== "blocked") await new Promise((resolve) => setTimeout(resolve, 3_000));
      return state.how;
    },
    isHere: () => true,
    changed: () => {},
  });
  return { speaker, log, state, kept };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe("a speaker", () => {
  test("speaks one after the other, each in all languages, and none over another", async () => {
    const { speaker, log } = screen();
    speaker.hear(heard([one, two]));
    expect(log).toEqual(["A001 zh"]);
    await vi.advanceTimersByTimeAsync(4_000);
    speaker.hear(heard([one, two, three]));
    expect(log).toEqual(["A001 zh", "A001 en"]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(log).toEqual(["A001 zh", "A001 en", "A002 zh", "A002 en", "A003 zh", "A003 en"]);
  });

  test("holds the hero for the call that it speaks", async () => {
    const { speaker } = screen();
    speaker.hear(heard([one, two]));
    expect(speaker.waiting.map((waiting) => waiting.number)).toEqual(["A001", "A002"]);
    speaker.hear(heard([{ ...one, isStanding: false }, two]));
    expect(speaker.waiting[0]?.number).toBe("A001");
    await vi.advanceTimersByTimeAsync(6_100);
    expect(speaker.waiting.map((waiting) => waiting.number)).toEqual(["A002"]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(speaker.waiting).toEqual([]);
  });

  test("goes on after a reload with the call that was torn, and says none twice that was heard", async () => {
    const first = screen();
    first.speaker.hear(heard([one, two, three]));
    await vi.advanceTimersByTimeAsync(2_000);
    const torn = screen({ line: structuredClone(first.kept.line) });
    await vi.advanceTimersByTimeAsync(2_000);
    const heardOnce = screen({ line: structuredClone(first.kept.line) });
    for (const again of [torn, heardOnce]) again.speaker.hear(heard([one, two, three]));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(torn.log[0]).toBe("A001 zh");
    expect(heardOnce.log).toEqual(["A002 zh", "A002 en", "A003 zh", "A003 en"]);
  });

  test("is not stopped by what cannot be said", async () => {
    const { speaker, log, state } = screen();
    state.how = "failed";
    speaker.hear(heard([one, two]));
    await vi.advanceTimersByTimeAsync(12_000);
    state.how = "ended";
    await vi.advanceTimersByTimeAsync(60_000);
    expect(log.filter((said) => said.startsWith("A002"))).toHaveLength(2);
    expect(speaker.waiting).toEqual([]);
  });

  test("holds nothing while the browser keeps it silent, and begins when it may", async () => {
    const { speaker, log, state } = screen();
    state.how = "blocked";
    speaker.hear(heard([one]));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(speaker.isBlocked).toBe(true);
    expect(speaker.waiting).toEqual([]);
    speaker.hear(heard([one, two]));
    expect(log).toEqual(["A001 zh"]);
    state.how = "ended";
    speaker.unblock();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(log.slice(1)).toEqual(["A001 zh", "A001 en", "A002 zh", "A002 en"]);
  });
});

describe("of several voices", () => {
  const voice = (can: boolean, how: Sounded): Voice => ({ can: () => can, say: vi.fn(() => Promise.resolve(how)) });

  test("the first that can speaks, and no other", async () => {
    const [own, system, shipped] = [voice(false, "ended"), voice(true, "ended"), voice(true, "ended")];
    expect(await sayWith([own, system, shipped], one, "zh")).toBe("ended");
    expect(own.say).not.toHaveBeenCalled();
    expect(shipped.say).not.toHaveBeenCalled();
  });

  test("the next one says all of what one broke off", async () => {
    const shipped = voice(true, "ended");
    expect(await sayWith([voice(true, "failed"), shipped], one, "zh")).toBe("ended");
    expect(shipped.say).toHaveBeenCalledWith(one, "zh");
  });

  test("a browser that allows no sound is asked no more", async () => {
    const shipped = voice(true, "ended");
    expect(await sayWith([voice(true, "blocked"), shipped], one, "zh")).toBe("blocked");
    expect(shipped.say).not.toHaveBeenCalled();
  });
});
