import { describe, expect, test } from "vitest";
import type { Sheet } from "../src/clerk/desk.ts";
import { commandOf, manualNumber } from "../src/clerk/forms.ts";
import { serving } from "./desk.ts";
import { ms } from "./samples.ts";

const sent = (sheet: Sheet, fields: [string, string][]) => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return commandOf(sheet, form, serving(), ms("10:42:00"));
};

describe("the form of an ending", () => {
  test("says the end alone when nothing else was written", () => {
    expect(sent({ kind: "ending", end: "Accepted" }, [["documentNo", " "]])).toEqual({
      verb: "finish",
      body: { ending: { end: "Accepted" }, alsoDone: [] },
      number: "A012",
    });
  });

  test("names the papers, until when, the document and the legs that are done with it", () => {
    const said = sent({ kind: "ending", end: "AcceptedPapersPending" }, [
      ["papers", "身份证复印件\n\n 房产证 \n"],
      ["until", "2026-12-01"],
      ["documentNo", "台政受〔2026〕7号"],
      ["leg", "2"],
      ["leg", "3"],
    ]);
    expect(said?.body).toEqual({
      ending: {
        end: "AcceptedPapersPending",
        documentNo: "台政受〔2026〕7号",
        papers: ["身份证复印件", "房产证"],
        until: "2026-12-01",
      },
      alsoDone: [2, 3],
    });
  });
});

describe("the form of serving directly", () => {
  const who: [string, string][] = [
    ["class", "Elderly"],
    ["party", "2"],
    ["onBehalf", "Agent"],
    ["caseCount", "3"],
    ["need", "Hearing"],
  ];

  test("says who stands there and what for", () => {
    expect(sent({ kind: "direct" }, [["item", "A04"], ["item", "C01"], ...who])?.body).toEqual({
      items: ["A04", "C01"],
      class: "Elderly",
      party: 2,
      onBehalf: "Agent",
      caseCount: 3,
      needs: ["Hearing"],
    });
  });

  test("needs an item, and not more than five", () => {
    const six = Array.from({ length: 6 }, (_, index): [string, string] => ["item", `A0${index}`]);
    expect(sent({ kind: "direct" }, who)).toBeNull();
    expect(sent({ kind: "direct" }, [...six, ...who])).toBeNull();
  });
});

describe("the form of a reserve number", () => {
  const taken: [string, string][] = [
    ["number", "m7"],
    ["taken", "09:05"],
    ["item", "A04"],
  ];

  test("has the times of today in the hall", () => {
    expect(sent({ kind: "manual", end: null }, taken)).toEqual({
      verb: "enter-manual",
      body: { number: "M007", items: ["A04"], takenAt: "2026-11-23T09:05:00+08:00" },
      number: "M007",
    });
  });

  test("that was served has all its times and its end", () => {
    const served: [string, string][] = [...taken, ["started", "09:20"], ["finished", "09:31"]];
    expect(sent({ kind: "manual", end: "Collected" }, served)?.body).toMatchObject({
      startedAt: "2026-11-23T09:20:00+08:00",
      finishedAt: "2026-11-23T09:31:00+08:00",
      ending: { end: "Collected" },
    });
  });

  test("is written in one way, however it was typed", () => {
    expect(["7", "m07", "M007", "100"].map(manualNumber)).toEqual(["M007", "M007", "M007", "M100"]);
  });
});

test("the form of a stop says what, why, and what becomes of those who wait", () => {
  const fate: [string, string][] = [
    ["reason", "system"],
    ["fate", "Wait"],
  ];
  expect(sent({ kind: "stop" }, [["queue", "C"], ...fate])?.body).toEqual({
    queue: "C",
    reason: "system",
    fate: "Wait",
  });
  expect(sent({ kind: "stop" }, [["queue", ""], ...fate])?.body).toMatchObject({ queue: null });
});
