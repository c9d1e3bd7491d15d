import { render } from "lit-html";
import { everySecond, hallClock } from "../clock.ts";
import { press, send, settle } from "../command.ts";
import type { HallDocument, HallView, ServiceItem, Taken, TakeForm } from "../contracts.ts";
import { hallDocument, idFromPath } from "../hall.ts";
import { nextOpening } from "../hours.ts";
import { live, type News } from "../live.ts";
import { recall, remember } from "../remember.ts";
import { learn, languageAsked, sayIn } from "../words.ts";
import en from "../words/en.json?kiosk";
import zh from "../words/zh.json?kiosk";
import { isDirection, towards } from "./focus.ts";
import { type Actions, anybody, firstSettings, type Kiosk, type Settings, type Slip } from "./model.ts";
import { page } from "./page.ts";
import {
  codeDigits,
  type Help,
  helpMs,
  idleMs,
  noPaperMs,
  onTime,
  patienceMs,
  refusedMs,
  start,
  type Step,
  takenMs,
  ticked,
  typed,
  type Why,
} from "./step.ts";

learn({ zh, en });

const hall = idFromPath();
const clock = hallClock();
const kept = `kiosk/${hall}`;
const helpPatienceMs = 10_000;

let settings: Settings = { ...firstSettings(languageAsked()), ...(recall<Settings>(kept) ?? {}) };
let say = sayIn(settings.language);
let news: News<HallView> | null = null;
let document: HallDocument | null = null;
let step: Step = start;
let basket: ServiceItem[] = [];
let who = anybody;
let isElderly = false;
let help: Help = { kind: "none" };
let slip: Slip | null = null;
let printer: typeof import("./print.ts") | null = null;
let touchedAt = performance.now();

const act: Actions = {
  queue(queue) {
    const stopped = news?.view?.queues.filter(({ letter }) => letter === queue.letter)[0]?.stopped;
    if (stopped) refuse({ kind: "stopped", queue, reason: stopped });
    else go({ kind: "items", queue, pageNo: 0 });
  },
  turn: (pageNo) => (step.kind === "items" || step.kind === "queues") && go({ ...step, pageNo }),
  item(item) {
    const before = basket.length;
    basket = ticked(basket, item);
    if (basket.length > before) go({ kind: "who" });
    else if (basket.length === 0 && step.kind === "who") go(start);
    else draw();
  },
  next: () => basket.length > 0 && go({ kind: "who" }),
  more: () => go(start),
  who(change) {
    who = { ...who, ...change };
    draw();
  },
  take: () => void take(basket),
  back() {
    if (step.kind !== "who") return go(start);
    const last = basket[basket.length - 1];
    basket = basket.slice(0, -1);
    const queue = document?.queues.filter(({ items }) => items.some(({ code }) => code === last?.code))[0];
    go(queue ? { kind: "items", queue, pageNo: 0 } : start);
  },
  start: () => go(fresh()),
  language() {
    say = sayIn(say.language === "zh" ? "en" : "zh");
    draw();
  },
  elderly() {
    isElderly = !isElderly;
    go(start);
  },
  help: () => void callHelp(),
  staff: () => go({ kind: "code", digits: "", isSending: false, problem: null }),
  key(key) {
    if (step.kind !== "code" || step.isSending) return;
    const digits = typed(step.digits, key);
    go({ kind: "code", digits, isSending: digits.length === codeDigits, problem: null });
    if (digits.length === codeDigits) void unlock(digits);
  },
  set(change) {
    settings = { ...settings, ...change };
    remember(kept, settings);
    say = sayIn(settings.language);
    draw();
  },
  reprint: () => slip && window.print(),
};

/** Who comes next finds the kiosk as it was set up. */
function fresh(): Step {
  basket = [];
  who = anybody;
  isElderly = false;
  say = sayIn(settings.language);
  return start;
}

function go(next: Step): void {
  step = next;
  draw();
}

/** One press, one key: whatever becomes of the line, it is one number at most, and only the server's is shown. */
async function take(items: ServiceItem[]): Promise<void> {
  const since = performance.now();
  go({ kind: "taking", items, since });
  const form: TakeForm = { items: items.map(({ code }) => code), ...who };
  const pressed = press(`/api/v1/halls/${encodeURIComponent(hall)}/tickets`, form);
  const outcome = await settle<Taken>(pressed, () => performance.now() - since < patienceMs);
  basket = [];
  who = anybody;
  if (outcome.kind === "done") await show(outcome.answer, items);
  else refuse(outcome.kind === "refused" ? { kind: "problem", problem: outcome.problem } : { kind: "unconfirmed" });
}

