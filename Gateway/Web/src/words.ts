import type { LocalText, Problem, WaitRange } from "./contracts.ts";
import { asDate, asTime, instant, type Language } from "./time.ts";
import type words from "./words/zh.json";

export type { Language };
export type Word = keyof typeof words;
export type Words = Record<string, string>;
export type Facts = Record<string, unknown>;

/** Says a text of the words files in one language, with its facts filled in. */
export interface Say {
  (word: Word, facts?: Facts): string;
  readonly language: Language;
  text(text: LocalText): string;
  problem(problem: Problem): string;
}

const languages: Record<Language, Words> = { zh: {}, en: {} };
const figures = { zh: new Intl.NumberFormat("zh-CN"), en: new Intl.NumberFormat("en-US") };

/** A page knows only its own words, so that it comes quickly: its main module hands them over before it says any. */
export function learn(more: Partial<Record<Language, Words>>): void {
  Object.assign(languages, more);
}

export function sayIn(language: Language): Say {
  const say = (word: Word, facts: Facts = {}) =>
    (languages[language][word] ?? word).replace(/\{(\w+)\}/g, (_, name: string) => told(language, name, facts[name]));
  return Object.assign(say, {
    language,
    text: (text: LocalText) => text[language],
    problem: (problem: Problem) => {
      const word = `refusal.${problem.type}`;
      return isWord(word) ? say(word, problem) : problem.title || say("refusal.InvalidRequest");
    },
  });
}

export const isWord = (word: string): word is Word => word in languages.zh || word in languages.en;

/** Windows are said by the number over them, states by their word, instants as hall time, a Date as its day. */
function told(language: Language, name: string, fact: unknown): string {
  if (fact instanceof Date) return asDate(fact.getTime(), language);
  if (typeof fact === "number") return figures[language].format(fact);
  if (typeof fact !== "string") return "";
  const word = `${name}.${fact}`;
  if ((name === "state" || name === "end") && isWord(word)) return languages[language][word] ?? fact;
  if (name === "one" || name === "other") return languages[language][`role.${fact}`] ?? fact;
  const window = /-W0*(\d+)$/.exec(fact);
  if (window) return window[1] ?? fact;
  return /^\d{4}-\d\d-\d\dT/.test(fact) ? asTime(instant(fact)) : fact;
}

/** 约 10–15 分钟, or 5 分钟内 where the wait may be none at all. */
export const asWait = (say: Say, { from, to }: WaitRange): string =>
  from > 0 ? say("wait.range", { from, to }) : say("wait.within", { to });

/** Chinese, unless the address asks for English: /?lang=en. */
export const languageAsked = (): Language => (new URLSearchParams(location.search).get("lang") === "en" ? "en" : "zh");
