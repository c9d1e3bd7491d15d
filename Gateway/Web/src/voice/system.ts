import type { Call } from "../contracts.ts";
import type { Language } from "../time.ts";
import type { Sounded } from "./player.ts";
import { textOf } from "./sentence.ts";
import type { Voice } from "./voice.ts";

const longestSentenceMs = 20_000;
const languages: Record<Language, RegExp> = { zh: /^(zh|cmn)([-_](CN|Hans))?/i, en: /^en/i };
// 粤语 and others are Chinese too, but not what the hall speaks.
const others = /[-_](HK|TW|MO)/i;

/** A voice that the box itself has. One on somebody's server is none: the hall's numbers stay in the hall. */
export class SystemVoice implements Voice {
  private isBroken = false;

  can(_: Call, language: Language): boolean {
    return !this.isBroken && found(language) !== undefined;
  }

  async say(call: Call, language: Language): Promise<Sounded> {
    const how = await utter(found(language), textOf(call, language));
    this.isBroken = how === "failed";
    return how;
  }
}

const found = (language: Language): SpeechSynthesisVoice | undefined =>
  (window.speechSynthesis as SpeechSynthesis | undefined)
    ?.getVoices()
    .filter((voice) => voice.localService && languages[language].test(voice.lang) && !others.test(voice.lang))[0];

function utter(voice: SpeechSynthesisVoice | undefined, text: string): Promise<Sounded> {
  if (!voice) return Promise.resolve("failed");
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  return new Promise((resolve) => {
    const done = (how: Sounded) => {
      clearTimeout(watchdog);
      resolve(how);
    };
    const watchdog = setTimeout(() => {
      speechSynthesis.cancel();
      done("failed");
    }, longestSentenceMs);
    utterance.onend = () => done("ended");
    utterance.onerror = (event) => done(event.error === "not-allowed" ? "blocked" : "failed");
    speechSynthesis.speak(utterance);
  });
}
