import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ask, newKey, press, send, settle } from "../src/command.ts";

interface Sent {
  path: string;
  key: string;
  body: unknown;
}

/** The network, answering in turn; the last answer is repeated. */
function network(...answers: (() => Promise<Response>)[]): Sent[] {
  const sent: Sent[] = [];
  vi.stubGlobal("fetch", (path: string, request: RequestInit = {}) => {
    const headers = (request.headers ?? {}) as Record<string, string>;
    sent.push({ path, key: headers["Idempotency-Key"] ?? "", body: request.body });
    return (answers.length > 1 ? answers.shift() : answers[0])?.();
  });
  return sent;
}

const reply =
  (status: number, body: unknown, headers: Record<string, string> = {}) =>
  () =>
    Promise.resolve(new Response(body === null ? null : JSON.stringify(body), { status, headers }));
const cut = () => Promise.reject(new TypeError("network"));
const silence = () => new Promise<Response>(() => {});

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("a press", () => {
  test("has a key of 128 random bits that the server reads as a word", () => {
    expect(newKey()).toMatch(/^[0-9a-f]{32}$/);
    expect(newKey()).not.toBe(newKey());
  });

  test("that was done has an answer", async () => {
    const sent = network(reply(201, { number: "A012" }));
    const outcome = await send(press("/tickets", { items: ["A01"] }));
    expect(outcome).toEqual({ kind: "done", answer: { number: "A012" } });
    expect(sent[0]?.body).toBe('{"items":["A01"]}');
  });

  test("that was refused says why, with its facts", async () => {
    network(reply(409, { type: "AlreadyCalled", title: "", status: 409, number: "A015" }));
    expect(await send(press("/x"))).toMatchObject({
      kind: "refused",
      problem: { type: "AlreadyCalled", number: "A015" },
    });
  });

  test("refused by something in between still has a type", async () => {
    network(() => Promise.resolve(new Response("<html>", { status: 429, headers: { "Retry-After": "7" } })));
    expect(await send(press("/x"))).toMatchObject({
      kind: "refused",
      problem: { type: "TooMany", retryAfterSeconds: 7 },
    });
  });

  test.each([
    ["a broken line", cut],
    ["a server that does not know", reply(503, { type: "OutcomeUnknown" }, { "Retry-After": "1" })],
    ["a broken server", reply(500, null)],
    ["an answer that is cut off", () => Promise.resolve(new Response('{"num', { status: 200 }))],
  ])("met by %s has an unknown outcome", async (_, answer) => {
    network(answer);
    expect(await send(press("/x"))).toMatchObject({ kind: "unknown" });
  });

  test("without an answer for five seconds has an unknown outcome", async () => {
    network(silence);
    const outcome = send(press("/x"));
    await vi.advanceTimersByTimeAsync(5000);
    expect(await outcome).toMatchObject({ kind: "unknown" });
  });
});

describe("settling", () => {
  test("sends the same key until the server says what became of it", async () => {
    const sent = network(cut, reply(503, {}), silence, reply(200, { number: "A012" }));
    const told = vi.fn();
    const outcome = settle(press("/tickets"), () => true, told);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await outcome).toEqual({ kind: "done", answer: { number: "A012" } });
    expect(told).toHaveBeenCalledTimes(3);
    expect(new Set(sent.map((one) => one.key)).size).toBe(1);
    expect(sent).toHaveLength(4);
  });

  test("takes a refusal for an answer", async () => {
    const sent = network(cut, reply(409, { type: "NobodyWaiting" }));
    const outcome = settle(press("/x"), () => true);
    await vi.advanceTimersByTimeAsync(5000);
    expect((await outcome).kind).toBe("refused");
    expect(sent).toHaveLength(2);
  });

  test("ends when nobody wants it any more", async () => {
    network(cut);
    let isWanted = true;
    const outcome = settle(
      press("/x"),
      () => isWanted,
      () => (isWanted = false),
    );
    await vi.advanceTimersByTimeAsync(5000);
    expect((await outcome).kind).toBe("unknown");
  });
});

test("an answer without content is an answer", async () => {
  network(() => Promise.resolve(new Response(null, { status: 204 })));
  expect(await ask("/x")).toEqual({ kind: "done", answer: null });
});
