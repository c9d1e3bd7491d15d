import { areaName } from "../city/board.ts";
import type { Say } from "../words.ts";
import type { Place } from "./contracts.ts";

export const city = "city";

/** A node of the tree that may be a role's scope: the city, a county, or a hall. */
export interface Node {
  id: string;
  name: string;
}

/** A county and what lies below it. */
export interface Area {
  county: Node;
  halls: Node[];
}

/** Each county by its own hall's name, with its halls; the city's own hall stands with the city. */
export function areas(places: readonly Place[], say: Say): Area[] {
  return places
    .filter(({ tier }) => tier === "County")
    .map((head) => ({
      county: { id: head.division, name: say("people.county", { area: say.text(areaName(head.name)) }) },
      halls: places
        .filter((place) => place.hall === head.hall || place.parent === head.hall)
        .map((place) => ({ id: place.hall, name: say.text(place.name) })),
    }));
}

export const cityHalls = (places: readonly Place[], say: Say): Node[] =>
  places.filter(({ tier }) => tier === "City").map(({ hall, name }) => ({ id: hall, name: say.text(name) }));

/** What a scope is called; by its code as long as nobody has told. */
export function nameOf(scope: string, places: readonly Place[], say: Say): string {
  if (scope === city) return say("people.city");
  const nodes = [...cityHalls(places, say), ...areas(places, say).flatMap(({ county, halls }) => [county, ...halls])];
  return nodes.find(({ id }) => id === scope)?.name ?? scope;
}
