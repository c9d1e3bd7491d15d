import { render } from "lit-html";
import { everySecond, hallClock } from "../clock.ts";
import { press, settle } from "../command.ts";
import type { HallDocument, HallView, Queue, ServiceItem, Taken } from "../contracts.ts";
import { hallDocument, idFromPath } from "../hall.ts";
import { nextOpening } from "../hours.ts";
import { live, type News } from "../live.ts";
import { languageAsked, sayIn } from "../words.ts";
import type { Actions } from "./model.ts";
import { page } from "./page.ts";
import { idleMs, onTime, patienceMs, refusedMs, type Step, takenMs, type Why } from "./step.ts";

const hall = idFromPath();
const clock = hallClock();
const ownLanguage = languageAsked();

let say = sayIn(ownLanguage);
let news: News<HallView> | null = null;
let document: HallDocument | null = null;
let step: Step = { kind: "queues" };
let touchedAt = performance.now();

const act: Actions = {
  queue: (queue) => go({ kind: "items", queue, pageNo: 0 }),
  turn: (pageNo) => step.kind === "items" && go({ ...step, pageNo }),
  item: (item) => step.kind === "items" && void take(step.queue, item),
  start: () => go({ kind: "queues" }),
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
async function take(queue: Queue, item: ServiceItem): Promise<void> {
  const since = performance.now();
  go({ kind: "taking", item, since });
  const pressed = press(`/api/v1/halls/${encodeURIComponent(hall)}/tickets`, { items: [item.code] });
  const outcome = await settle<Taken>(pressed, () => performance.now() - since < patienceMs);
  if (outcome.kind === "done")
    go({ kind: "taken", taken: outcome.answer, queue, item, until: performance.now() + takenMs });
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
    isLive: news?.isLive ?? false,
    isUnknownHall: (news?.isRefused ?? false) && !news?.view,
    isDemonstration: clock.isDemonstration,
    asOf: news?.asOf ?? null,
    now,
    ticks: performance.now(),
    opensAt: document && nextOpening(document.hours, now),
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
  if (isLeft && step.kind === "queues" && say.language !== ownLanguage) say = sayIn(ownLanguage);
  draw();
});

for (const kind of ["pointerdown", "keydown"]) addEventListener(kind, () => (touchedAt = performance.now()));
