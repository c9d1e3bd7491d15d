import { html, type TemplateResult } from "lit-html";
import type { LocalText } from "../contracts.ts";
import { type Facts, type Say, sayIn, type Word } from "../words.ts";

const other = { zh: sayIn("en"), en: sayIn("zh") };
const tags = { zh: "zh-CN", en: "en" };

/** A name in the language that is chosen, and below it in the other. */
export const pair = (say: Say, text: LocalText): TemplateResult => {
  const second = other[say.language];
  return html`${say.text(text)}<small lang=${tags[second.language]}>${second.text(text)}</small>`;
};

/** A text of the words files in both languages, the chosen one first. */
export const both = (say: Say, word: Word, facts: Facts = {}): TemplateResult => pairOf(say, (one) => one(word, facts));

/** Likewise for a text whose facts have names of their own in each language. */
export const pairOf = (say: Say, text: (one: Say) => string): TemplateResult =>
  pair(say, { zh: text(sayIn("zh")), en: text(sayIn("en")) });
