import type { LocalText } from "../contracts.ts";
import { areaName } from "../city/board.ts";
import type { Grant } from "../staff/contracts.ts";
import type { Say } from "../words.ts";

export interface Place {
  hall: string;
  name: LocalText;
  tier: "City" | "County" | "Township";
  division: string;
}

export const city = "city";

const managers = ["HallManager", "CountyManager", "CityManager"];

/** From the city down to the hall; the city's own hall is in no county. */
export function pathTo(hall: string, places: Place[]): string[] {
  const tier = places.find((place) => place.hall === hall)?.tier;
  return tier === "City" ? [city, hall] : [city, hall.slice(0, 6), hall];
}

/** Who manages a node manages all below it. */
export function mayChange(grants: Grant[], path: string[], node: string): boolean {
  const index = path.indexOf(node);
  return grants.some(
    ({ role, scope }) => managers.includes(role) && path.indexOf(scope) >= 0 && path.indexOf(scope) <= index,
  );
}

export function nodeName(say: Say, places: Place[], node: string): string {
  if (node === city) return say("settings.city");
  if (node === "default") return say("settings.default");
  const own = places.find(({ hall }) => hall === node);
  if (own) return say.text(own.name);
  const head = places.find(({ hall, tier }) => tier === "County" && hall.startsWith(node));
  return head ? say.text(areaName(head.name)) : node;
}
