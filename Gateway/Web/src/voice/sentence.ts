import type { Call } from "../contracts.ts";
import type { Language } from "../time.ts";

type Spoken = Pick<Call, "number" | "window" | "callNo">;

/** The clips of a call, in order: «请 A 0 1 2 号，到 3 号窗口办理», "A 0 1 2, window 3, please". */
export function clipsOf(call: Spoken, language: Language): string[] {
  const number = call.number.split("");
  return language === "zh"
    ? [...(call.callNo > 1 ? ["again"] : []), "please", ...number, "number", "go-to", ...chinese(call.window), "window"]
    : [...number, "window", ...english(call.window), "please"];
}

/** The same for a voice that reads: apart from each other the signs are not taken for one word or one figure. */
export function textOf(call: Spoken, language: Language): string {
  const number = call.number.split("").join(" ");
  return language === "zh"
    ? `${call.callNo > 1 ? "再次呼叫，" : ""}请 ${number} 号，到 ${call.window} 号窗口办理`
    : `${number}, window ${call.window}, please`;
}

/** 12 is 十二, 20 is 二十, 36 is 三十六; beyond 99 one by one, as room numbers are said. */
function chinese(window: number): string[] {
  if (window > 99) return `${window}`.split("");
  const [tens, ones] = [Math.floor(window / 10), window % 10];
  return [
    ...(tens > 1 ? [`${tens}`] : []),
    ...(tens > 0 ? ["10"] : []),
    ...(ones > 0 || tens === 0 ? [`${ones}`] : []),
  ];
}

function english(window: number): string[] {
  if (window > 99) return `${window}`.split("");
  if (window < 20) return [`${window}`];
  const ones = window % 10;
  return [`${window - ones}`, ...(ones > 0 ? [`${ones}`] : [])];
}

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".split("");
const numerals = (count: number) => Array.from({ length: count }, (_, numeral) => `${numeral}`);

/** All that a voice must have to say every call. */
export const allClips: Record<Language, string[]> = {
  zh: ["please", "number", "go-to", "window", "again", ...numerals(11), ...letters],
  en: ["please", "window", ...numerals(20), ...[20, 30, 40, 50, 60, 70, 80, 90].map(String), ...letters],
};