/** The number at once, its code when it is drawn; then the slip, once. */
async function show(taken: Taken, items: ServiceItem[]): Promise<void> {
  const mine: Slip = { taken, items, qr: null };
  slip = mine;
  const shownMs = settings.hasPaper ? takenMs : noPaperMs;
  go({ kind: "taken", taken, items, until: performance.now() + shownMs });
  printer = await loaded();
  if (slip !== mine) return;
  const qr = printer?.qrOf(`${location.origin}/t/${encodeURIComponent(taken.link)}`) ?? null;
  slip = { ...mine, qr };
  draw();
  if (settings.hasPaper) window.print();
}

/** Fetched while nobody waits for it; what did not come then is asked for again when it is needed. */
async function loaded(): Promise<typeof printer> {
  try {
    return printer ?? (await import("./print.ts"));
  } catch {
    return null;
  }
}

async function callHelp(): Promise<void> {
  const since = performance.now();
  tell({ kind: "calling" });
  const pressed = press(`/api/v1/halls/${encodeURIComponent(hall)}/kiosk/help`, { place: String(settings.no) });
  const outcome = await settle(pressed, () => performance.now() - since < helpPatienceMs);
  const until = performance.now() + helpMs;
  if (outcome.kind === "done") tell({ kind: "coming", until });
  else if (outcome.kind === "refused" && outcome.problem.type === "HelpIsComing")
    tell({ kind: "comingAlready", until });
  else tell({ kind: "failed", until });
}

function tell(told: Help): void {
  help = told;
  draw();
}

/** The page never knows the code: it asks. */
async function unlock(code: string): Promise<void> {
  const outcome = await send<null>(press(`/api/v1/halls/${encodeURIComponent(hall)}/kiosk/unlock`, { code }));
  if (step.kind !== "code") return;
  if (outcome.kind === "done") return go({ kind: "settings" });
  const unknown = { type: "OutcomeUnknown", title: "", status: 503 };
  const problem = outcome.kind === "refused" ? outcome.problem : unknown;
  go({ kind: "code", digits: "", isSending: false, problem });
}

const refuse = (why: Why) => go({ kind: "refused", why, until: performance.now() + refusedMs });

function draw(): void {
  const now = clock.now();
  const root = window.document.documentElement;
  root.lang = say.language === "zh" ? "zh-CN" : "en";
  root.classList.toggle("elderly", isElderly);
  const kiosk: Kiosk = {
    view: news?.view ?? null,
    document,
    step,
    basket,
    who,
    help,
    settings,
    isElderly,
    slip,
    paper: slip && printer ? printer.slipPaper(slip, document, settings.width) : null,
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
  void loaded().then((module) => (printer = module));
});

live<HallView>({ hub: "/hubs/hall", id: hall }, (newest) => {
  news = newest;
  draw();
});

everySecond(() => {
  const now = performance.now();
  const next = onTime(step, now, touchedAt);
  const isLeft = next !== step || (next.kind === "queues" && now - touchedAt >= idleMs);
  step = isLeft ? fresh() : step;
  if ("until" in help && now >= help.until) help = { kind: "none" };
  draw();
});

for (const kind of ["pointerdown", "keydown"]) addEventListener(kind, () => (touchedAt = performance.now()));

/** A remote control or a keyboard: arrows walk from key to key, digits type the attendant's code. */
addEventListener("keydown", (event) => {
  if (step.kind === "code" && (event.key === "Backspace" || /^\d$/.test(event.key))) act.key(event.key);
  if (!isDirection(event.key)) return;
  event.preventDefault();
  const keys = Array.from(window.document.querySelectorAll<HTMLButtonElement>(".kiosk button:not(:disabled)"));
  const boxes = keys.map((key) => key.getBoundingClientRect());
  const from = keys.indexOf(window.document.activeElement as HTMLButtonElement);
  // Whoever begins with an arrow begins at what the page is for.
  const first = keys.filter((key) => key.closest("main"))[0] ?? keys[0];
  (from < 0 ? first : keys[towards(boxes, from, event.key)])?.focus();
});
