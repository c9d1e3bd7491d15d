import type { Problem } from "../contracts.ts";
import type { Say } from "../words.ts";
import type { TicketView } from "./contracts.ts";

/** What the holder may do with a number: the last part of the command's path. */
export type Wish = "cancel" | "postpone" | "reactivate" | "return";

/** Where the holder's last press is: each is asked back once, and its end is told where it was pressed. */
export type Step =
  | { kind: "none" }
  | { kind: "asking"; wish: Wish }
  | { kind: "sending"; wish: Wish; isUnknown: boolean }
  | { kind: "done"; wish: Wish }
  | { kind: "refused"; wish: Wish; problem: Problem }
  /** Nobody said what became of it: the page shows how the number stands. */
  | { kind: "lost"; wish: Wish };

/** All that the page shows; a pure function of it makes the page. */
export interface Phone {
  view: TicketView | null;
  isLive: boolean;
  isRefused: boolean;
  isDemonstration: boolean;
  asOf: number | null;
  step: Step;
  /** It was called, and its holder has said that he comes. */
  isHeeded: boolean;
  isWhyOpen: boolean;
  isLarge: boolean;
  /** Whether it can make itself heard; a browser lets it only after a touch. */
  isLoud: boolean;
  mayVibrate: boolean;
  /** The page of the number with which its holder has come back. */
  returnedAs: string | null;
  say: Say;
}

export interface Actions {
  ask(wish: Wish): void;
  confirm(wish: Wish): void;
  leave(): void;
  heed(): void;
  why(): void;
  language(): void;
  size(): void;
  loud(): void;
}
