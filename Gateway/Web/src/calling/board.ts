import type { Call, HallDocument, HallView, QueueLine } from "../contracts.ts";

export const queuesAPage = 6;
export const pageSeconds = 8;
const earlierCallsShown = 5;
const pausedShown = 3;

/** What the screen shows of a view, in its zone. */
export interface Board {
  hero: Call | null;
  /** The hero's number is still called. Older than the view's calls: nobody told us, so no. */
  isStanding: boolean;
  /** The hero is being spoken: it is amber until it has been heard, even if it has been answered. */
  isSpoken: boolean;
  earlier: Call[];
  /** The serials of those that are called and have still to be spoken. */
  calling: number[];
  queues: QueueLine[];
  pageNo: number;
  pages: number;
  paused: number[];
  pausedInAll: number;
}

/** A call that waits to be spoken holds the hero until it has been; the list shows the newest of the others. */
export function board(
  view: HallView,
  calls: Call[],
  zone: string | null,
  seconds: number,
  unspoken: Call[] = [],
): Board {
  const isHere = (place: string) => zone === null || place === zone;
  const shown = newestOfEachNumber(calls.filter((call) => isHere(call.zone)));
  const queues = view.queues.filter((queue) => zone === null || queue.zones.indexOf(zone) >= 0);
  const paused = view.paused.filter((window) => isHere(window.zone)).map((window) => window.window);
  const pages = Math.max(1, Math.ceil(queues.length / queuesAPage));
  const pageNo = Math.floor(seconds / pageSeconds) % pages;
  const hero = unspoken[0] ?? shown[0] ?? null;
  return {
    hero,
    isStanding: hero !== null && hero.isStanding && hero.serial >= (view.calls[0]?.serial ?? 0),
    isSpoken: unspoken.length > 0,
    earlier: shown.filter((call) => call.number !== hero?.number).slice(0, earlierCallsShown),
    calling: unspoken.map((call) => call.serial),
    queues: queues.slice(pageNo * queuesAPage, (pageNo + 1) * queuesAPage),
    pageNo,
    pages,
    paused: paused.slice(0, pausedShown),
    pausedInAll: paused.length,
  };
}

/** Newest first; a number that was called again stands only where it was called last. */
function newestOfEachNumber(calls: Call[]): Call[] {
  const seen = new Set<string>();
  return [...calls].reverse().filter((call) => !seen.has(call.number) && seen.add(call.number));
}

export const queueName = (view: HallView, number: string) =>
  view.queues.filter((queue) => queue.letter === number.charAt(0))[0]?.name;

const digits = "〇一二三四五六七八九";

/** Zones are 一区, 二区, 三区 everywhere, also before the hall's document is there. */
export function zoneName(document: HallDocument | null, zone: string): string {
  const known = document?.zones.filter((candidate) => candidate.id === zone)[0];
  return known?.name.zh ?? `${digits[Number(zone)] ?? zone}区`;
}
