/** What a key means at the desk; the desk decides whether it may be done now. */
export type Key =
  | { kind: "primary" }
  | { kind: "verb"; letter: "R" | "M" | "B" | "C" | "J" }
  | { kind: "digit"; digit: number }
  | { kind: "leave" };

interface Pressed {
  key: string;
  repeat: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
}

/** A held key is one press, and a chord belongs to the browser. */
export function keyOf(pressed: Pressed): Key | null {
  if (pressed.repeat || pressed.ctrlKey || pressed.altKey || pressed.metaKey) return null;
  if (pressed.key === " ") return { kind: "primary" };
  if (pressed.key === "Escape") return { kind: "leave" };
  if (/^[0-9]$/.test(pressed.key)) return { kind: "digit", digit: Number(pressed.key) };
  const letter = pressed.key.toUpperCase();
  return letter === "R" || letter === "M" || letter === "B" || letter === "C" || letter === "J"
    ? { kind: "verb", letter }
    : null;
}

/** While somebody writes, letters are letters. */
export const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
