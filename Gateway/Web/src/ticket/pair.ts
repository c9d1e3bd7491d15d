import { html, type TemplateResult } from "lit-html";
import type { LocalText } from "../contracts.ts";
import { type Facts, type Say, sayIn, type Word } from "../words.ts";

const others = { zh: sayIn("en"), en: sayIn("zh") };
const tags = { zh: "zh-CN", en: "en" };

/** The same in the other language, small: somebody who helps may read that one. */
export const small = (say: Say, text: (one: Say) => string): TemplateResult => {
  const other = others[say.language];
  return html`<small lang=${tags[other.language]}>${text(other)}</small>`;
};

export const both = (say: Say, word: Word, facts: Facts = {}): TemplateResult =>
  html`${say(word, facts)} ${small(say, (one) => one(word, facts))}`;

export const bothNames = (say: Say, name: LocalText): TemplateResult =>
  html`${say.text(name)} ${small(say, (one) => one.text(name))}`;
