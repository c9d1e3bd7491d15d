import type { CityRow, CityView, LocalText } from "../contracts.ts";
import { instant } from "../time.ts";

const silentAfterMs = 5_000;

/** A county with its own hall first, then its townships, in the order of the city's list. */
export interface Group {
  head: CityRow;
  members: CityRow[];
}

export function groups(view: CityView): Group[] {
  const heads = view.halls.filter((row) => row.tier !== "Township");
  return heads.map((head) => ({
    head,
    members: view.halls.filter((row) => row.tier === "Township" && row.parent === head.hall),
  }));
}

/** 椒江区 of 椒江区行政服务中心: what a group of halls is called. */
export const areaName = (name: LocalText): LocalText => ({
  zh: name.zh.replace(/(行政|便民)服务中心$/, ""),
  en: name.en.replace(/ (Administrative |Convenience )?Service Cent(er|re)$/, ""),
});

/** English names are long, and all of them end alike. */
export const rowName = (name: LocalText): LocalText => ({ zh: name.zh, en: areaName(name).en });

export interface Totals {
  waiting: number;
  longestSince: number | null;
  longestAt: CityRow | null;
  openWindows: number;
  served: number;
  issuing: number;
  silent: number;
  halls: number;
}

export function totals(view: CityView, silent: Set<string>): Totals {
  const sum = (value: (row: CityRow) => number) => view.halls.reduce((all, row) => all + value(row), 0);
  const waited = view.halls.filter((row) => row.waitingSince !== null && !silent.has(row.hall));
  const longestAt = waited.reduce<CityRow | null>(
    (longest, row) => (since(row) < since(longest) ? row : longest),
    null,
  );
  return {
    waiting: sum((row) => row.waiting),
    longestSince: longestAt ? since(longestAt) : null,
    longestAt,
    openWindows: sum((row) => row.openWindows),
    served: sum((row) => row.served),
    issuing: sum((row) => (row.isIssuing ? 1 : 0)),
    silent: silent.size,
    halls: view.halls.length,
  };
}

/** Halls whose own age is over the limit: the beat names them; before the first beat the view's own ages tell. */
export function silentHalls(view: CityView, beside: unknown[], speed: number): Set<string> {
  const named = beside[0];
  if (Array.isArray(named)) return new Set(named.filter((hall): hall is string => typeof hall === "string"));
  const limit = instant(view.asOf) - silentAfterMs * Math.max(1, speed);
  return new Set(view.halls.filter((row) => row.asOf === null || instant(row.asOf) < limit).map((row) => row.hall));
}

const since = (row: CityRow | null): number =>
  row?.waitingSince ? instant(row.waitingSince) : Number.POSITIVE_INFINITY;
