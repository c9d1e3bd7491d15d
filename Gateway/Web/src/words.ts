import type { LocalText, Problem } from "./contracts.ts";
import { asDate, asTime, instant, type Language } from "./time.ts";
import en from "./words/en.json";
import zh from "./words/zh.json";

export type { Language };
export type Word = keyof typeof zh;
export type Facts = Record<string, unknown>;

/** Says a text of the words files in one language, with its facts filled in. */
export interface Say {
  (word: Word, facts?: Facts): string;
  readonly language: Language;
  text(text: LocalText): string;
  problem(problem: Problem): string;
}

const languages: Record<Language, Record<Word, string>> = { zh, en };
const figures = { zh: new Intl.NumberFormat("zh-CN"), en: new Intl.NumberFormat("en-US") };

export function sayIn(language: Language): Say {
  const say = (word: Word, facts: Facts = {}) =>
    languages[language][word].replace(/\{(\w+)\}/g, (_, name: string) => told(language, name, facts[name]));
  return Object.assign(say, {
    language,
    text: (text: LocalText) => text[language],
    problem: (problem: Problem) => {
      const word = `refusal.${problem.type}`;
      return isWord(word) ? say(word, problem) : problem.title || say("refusal.InvalidRequest");
    },
  });
}

export const isWord = (word: string): word is Word => word in zh;

/** Windows are said by the number over them, states by their word, instants as hall time, a Date as its day. */
function told(language: Language, name: string, fact: unknown): string {
  if (fact instanceof Date) return asDate(fact.getTime(), language);
  if (typeof fact === "number") return figures[language].format(fact);
  if (typeof fact !== "string") return "";
  const state = `state.${fact}`;
  if (name === "state" && isWord(state)) return languages[language][state];
  const window = /-W0*(\d+)$/.exec(fact);
  if (window) return window[1] ?? fact;
  return /^\d{4}-\d\d-\d\dT/.test(fact) ? asTime(instant(fact)) : fact;
}

/** Chinese, unless the address asks for English: /?lang=en. */
export const languageAsked = (): Language => (new URLSearchParams(location.search).get("lang") === "en" ? "en" : "zh");
