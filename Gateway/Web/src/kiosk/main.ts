import { render } from "lit-html";
import { everySecond, hallClock } from "../clock.ts";
import { press, settle } from "../command.ts";
import type { HallDocument, HallView, ServiceItem, Taken } from "../contracts.ts";
import { hallDocument, idFromPath } from "../hall.ts";
import { nextOpening } from "../hours.ts";
import { live, type News } from "../live.ts";
import { learn, languageAsked, sayIn } from "../words.ts";
import en from "../words/en.json?kiosk";
import zh from "../words/zh.json?kiosk";
import type { Actions } from "./model.ts";
import { page } from "./page.ts";
import { idleMs, onTime, patienceMs, refusedMs, type Step, takenMs, ticked, type Why } from "./step.ts";

learn({ zh, en });

const hall = idFromPath();
const clock = hallClock();
const ownLanguage = languageAsked();

let say = sayIn(ownLanguage);
let news: News<HallView> | null = null;
let document: HallDocument | null = null;
let step: Step = { kind: "queues" };
let basket: ServiceItem[] | null = null;
let touchedAt = performance.now();

const act: Actions = {
  queue(queue) {
    const stopped = news?.view?.queues.filter(({ letter }) => letter === queue.letter)[0]?.stopped;
    if (stopped) refuse({ kind: "stopped", queue, reason: stopped });
    else go({ kind: "items", queue, pageNo: 0 });
  },
  turn: (pageNo) => step.kind === "items" && go({ ...step, pageNo }),
  item(item) {
    if (basket === null) return void take([item]);
    basket = ticked(basket, item);
    draw();
  },
  several(isWanted) {
    basket = isWanted ? [] : null;
    draw();
  },
  takeAll: () => basket && basket.length > 0 && void take(basket),
  back: () => go({ kind: "queues" }),
  start() {
    basket = null;
    go({ kind: "queues" });
  },
  language() {
    say = sayIn(say.language === "zh" ? "en" : "zh");
    draw();
  },
};

function go(next: Step): void {
  step = next;
  draw();
}

/** One press, one key: whatever becomes of the line, it is one number at most, and only the server's is shown. */
async function take(items: ServiceItem[]): Promise<void> {
  const since = performance.now();
  go({ kind: "taking", items, since });
  const pressed = press(`/api/v1/halls/${encodeURIComponent(hall)}/tickets`, { items: items.map(({ code }) => code) });
  const outcome = await settle<Taken>(pressed, () => performance.now() - since < patienceMs);
  basket = null;
  if (outcome.kind === "done") go({ kind: "taken", taken: outcome.answer, items, until: performance.now() + takenMs });
  else refuse(outcome.kind === "refused" ? { kind: "problem", problem: outcome.problem } : { kind: "unconfirmed" });
}

const refuse = (why: Why) => go({ kind: "refused", why, until: performance.now() + refusedMs });

function draw(): void {
  const now = clock.now();
  window.document.documentElement.lang = say.language === "zh" ? "zh-CN" : "en";
  const kiosk = {
    view: news?.view ?? null,
    document,
    step,
    basket,
    isLive: news?.isLive ?? false,
    isUnknownHall: (news?.isRefused ?? false) && !news?.view,
    isDemonstration: clock.isDemonstration,
    asOf: news?.asOf ?? null,
    now,
    ticks: performance.now(),
    opensAt: document && nextOpening(document, now),
    say,
  };
  render(page(kiosk, act), window.document.body);
}

hallDocument(hall, (newest) => {
  document = newest;
  draw();
});

live<HallView>({ hub: "/hubs/hall", id: hall }, (newest) => {
  news = newest;
  draw();
});

everySecond(() => {
  const now = performance.now();
  const before = step;
  step = onTime(step, now, touchedAt);
  const isLeft = step !== before || now - touchedAt >= idleMs;
  // Who comes next finds the kiosk as it was set up.
  if (isLeft && step.kind === "queues") {
    basket = null;
    if (say.language !== ownLanguage) say = sayIn(ownLanguage);
  }
  draw();
});

for (const kind of ["pointerdown", "keydown"]) addEventListener(kind, () => (touchedAt = performance.now()));
