/** The wire of rules: the records of Grains.Interfaces/Policies. Settings go by their paths, order.boundMinutes. */

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

export interface Bounds {
  least: number;
  most: number;
}

export interface ValueShape {
  kind: "Number" | "Text" | "Flag" | "Choice" | "Time" | "Date" | "List" | "Record";
  of: ValueShape | null;
  fields: { name: string; value: ValueShape }[];
  words: string[];
}

export interface SettingShape {
  setting: string;
  value: ValueShape;
  range: Bounds | null;
  countsFromMidnight: boolean;
}

export interface PolicyView {
  node: string;
  level: "City" | "County" | "Hall";
  version: number;
  at: string;
  document: { [name: string]: Json };
  locks: string[];
  bounds: Record<string, Bounds>;
  resolved: { [name: string]: Json };
  origins: Record<string, string>;
  lockedAbove: Record<string, string>;
  boundedAbove: Record<string, { bounds: Bounds; by: string }>;
  scheduled: PolicyChange[];
  settings: SettingShape[];
  above: { node: string; version: number; document: { [name: string]: Json } }[];
}

export interface PolicyChange {
  version: number;
  at: string;
  effectiveAt: string;
  rules: Record<string, { value: Json; bounds: Bounds | null; isLocked?: boolean }>;
}

export interface PolicyRecord {
  change: PolicyChange;
  by: { who: string };
}
