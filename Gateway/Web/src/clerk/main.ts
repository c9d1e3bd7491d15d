import { render } from "lit-html";
import { everySecond, hallClock } from "../clock.ts";
import { ask, pause, press, settle } from "../command.ts";
import { idFromPath } from "../hall.ts";
import { recall, remember } from "../remember.ts";
import { languageAsked, learn, sayIn } from "../words.ts";
import zh from "../words/zh.json?clerk";
import type { ClerkSession, WindowPlace } from "./contracts.ts";
import { type SignIn, signIn } from "./signin.ts";
import type { Station } from "./station.ts";

const retryMs = 3_000;
const lastClerk = "clerk";

const windowId = idFromPath();
const clock = hallClock();
const say = sayIn(languageAsked());

let place: WindowPlace | null = null;
let isUnknownWindow = false;
let note: SignIn["note"] = null;
let isBusy = false;
let isSitting = false;
let clerk = recall<string>(lastClerk) ?? "";
let station: Station | null = null;

function draw(): void {
  if (station?.draw()) return;
  const { isDemonstration } = clock;
  const isWaiting = isBusy || isSitting || station !== null;
  render(
    signIn({ place, isUnknownWindow, isBusy: isWaiting, note, clerk, isDemonstration, now: clock.now(), say }, submit),
    document.body,
  );
}

async function submit(event: SubmitEvent): Promise<void> {
  event.preventDefault();
  if (isBusy) return;
  const form = new FormData(event.target as HTMLFormElement);
  clerk = String(form.get("clerk") ?? "").trim();
  remember(lastClerk, clerk);
  isBusy = true;
  note = null;
  draw();
  const pressed = press("/api/v1/clerks/sign-in", {
    window: windowId,
    clerk,
    password: String(form.get("password") ?? ""),
  });
  const outcome = await settle<ClerkSession>(
    pressed,
    () => true,
    () => tell(say("clerk.signInUnknown"), false),
  );
  isBusy = false;
  if (outcome.kind === "done") void sit(outcome.answer);
  else if (outcome.kind === "refused") tell(say.problem(outcome.problem), true);
}

function tell(text: string, isRefusal: boolean): void {
  note = { text, isRefusal };
  draw();
}

/** The pane itself comes when somebody has signed in: until then the form is all there is to load. */
async function sit(me: ClerkSession): Promise<void> {
  if (!place || isSitting) return;
  isSitting = true;
  note = null;
  clerk = me.clerk;
  const { Station } = await insist(() => import("./station.ts"));
  station = new Station(place, me, clock, say, () => void recheck());
  isSitting = false;
  draw();
}

/** The line may be down just now. */
async function insist<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    const loaded = await load().catch(() => null);
    if (loaded) return loaded;
    await pause(retryMs);
  }
}

/** Does the sign-in of this browser still sit at this window? Only the server's word counts, never its silence. */
async function recheck(): Promise<void> {
  const answer = await ask<ClerkSession>("/api/v1/clerks/me");
  if (answer.kind === "unknown") {
    if (!station) setTimeout(() => void recheck(), retryMs);
    return;
  }
  if (answer.kind === "done" && answer.answer.window === windowId) return station ? undefined : sit(answer.answer);
  const elsewhere = answer.kind === "done" ? answer.answer.window : null;
  // Whoever sat here a moment ago was seated elsewhere by the hall's manager: his page goes with him.
  if (station && elsewhere) return location.replace(`/window/${encodeURIComponent(elsewhere)}${location.search}`);
  if (station) {
    station.stop();
    station = null;
  }
  note = elsewhere ? { text: say("clerk.sitsElsewhere", { window: elsewhere }), isRefusal: false } : note;
  draw();
}

async function start(): Promise<void> {
  for (;;) {
    const answer = await ask<WindowPlace>(`/api/v1/windows/${encodeURIComponent(windowId)}/place`);
    if (answer.kind === "done") {
      place = answer.answer;
      return recheck();
    }
    isUnknownWindow = answer.kind === "refused";
    draw();
    await pause(retryMs);
  }
}

/** A pane is said in one language: the other one's words come only where they are asked for. */
async function begin(): Promise<void> {
  learn({ zh });
  if (say.language === "en") learn({ en: (await insist(() => import("../words/en.json?clerk"))).default });
  addEventListener("keydown", (event) => station?.key(event));
  everySecond(draw);
  await start();
}

document.documentElement.lang = say.language === "zh" ? "zh-CN" : "en";
void begin();
