import { existsSync, readdirSync, statSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { languagesAsked } from "../src/calling/sound.ts";
import { allClips, clipsOf, textOf } from "../src/voice/sentence.ts";
import { call } from "./samples.ts";

const folder = "public/voice";
const zh = (number: string, window: number, callNo = 1) => clipsOf(call(1, number, window, { callNo }), "zh").join(" ");
const en = (number: string, window: number) => clipsOf(call(1, number, window), "en").join(" ");

describe("a call", () => {
  test("is spoken sign by sign, and its window as a number", () => {
    expect(zh("A012", 3)).toBe("please A 0 1 2 number go-to 3 window");
    expect(zh("A1005", 36)).toBe("please A 1 0 0 5 number go-to 3 10 6 window");
    expect(en("A012", 3)).toBe("A 0 1 2 window 3 please");
  });

  test("says 10, 12, 20 and 105 as people do", () => {
    const window = (no: number) => zh("A001", no).split("go-to ")[1];
    expect([10, 12, 20, 60, 105].map(window)).toEqual(
      ["10", "10 2", "2 10", "6 10", "1 0 5"].map((said) => `${said} window`),
    );
    expect([10, 12, 20, 36, 105].map((no) => en("A001", no).split("window ")[1])).toEqual(
      ["10", "12", "20", "30 6", "1 0 5"].map((said) => `${said} please`),
    );
  });

  test("says that it is made again", () => {
    expect(zh("A012", 3, 2)).toBe("again please A 0 1 2 number go-to 3 window");
    expect(textOf(call(1, "A012", 3, { callNo: 2 }), "zh")).toBe("再次呼叫，请 A 0 1 2 号，到 3 号窗口办理");
  });

  test("never needs a clip that is not in the list", () => {
    for (const language of ["zh", "en"] as const)
      for (let window = 1; window <= 130; window++)
        for (const clip of clipsOf(call(1, "Z98765", window, { callNo: 2 }), language))
          expect(allClips[language]).toContain(clip);
  });
});

test("every clip ships, and all together are small", () => {
  for (const language of ["zh", "en"] as const)
    for (const clip of allClips[language]) expect(existsSync(`${folder}/${language}/${clip}.mp3`), clip).toBe(true);
  const files = ["zh", "en"].flatMap((language) =>
    readdirSync(`${folder}/${language}`).map((name) => `${language}/${name}`),
  );
  const bytes = files.reduce((sum, file) => sum + statSync(`${folder}/${file}`).size, 0);
  expect(bytes).toBeLessThan(1_000_000);
  expect(files).toHaveLength(allClips.zh.length + allClips.en.length);
});

test("the address says which languages a screen speaks, if any", () => {
  expect(languagesAsked("")).toEqual(["zh"]);
  expect(languagesAsked("?zone=1&voice=zh,en")).toEqual(["zh", "en"]);
  expect(languagesAsked("?voice=off")).toEqual([]);
});
