import { beforeEach, describe, expect, test } from "vitest";
import { Newest } from "../src/newest.ts";
import { at, ms } from "./samples.ts";

interface View {
  version: number;
  asOf: string;
}

const view = (version: number, time: string): View => ({ version, asOf: at(time) });

describe("the newest view", () => {
  let newest: Newest<View>;
  beforeEach(() => {
    newest = new Newest<View>();
  });

  test("is live for five seconds after a new instant", () => {
    newest.watched(view(1, "10:00:00"), 1000);
    expect(newest.isLive(5999)).toBe(true);
    expect(newest.isLive(6000)).toBe(false);
  });

  test("is kept alive by beats with a new instant only", () => {
    newest.watched(view(1, "10:00:00"), 0);
    newest.beat(at("10:00:02"), [], 2000);
    newest.beat(at("10:00:02"), [], 4000);
    expect(newest.isLive(6999)).toBe(true);
    expect(newest.isLive(7000)).toBe(false);
    expect(newest.asOf).toBe(ms("10:00:02"));
  });

  test("compares instants, not their text", () => {
    newest.watched(view(1, "10:00:00"), 0);
    newest.beat("2026-11-23T02:00:01Z", [], 3000);
    expect(newest.isLive(7000)).toBe(true);
  });

  test("wins by version, and by instant between equal versions", () => {
    newest.watched(view(5, "10:00:00"), 0);
    newest.changed(view(4, "10:00:09"), 10);
    expect(newest.view?.version).toBe(5);
    newest.changed(view(5, "10:00:01"), 20);
    expect(newest.view?.asOf).toBe(at("10:00:01"));
    newest.changed(view(6, "10:00:00"), 30);
    expect(newest.view?.version).toBe(6);
    expect(newest.asOf).toBe(ms("10:00:01"));
  });

  test("is never live from memory, and gives way to the server's first word", () => {
    newest.remembered(view(900, "09:00:00"), ms("09:00:02"));
    expect(newest.isLive(0)).toBe(false);
    newest.watched(view(3, "08:30:00"), 100);
    expect(newest.view?.version).toBe(3);
    expect(newest.isLive(100)).toBe(true);
  });

  test("is not kept alive by beats that are about another view", () => {
    newest.watched(view(5, "10:00:00"), 0);
    newest.disconnected();
    newest.watched(view(4, "09:59:59"), 1000);
    newest.beat(at("10:00:05"), [], 2000);
    expect(newest.view?.version).toBe(5);
    expect(newest.isLive(5000)).toBe(false);
  });

  test("follows a journal that was replaced, when it is read anew", () => {
    newest.watched(view(500, "10:00:00"), 0);
    newest.disconnected();
    newest.watched(view(2, "10:01:00"), 60_000);
    expect(newest.view?.version).toBe(2);
    newest.beat(at("10:01:02"), [["331002001"]], 62_000);
    expect(newest.isLive(66_000)).toBe(true);
    expect(newest.beside).toEqual([["331002001"]]);
  });
});
