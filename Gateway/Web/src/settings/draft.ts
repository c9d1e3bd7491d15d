import type { Json, PolicyView, SettingShape } from "./contracts.ts";

/** What is to be said of a setting: a value, or nothing, so that the level above counts again. */
export type Edit = { value: Json } | "inherit";

export type Edits = Readonly<Record<string, Edit>>;

type Document = { [name: string]: Json };

/** Why an edit cannot be published, with the facts that say it in words. */
export type Fault =
  | { kind: "locked"; by: string }
  | { kind: "bounds"; least: number; most: number; by: string }
  | { kind: "range"; least: number; most: number }
  | { kind: "number" };

export interface Pending {
  setting: string;
  before: Json;
  after: Json;
  fault: Fault | null;
}

export function valueAt(document: Document, path: string): Json | undefined {
  let here: Json | undefined = document;
  for (const name of path.split(".")) {
    if (here === null || typeof here !== "object" || Array.isArray(here)) return undefined;
    here = here[name];
  }
  return here;
}

/** A new document: what was there is not touched. */
export function withValue(document: Document, path: string, value: Json | undefined): Document {
  const [name = "", ...rest] = path.split(".");
  const { [name]: inner, ...others } = document;
  if (rest.length === 0) return value === undefined ? others : { ...document, [name]: value };
  const group = inner !== null && typeof inner === "object" && !Array.isArray(inner) ? inner : {};
  const changed = withValue(group, rest.join("."), value);
  return Object.keys(changed).length === 0 ? others : { ...document, [name]: changed };
}

/** All that the node shall say: what it says at that instant, with the edits in it. */
export const documentOf = (view: PolicyView, edits: Edits): Document =>
  Object.entries(edits).reduce(
    (document, [path, edit]) => withValue(document, path, edit === "inherit" ? undefined : edit.value),
    view.document,
  );

/** What counts if the node says nothing of a setting: the nearest level above that does; null if none is known. */
export function inherited(view: PolicyView, setting: string): Json {
  const said = [...view.above].reverse().map(({ document }) => valueAt(document, setting));
  const nearest = said.find((value) => value !== undefined);
  if (nearest !== undefined) return nearest;
  return valueAt(view.document, setting) === undefined ? (valueAt(view.resolved, setting) ?? null) : null;
}

/** What would count: the edit, and if there is none what counts now. */
export function inForce(view: PolicyView, edits: Edits, setting: string): Json {
  const edit = edits[setting];
  if (edit === undefined) return valueAt(view.resolved, setting) ?? null;
  return edit === "inherit" ? inherited(view, setting) : edit.value;
}

/** What differs from what is in force, or from what the node says itself; an edit back to what was is none. */
export const pending = (view: PolicyView, edits: Edits): Pending[] =>
  view.settings
    .filter(({ setting }) => edits[setting] !== undefined && isChange(view, setting, edits[setting] as Edit))
    .map((shape) => ({
      setting: shape.setting,
      before: valueAt(view.resolved, shape.setting) ?? null,
      after: inForce(view, edits, shape.setting),
      fault: faultOf(view, shape, edits[shape.setting] as Edit),
    }));

function isChange(view: PolicyView, setting: string, edit: Edit): boolean {
  const own = valueAt(view.document, setting);
  if (edit === "inherit") return own !== undefined;
  return !same(edit.value, own) && !(own === undefined && same(edit.value, valueAt(view.resolved, setting)));
}

/** Locks and bounds of the levels above, and the range beyond which a number is a slip of the pen. */
export function faultOf(view: PolicyView, { setting, value: shape, range }: SettingShape, edit: Edit): Fault | null {
  const by = lockOf(view, setting);
  if (by !== null) return { kind: "locked", by };
  if (edit === "inherit" || shape.kind !== "Number") return null;
  const { value } = edit;
  if (typeof value !== "number" || !Number.isInteger(value)) return { kind: "number" };
  const above = view.boundedAbove[setting];
  if (above && (value < above.bounds.least || value > above.bounds.most))
    return { kind: "bounds", ...above.bounds, by: above.by };
  return range && (value < range.least || value > range.most) ? { kind: "range", ...range } : null;
}

/** A setting is locked by its own path and by those of the groups that it is in. */
export function lockOf(view: PolicyView, setting: string): string | null {
  const path = Object.keys(view.lockedAbove).find((lock) => setting === lock || setting.startsWith(`${lock}.`));
  return path === undefined ? null : (view.lockedAbove[path] ?? null);
}

/** Floors change between two days: then all that goes with them waits for midnight too. */
export const needsMidnight = (view: PolicyView, changes: Pending[]): boolean =>
  view.level === "Hall" &&
  changes.some(({ setting }) => view.settings.some((one) => one.setting === setting && one.countsFromMidnight));

/** The document that a node said before one of its changes came, so that the change can be taken back. */
export const same = (one: Json | undefined, other: Json | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
