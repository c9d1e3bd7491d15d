import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { sayIn } from "../src/words.ts";
import en from "../src/words/en.json";
import zh from "../src/words/zh.json";
import { at } from "./samples.ts";

const here = new URL(".", import.meta.url);
const holes = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

/** The refusals of the halls and their facts, as the server's source declares them. */
function refusals(): Map<string, string[]> {
  const source = ["Refusal.cs", "Refusal.People.cs", "Refusal.Desk.cs"]
    .map((file) => readFileSync(new URL(`../../../Grains.Interfaces/${file}`, here), "utf8"))
    .join("\n");
  const records = source.match(/public sealed record \w+\([^;]*\) : Refusal;/g) ?? [];
  return new Map(
    records.map((record) => {
      const name = /record (\w+)/.exec(record)?.[1] ?? "";
      const facts = [...record.matchAll(/\)\]\s+[\w?<>]+ (\w+)/g)].map(([, fact]) => fact ?? "");
      return [name, facts.map((fact) => fact.charAt(0).toLowerCase() + fact.slice(1))];
    }),
  );
}

function sources(folder: URL): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return sources(new URL(`${entry.name}/`, folder));
    return entry.name.endsWith(".ts") ? [readFileSync(new URL(entry.name, folder), "utf8")] : [];
  });
}

const code = sources(new URL("../src/", here)).join("\n");

describe("the words files", () => {
  test("have the same keys in both languages", () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
  });

  test("use the same facts in both languages", () => {
    for (const [key, text] of Object.entries(zh)) expect(holes(en[key as keyof typeof en]), key).toEqual(holes(text));
  });

  test("have words for every refusal, with no fact that it does not carry", () => {
    const known = refusals();
    expect(known.size).toBeGreaterThan(25);
    for (const [name, facts] of known) {
      expect(zh, name).toHaveProperty([`refusal.${name}`]);
      for (const word of [`refusal.${name}`, `hint.${name}`]) {
        const text = (zh as Record<string, string>)[word] ?? "";
        for (const hole of holes(text)) expect(facts, `${word} ${hole}`).toContain(hole.slice(1, -1));
      }
    }
  });

  test.each([
    "InvalidRequest",
    "NotSignedIn",
    "WrongPassword",
    "NotAllowed",
    "TooLarge",
    "RequestIdReused",
    "TooMany",
    "OutcomeUnknown",
    "NotFound",
  ])("have words for the rim's %s, which carries no facts", (type) => {
    expect(holes((zh as Record<string, string>)[`refusal.${type}`] ?? "{missing}")).toEqual([]);
  });

  test("have no word that nobody says", () => {
    const made = [
      "(refusal|hint|state|class|need|behalf|verb|end|fate|order|undo|role|did)",
      "people\\.state",
      "ticket\\.(also|wish|ask|yes|done)",
      "kiosk\\.(phase|class|behalf|help|step)",
      "guide\\.(phase|end|done)",
      "settings\\.(name|group|field|choice)",
      "clerk\\.(state|why|phase|need)",
    ];
    const isMade = new RegExp(`^(${made.join("|")})\\.`);
    const unsaid = Object.keys(zh).filter((key) => !isMade.test(key) && !code.includes(`"${key}"`));
    expect(unsaid).toEqual([]);
  });

  test("set Chinese with full-width marks", () => {
    for (const [key, text] of Object.entries(zh)) expect(text, key).not.toMatch(/[\u4e00-\u9fff][,:;?!()]/);
  });
});

describe("a text", () => {
  const say = sayIn("zh");

  test("says a window by the number over it", () => {
    expect(say("refusal.AlreadyCalled", { number: "A015", window: "331002001-W05" })).toBe("A015 已由 5 号窗口呼叫");
  });

  test("says an instant as the hall's time, whatever its offset", () => {
    const said = "A012 到 10:48:20 才可重呼";
    expect(say("refusal.TooEarlyToRecall", { number: "A012", from: at("10:48:20.300") })).toBe(said);
    expect(say("refusal.TooEarlyToRecall", { number: "A012", from: "2026-11-23T02:48:20Z" })).toBe(said);
  });

  test("says a state by its word", () => {
    expect(say("refusal.NotWaiting", { number: "A009", state: "Missed" })).toBe("A009 不在等候：已过号");
  });

  test("says a problem that has no words of ours by the server's title", () => {
    expect(say.problem({ type: "Newer", title: "以后的事", status: 409 })).toBe("以后的事");
  });

  test("says a day in its own language", () => {
    const facts = { date: new Date(at("08:30:00")), time: "08:30" };
    expect(say("calling.opens", facts)).toBe("11月23日 星期一 08:30 开始取号");
    expect(sayIn("en")("calling.opens", facts)).toBe("Numbers from 08:30, Monday, Nov 23");
  });
});

test("no template sets a style attribute: the content policy forbids it", () => {
  expect(code).not.toMatch(/\sstyle=/);
});
