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

learn({ zh, en });

const freshMs = 6_000;

const hall = idFromPath();
const zone = new URLSearchParams(location.search).get("zone");
const clock = hallClock();
const history = new History();

let news: News<HallView> | null = null;
let document: HallDocument | null = null;
let heroName = "";
let freshUntil = 0;

function draw(): void {
  if (!news) return;
  const { view, isLive, asOf, isRefused } = news;
  const shown = view && board(view, history.calls, zone, performance.now() / 1000);
  if (isLive) notice(shown?.hero ?? null, view?.day);
  const screen = {
    view,
    board: shown,
    document,
    isLive,
    isUnknownHall: isRefused && !view,
    isFresh: performance.now() < freshUntil,
    isDemonstration: clock.isDemonstration,
    asOf,
    now: clock.now(),
    opensAt: document && nextOpening(document, clock.now()),
  };
  render(page(screen), window.document.body);
}

/** Motion says "changed", once; a call that is older than that was news to somebody else. */
function notice(call: Call | null, day: string | undefined): void {
  const name = call ? `${day}/${call.serial}` : "";
  if (call && name !== heroName && clock.now() - instant(call.at) < freshMs * clock.speed)
    freshUntil = performance.now() + freshMs;
  heroName = name;
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
  draw();
});

everySecond(draw);
