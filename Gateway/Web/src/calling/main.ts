import { render } from "lit-html";
import { everySecond, hallClock } from "../clock.ts";
import { read } from "../command.ts";
import type { Call, HallDocument, HallView } from "../contracts.ts";
import { hallDocument, idFromPath } from "../hall.ts";
import { nextOpening } from "../hours.ts";
import { live, type News } from "../live.ts";
import { instant } from "../time.ts";
import { learn } from "../words.ts";
import en from "../words/en.json?calling";
import zh from "../words/zh.json?calling";
import { board } from "./board.ts";
import { History } from "./history.ts";
import { page } from "./page.ts";
import { sound } from "./sound.ts";

learn({ zh, en });

const freshMs = 6_000;

const hall = idFromPath();
const zone = new URLSearchParams(location.search).get("zone");
const clock = hallClock();
const history = new History();
const speaker = sound(hall, zone, () => draw());

let news: News<HallView> | null = null;
let document: HallDocument | null = null;
let heroName = "";
let freshUntil = 0;
let heard: HallView | null = null;

function draw(): void {
  if (!news) return;
  const { view, isLive, asOf, isRefused } = news;
  const unspoken = speaker?.waiting ?? [];
  const shown = view && board(view, history.calls, zone, performance.now() / 1000, unspoken);
  if (isLive) notice(shown?.hero ?? null, view?.day, unspoken.length > 0);
  const screen = {
    view,
    board: shown,
    document,
    isLive,
    isUnknownHall: isRefused && !view,
    isFresh: performance.now() < freshUntil,
    isMute: speaker?.isBlocked ?? false,
    isDemonstration: clock.isDemonstration,
    asOf,
    now: clock.now(),
    opensAt: document && nextOpening(document, clock.now()),
  };
  render(page(screen), window.document.body);
}

/** Motion says "changed", once; a call that is older than that was news to somebody else. */
function notice(call: Call | null, day: string | undefined, isSpoken: boolean): void {
  const name = call ? `${day}/${call.serial}` : "";
  if (call && name !== heroName && (isSpoken || clock.now() - instant(call.at) < freshMs * clock.speed))
    freshUntil = performance.now() + freshMs;
  heroName = name;
}

/** Only what is live is spoken: a remembered view tells of calls that are over. */
function listen(view: HallView, asOf: number): void {
  heard = view;
  speaker?.hear({ day: view.day, calls: view.calls, asOf });
}

async function fill(day: string, after: number): Promise<void> {
  const calls = await read<Call[]>(`/api/v1/halls/${encodeURIComponent(hall)}/calls?after=${after}`);
  if (!calls) return;
  history.fill(day, calls);
  draw();
}

hallDocument(hall, (newest) => {
  document = newest;
  draw();
});

live<HallView>({ hub: "/hubs/hall", id: hall, isRemembered: true }, (newest) => {
  const isNew = newest.view !== news?.view;
  news = newest;
  if (newest.view && isNew) {
    const missingAfter = history.take(newest.view);
    if (missingAfter !== null) void fill(newest.view.day, missingAfter);
  }
  if (newest.view && newest.isLive && newest.view !== heard) listen(newest.view, newest.asOf ?? 0);
  draw();
});

everySecond(draw);
