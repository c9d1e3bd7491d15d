import { render } from "lit-html";
import { hallClock } from "../clock.ts";
import { press, settle } from "../command.ts";
import type { Taken } from "../contracts.ts";
import { idFromPath } from "../hall.ts";
import { live, type News } from "../live.ts";
import { recall, remember } from "../remember.ts";
import { type Language, learn, sayIn } from "../words.ts";
import en from "../words/en.json?ticket";
import zh from "../words/zh.json?ticket";
import { Alarm } from "./alarm.ts";
import { keepAwake } from "./awake.ts";
import type { TicketView } from "./contracts.ts";
import { heedOf } from "./heed.ts";
import type { Actions, Phone, Step, Wish } from "./model.ts";
import { page } from "./page.ts";
import { standOf } from "./stand.ts";
import { titleOf } from "./title.ts";

learn({ zh, en });

const patienceMs = 60_000;
const pathOf = (link: string) => `/api/v1/tickets/${encodeURIComponent(link)}`;

const link = idFromPath();
const clock = hallClock();
const alarm = new Alarm();
// What is kept on the phone is kept by the number, never by the link: the link is a secret.
const returnedKey = `ticket/${link.split(".")[0]}/returned`;

let say = sayIn(recall<Language>("ticket/language") ?? (/^zh/.test(navigator.language) ? "zh" : "en"));
let isLarge = recall<boolean>("ticket/large") ?? false;
let returnedAs = recall<string>(returnedKey);
let news: News<TicketView> | null = null;
let step: Step = { kind: "none" };
let heededCall = 0;
let isWhyOpen = false;

const act: Actions = {
  ask: (wish) => go({ kind: "asking", wish }),
  confirm: (wish) => void send(wish),
  leave: () => go({ kind: "none" }),
  heed() {
    heededCall = news?.view?.calls ?? 0;
    alarm.stop();
    draw();
  },
  why() {
    isWhyOpen = !isWhyOpen;
    draw();
  },
  language() {
    say = sayIn(say.language === "zh" ? "en" : "zh");
    remember("ticket/language", say.language);
    draw();
  },
  size() {
    isLarge = !isLarge;
    remember("ticket/large", isLarge);
    draw();
  },
  loud: () => void alarm.unlock().then(draw),
};

function go(next: Step): void {
  const wasAsking = step.kind === "asking";
  step = next;
  draw();
  // Who presses by keyboard stands on the question, and afterwards where he was.
  const first = document.querySelector<HTMLElement>(step.kind === "asking" ? "footer .first" : "footer button");
  if (wasAsking || step.kind === "asking") first?.focus();
}

/** One press, one key: sent again under the same key until somebody says what became of it. */
async function send(wish: Wish): Promise<void> {
  const since = performance.now();
  go({ kind: "sending", wish, isUnknown: false });
  const outcome = await settle<Taken>(
    press(`${pathOf(link)}/${wish}`),
    () => performance.now() - since < patienceMs,
    () => go({ kind: "sending", wish, isUnknown: true }),
  );
  if (outcome.kind === "refused") go({ kind: "refused", wish, problem: outcome.problem });
  else if (outcome.kind === "unknown") go({ kind: "lost", wish });
  else if (wish === "return") follow(outcome.answer.link);
  else go({ kind: "done", wish });
}

/** Its holder has another number now: the page of that one takes the place of this one. */
function follow(next: string): void {
  returnedAs = next;
  remember(returnedKey, next);
  location.replace(`/t/${encodeURIComponent(next)}`);
}

function draw(): void {
  const view = news?.view ?? null;
  const phone: Phone = {
    view,
    isLive: news?.isLive ?? false,
    isRefused: news?.isRefused ?? false,
    isDemonstration: clock.isDemonstration,
    asOf: news?.asOf ?? null,
    step,
    isHeeded: view !== null && heededCall === view.calls,
    isWhyOpen,
    isLarge,
    isLoud: alarm.isLoud,
    mayVibrate: alarm.mayVibrate,
    returnedAs,
    say,
  };
  const root = document.documentElement;
  root.lang = say.language === "zh" ? "zh-CN" : "en";
  root.className = isLarge ? "large" : "";
  document.title = titleOf(phone);
  render(page(phone, act), document.body);
}

/** What was pressed concerned the number as it stood: when it stands otherwise, there is nothing more to tell. */
function notice(before: TicketView | null, now: TicketView): void {
  const heed = heedOf(before, now);
  if (heed === "called") alarm.ring();
  else if (now.state !== "Called") alarm.stop();
  if (heed === "near") alarm.once();
  if (before && before.state !== now.state && step.kind !== "sending") step = { kind: "none" };
}

function theme(): void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const set = () => document.documentElement.setAttribute("data-theme", dark.matches ? "dark" : "light");
  // Older phones know only this way of listening.
  dark.addListener(set);
  set();
}

theme();
live<TicketView>({ hub: "/hubs/ticket", id: link }, (newest) => {
  const before = news?.view ?? null;
  news = newest;
  if (newest.view && newest.view !== before) notice(before, newest.view);
  draw();
});
keepAwake(() => standOf(news?.view ?? null, false) !== "past");

for (const kind of ["pointerdown", "keydown"])
  addEventListener(kind, () => {
    if (!alarm.isLoud) void alarm.unlock().then(draw);
  });
addEventListener("keydown", (event) => {
  if (event.key === "Escape" && step.kind === "asking") go({ kind: "none" });
});
