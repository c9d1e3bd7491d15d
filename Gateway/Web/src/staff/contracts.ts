/** The wire of sessions and people: the records of Gateway/People and Grains.Interfaces/People. */

export const roles = [
  "Clerk",
  "Guide",
  "HallManager",
  "CountyManager",
  "CityManager",
  "Auditor",
  "Administrator",
] as const;

export type Role = (typeof roles)[number];

/** A role and the node of the tree from which it holds: 331000 is the city. */
export interface Grant {
  role: Role;
  scope: string;
}

export interface Session {
  person: string;
  name: string;
  grants: Grant[];
  /** What some role of this person allows somewhere; the server has the last word on where. */
  rights: string[];
  mustChangePassword: boolean;
}
