import type { ClerkSession, WindowPlace, WindowView } from "../contracts.ts";
import type { Say } from "../words.ts";
import type { Desk } from "./desk.ts";
import type { Verb } from "./rules.ts";

/** All that the pane shows; a pure function of it makes the page. */
export interface Pane {
  view: WindowView;
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
  verb(verb: Verb): void;
  choose(number: string): void;
  digit(digit: number): void;
  giveName(event: SubmitEvent): void;
  signOut(): void;
}
