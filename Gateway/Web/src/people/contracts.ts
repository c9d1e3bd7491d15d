import type { LocalText } from "../contracts.ts";
import type { Grant } from "../staff/contracts.ts";

/** An account, as Gateway/People tells it. */
export interface Person {
  person: string;
  name: string;
  grants: Grant[];
  isDisabled: boolean;
  mustChangePassword: boolean;
  lockedUntil: string | null;
  version: number;
}

/** A password that was made for somebody; null if this was told before. */
export interface FirstPassword {
  person: Person;
  password: string | null;
}

/** One entry of an account's record; the facts are JSON. */
export interface PersonRecord {
  version: number;
  at: string;
  by: { who: string };
  what: string;
  facts: string;
}

export interface Place {
  hall: string;
  name: LocalText;
  tier: "City" | "County" | "Township";
  division: string;
  parent: string | null;
}
