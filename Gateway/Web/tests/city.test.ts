import { describe, expect, test } from "vitest";
import { areaName, groups, silentHalls, totals } from "../src/city/board.ts";
import { type City, page } from "../src/city/page.ts";
import type { CityView } from "../src/contracts.ts";
import { sayIn } from "../src/words.ts";
import { at, cityRow, ms } from "./samples.ts";
import { rendered, text } from "./rendered.ts";

const view: CityView = {
  version: 3,
  asOf: at("10:42:07"),
  halls: [
    cityRow("331000000", { tier: "City", parent: null, waiting: 1200, served: 867 }),
    cityRow("331002000", { tier: "County", parent: "331000000", waiting: 8, waitingSince: at("10:20:00") }),
    cityRow("331003000", { tier: "County", parent: "331000000", openWindows: 0 }),
    cityRow("331003001", { parent: "331003000", waiting: 4, waitingSince: at("10:00:00"), asOf: at("10:41:50") }),
    cityRow("331002001", { waiting: 2, waitingSince: at("10:30:00") }),
  ],
};

const city = (more: Partial<City> = {}): City => ({
  view,
  beside: [],
  isLive: true,
  isDemonstration: false,
  speed: 1,
  asOf: ms("10:42:07"),
  now: ms("10:42:08"),
  say: sayIn("zh"),
  ...more,
});

describe("the city", () => {
  test("groups townships under their county, in the order of the list", () => {
    expect(groups(view).map(({ head, members }) => [head.hall, ...members.map((row) => row.hall)])).toEqual([
      ["331000000"],
      ["331002000", "331002001"],
      ["331003000", "331003001"],
    ]);
  });

  test("adds up its halls, and takes the longest wait from halls that are heard", () => {
    const silent = silentHalls(view, [], 1);
    expect(totals(view, silent)).toMatchObject({ waiting: 1214, served: 867, issuing: 5, silent: 1, halls: 5 });
    expect(totals(view, silent).longestAt?.hall).toBe("331002000");
    expect(totals(view, new Set()).longestAt?.hall).toBe("331003001");
  });

  test("believes the beat on who is silent, and the view's own ages before there is one", () => {
    expect([...silentHalls(view, [], 1)]).toEqual(["331003001"]);
    expect([...silentHalls(view, [], 60)]).toEqual([]);
    expect([...silentHalls(view, [["331002001"]], 1)]).toEqual(["331002001"]);
  });

  test("names a group by its area", () => {
    expect(areaName({ zh: "椒江区行政服务中心", en: "Jiaojiang District Service Center" })).toEqual({
      zh: "椒江区",
      en: "Jiaojiang District",
    });
  });
});

describe("the city's page", () => {
  test("leads to each hall's pages", () => {
    const html = rendered(page(city()));
    for (const link of ["/kiosk/331002001", "/screen/331002001", "/window/331002001-W01"]) expect(html).toContain(link);
  });

  test("says what is known of a silent hall, and since when", () => {
    expect(text(page(city()))).toContain("失联 · 截至 10:41:50 · 当时等候 4 人");
    const never = { ...view, halls: [cityRow("331002001", { asOf: null })] };
    expect(text(page(city({ view: never })))).toContain("失联 1 个");
  });

  test("writes big figures with a comma", () => {
    expect(text(page(city()))).toContain("1,214 人");
  });

  test("lets waits stand still when it is stale", () => {
    const later = { now: ms("11:42:07"), isLive: false };
    expect(text(page(city(later)))).toContain("连接中断 · 画面截至 10:42:07");
    expect(text(page(city(later)))).toContain("最长等候 22 分");
    expect(text(page(city({ now: ms("11:42:07") })))).toContain("最长等候 82 分");
  });

  test("is not blank before the first view", () => {
    expect(text(page(city({ view: null, asOf: null, isLive: false })))).toContain("正在连接叫号系统");
  });

  test("speaks English", () => {
    expect(text(page(city({ say: sayIn("en"), isDemonstration: true })))).toContain("Demo time");
  });
});
