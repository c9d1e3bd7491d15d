import { isWord, type Say, type Word } from "../words.ts";
import type { Json, ValueShape } from "./contracts.ts";

/** Labels of what the server describes; what has no words yet is said by its path. */
export const nameOf = (say: Say, setting: string): string => wordOf(say, `settings.name.${setting}`, setting);

export const groupName = (say: Say, group: string): string =>
  wordOf(say, `settings.group.${group}`, nameOf(say, group));

export const fieldName = (say: Say, field: string): string => wordOf(say, `settings.field.${field}`, field);

export const choiceName = (say: Say, choice: string): string =>
  wordOf(say, `class.${choice}`, wordOf(say, `settings.choice.${choice}`, choice));

const wordOf = (say: Say, word: string, otherwise: string): string => (isWord(word) ? say(word as Word) : otherwise);

/** A number says its unit by how its path ends. */
const units: [RegExp, Word][] = [
  [/Minutes(BeforeClosing)?$/, "settings.unit.minutes"],
  [/[sS]econds/, "settings.unit.seconds"],
  [/Percent$/, "settings.unit.percent"],
  [/Days$/, "settings.unit.days"],
];

export function unitOf(say: Say, setting: string): string {
  const unit = units.find(([ends]) => ends.test(setting));
  return unit ? say(unit[1]) : "";
}

/** A value in a few words: lists by how many they hold. */
export function told(say: Say, setting: string, value: Json | undefined): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "number") return `${say("figure", { value })} ${unitOf(say, setting)}`.trim();
  if (Array.isArray(value)) {
    const words = value.filter((one): one is string => typeof one === "string");
    return words.length === value.length && words.length > 0 && words.length <= 3
      ? words.map((word) => choiceName(say, word)).join(say("list.separator"))
      : say("settings.entries", { count: value.length });
  }
  return String(value);
}

/** 08:30 of "08:30:00", 24:00 of "1.00:00:00". */
export const asTimeOfDay = (value: string): string => (value.startsWith("1.") ? "24:00" : value.slice(0, 5));

export const ofTimeOfDay = (text: string): string => (text === "24:00" ? "1.00:00:00" : `${text}:00`);

/** What a new entry of a list begins with. */
export function emptyOf(shape: ValueShape): Json {
  switch (shape.kind) {
    case "Number":
      return 1;
    case "Flag":
      return false;
    case "List":
      return [];
    case "Record":
      return Object.fromEntries(shape.fields.map(({ name, value }) => [name, emptyOf(value)]));
    case "Choice":
      return shape.words[0] ?? "";
    case "Time":
      return "08:30:00";
    default:
      return "";
  }
}
