import type { Word } from "../words.ts";
import type { Verb } from "./model.ts";

export const verbWords: Record<Verb, Word> = {
  open: "manage.open",
  close: "manage.closeWindow",
  pause: "manage.pause",
  call: "manage.call",
  move: "manage.move",
  "sign-out": "manage.signOut",
};
