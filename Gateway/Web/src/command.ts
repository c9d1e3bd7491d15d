import type { Problem } from "./contracts.ts";

const timeOutMs = 5_000;
const settleMs = 1_000;

/** What became of a press. Unknown: it may or may not have happened; only the same key may be sent again. */
export type Outcome<T> =
  { kind: "done"; answer: T } | { kind: "refused"; problem: Problem } | { kind: "unknown"; retryAfterMs: number };

/** One command and the key of its press: whoever sends it again sends the same. */
export interface Press {
  path: string;
  body: unknown;
  key: string;
  method?: "POST" | "PUT";
  /** The version that was seen: if there is a newer one, nothing is done. */
  ifMatch?: string;
}

export const press = (path: string, body: unknown = null): Press => ({ path, body, key: newKey() });

/** 128 random bits; randomUUID would need https, and a hall's own network has none. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export async function send<T>({ path, body, key, method = "POST", ifMatch }: Press): Promise<Outcome<T>> {
  const headers: Record<string, string> = { "Idempotency-Key": key };
  if (ifMatch) headers["If-Match"] = ifMatch;
  if (body !== null) headers["Content-Type"] = "application/json";
  try {
    const request = { method, headers, ...(body === null ? {} : { body: JSON.stringify(body) }) };
    return await withTimeOut(fetch(path, request).then((response) => outcome<T>(response)));
  } catch {
    return { kind: "unknown", retryAfterMs: settleMs };
  }
}

/** Sends the same press until the server says what became of it; gives up only when the caller does. */
export async function settle<T>(
  pressed: Press,
  isWanted: () => boolean,
  tellUnknown: () => void = () => {},
): Promise<Outcome<T>> {
  let outcome = await send<T>(pressed);
  while (outcome.kind === "unknown" && isWanted()) {
    tellUnknown();
    await pause(outcome.retryAfterMs * (0.75 + Math.random() / 2));
    outcome = await send<T>(pressed);
  }
  return outcome;
}

/** What is there, or null if it cannot be read now. */
export async function read<T>(path: string): Promise<T | null> {
  const answer = await ask<T>(path);
  return answer.kind === "done" ? answer.answer : null;
}

/** Reading changes nothing, so an unknown outcome only means: ask again later. */
export async function ask<T>(path: string): Promise<Outcome<T>> {
  try {
    return await withTimeOut(fetch(path, { cache: "no-store" }).then((response) => outcome<T>(response)));
  } catch {
    return { kind: "unknown", retryAfterMs: settleMs };
  }
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export async function withTimeOut<T>(work: Promise<T>, ms = timeOutMs): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("time-out")), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

async function outcome<T>(response: Response): Promise<Outcome<T>> {
  if (response.ok)
    return { kind: "done", answer: response.status === 204 ? (null as T) : ((await response.json()) as T) };
  // A server's or a proxy's failure says nothing about the command itself.
  if (response.status >= 500) return { kind: "unknown", retryAfterMs: retryAfterMs(response) };
  return { kind: "refused", problem: await problem(response) };
}

async function problem(response: Response): Promise<Problem> {
  const bare = { type: bareTypes[response.status] ?? "InvalidRequest", title: "", status: response.status };
  const facts = (await response.json().catch(() => null)) as Partial<Problem> | null;
  const retryAfterSeconds = Math.ceil(retryAfterMs(response) / 1000);
  return { ...bare, retryAfterSeconds, ...(facts ?? {}) };
}

/** A proxy in between answers without our types. */
const bareTypes: Record<number, string> = {
  401: "NotSignedIn",
  403: "NotAllowed",
  404: "NotFound",
  413: "TooLarge",
  429: "TooMany",
};

function retryAfterMs(response: Response): number {
  const seconds = Number(response.headers.get("Retry-After"));
  return seconds > 0 ? Math.min(seconds, 60) * 1000 : settleMs;
}
