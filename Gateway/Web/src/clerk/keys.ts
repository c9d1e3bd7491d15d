/** What a key means at the desk; the desk decides whether it may be done now. */
export type Key =
  { kind: "primary" } | { kind: "letter"; letter: string } | { kind: "digit"; digit: number } | { kind: "leave" };

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
  return /^[a-z]$/i.test(pressed.key) ? { kind: "letter", letter: pressed.key.toUpperCase() } : null;
}

/** While somebody writes, letters are letters. */
export const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;

/** In a form the browser's own keys work: Space ticks, Enter sends. */
export const isInForm = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("form") !== null;
