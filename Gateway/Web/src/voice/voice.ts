import type { Call } from "../contracts.ts";
import type { Language } from "../time.ts";
import type { Sounded } from "./player.ts";

/** Somebody who can say calls: the hall's own recordings, a voice of the system, the clips that ship. */
export interface Voice {
  can(call: Call, language: Language): boolean;
  say(call: Call, language: Language): Promise<Sounded>;
}

/** The first that can; where one breaks off, the next says all of it: half a number is a wrong number. */
export async function sayWith(voices: Voice[], call: Call, language: Language): Promise<Sounded> {
  for (const voice of voices) {
    if (!voice.can(call, language)) continue;
    const how = await voice.say(call, language);
    if (how !== "failed") return how;
  }
  return "failed";
}
