import type { Problem } from "../contracts.ts";
import type { Grant } from "../staff/contracts.ts";
import type { Say } from "../words.ts";
import type { Person, PersonRecord, Place } from "./contracts.ts";

/** What lies on the right: an account, a new one, or nothing yet. */
export type Sheet =
  | { kind: "none" }
  | { kind: "person"; person: Person; history: PersonRecord[] | null; asks: Asks | null; grants: Grant[] }
  | { kind: "invite"; id: string; name: string; grants: Grant[] };

/** Which change of an account is being entered. */
export type Asks = "grants" | "disable" | "reset";

/** What became of the last press; a first password stands here and nowhere else. */
export type Result =
  | { kind: "told"; person: string; password: string }
  | { kind: "done"; text: string }
  | { kind: "refused"; problem: Problem }
  | { kind: "unknown" };

export interface People {
  places: Place[];
  node: string;
  /** Null until the server has answered. */
  list: Person[] | null;
  isMore: boolean;
  isOffline: boolean;
  sheet: Sheet;
  result: Result | null;
  isBusy: boolean;
  /** Who only reads sees no keys. */
  mayManage: boolean;
  me: string;
  say: Say;
}

export interface PeopleActions {
  choose(node: string): void;
  more(): void;
  find(event: SubmitEvent): void;
  open(person: Person): void;
  invite(): void;
  ask(what: Asks | null): void;
  addGrant(event: SubmitEvent): void;
  dropGrant(grant: Grant): void;
  saveGrants(): void;
  disable(event: SubmitEvent): void;
  enable(): void;
  reset(): void;
  sendInvite(event: SubmitEvent): void;
  close(): void;
}

export const isSame = (one: Grant, other: Grant): boolean => one.role === other.role && one.scope === other.scope;

/** The same role at the same place is said once. */
export const withGrant = (grants: readonly Grant[], more: Grant): Grant[] =>
  grants.some((grant) => isSame(grant, more)) ? [...grants] : [...grants, more];

export const withoutGrant = (grants: readonly Grant[], less: Grant): Grant[] =>
  grants.filter((grant) => !isSame(grant, less));

export type PersonState = "disabled" | "locked" | "first" | "active";

/** The one thing that matters most about an account. */
export function stateOf(person: Person, now: number): PersonState {
  if (person.isDisabled) return "disabled";
  if (person.lockedUntil && Date.parse(person.lockedUntil) > now) return "locked";
  return person.mustChangePassword ? "first" : "active";
}
