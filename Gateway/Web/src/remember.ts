type Where = "local" | "session";

/** What a page keeps over a restart. A box without storage, or with a full one, forgets and goes on. */
export function remember(key: string, value: unknown, where: Where = "local"): void {
  try {
    storage(where).setItem(key, JSON.stringify(value));
  } catch {
    // Forgetting costs a cold start its picture, nothing else.
  }
}

export function recall<T>(key: string, where: Where = "local"): T | null {
  try {
    return JSON.parse(storage(where).getItem(key) ?? "null") as T | null;
  } catch {
    return null;
  }
}

/** A tab keeps a session over its reloads; the browser keeps the rest over its own restart. */
const storage = (where: Where): Storage => (where === "local" ? localStorage : sessionStorage);
