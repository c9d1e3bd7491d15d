import type { HallDocument } from "../contracts.ts";
import type { Say } from "../words.ts";
import type { ClerkSession, WindowPlace, WindowView } from "./contracts.ts";
import type { Command, Desk, Question } from "./desk.ts";
import type { Letter } from "./letters.ts";
import type { Option } from "./options.ts";

/** All that the pane shows; a pure function of it makes the page. */
export interface Pane {
  view: WindowView;
  /** The hall's rules, once they have been read: what a verb will do is told with their figures. */
  rules: HallDocument | null;
  place: WindowPlace;
  me: ClerkSession;
  desk: Desk;
  isLive: boolean;
  isDemonstration: boolean;
  asOf: number | null;
  tries: number;
  retryInMs: number;
  now: number;
  say: Say;
}

export interface Actions {
  primary(): void;
  letter(letter: Letter): void;
  ask(question: Question | null): void;
  pick(option: Option): void;
  run(command: Command): void;
  submit(event: SubmitEvent): void;
  signOut(): void;
}
