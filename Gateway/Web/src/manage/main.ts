import { ask, press, settle } from "../command.ts";
import type { HallAnswer, LocalText } from "../contracts.ts";
import { live, type News } from "../live.ts";
import { door, type Inside, type StaffPage } from "../staff/door.ts";
import { learn } from "../words.ts";
import en from "../words/en.json?hall";
import zh from "../words/zh.json?hall";
import type { ManagedWindow, ManageRules, ManagerView } from "./contracts.ts";
import type { Asks, Manage, ManageActions, Open, Verb } from "./model.ts";
import { page } from "./page.ts";
import { verbWords } from "./verbs.ts";

const retryMs = 3_000;
const peopleAtOnce = 100;

learn({ zh, en });
const hall = decodeURIComponent(location.pathname.split("/")[2] ?? "");
let name: LocalText | null = null;
door(
  {
    title: (say) => say("manage.title"),
    heading: (say) => (name ? say.text(name) : say("system")),
    hall,
    may: ({ rights }) => rights.includes("ManageHall"),
  },
  enter,
);

function enter({ say, clock, draw, recheck }: Inside): StaffPage {
  let news: News<ManagerView> | null = null;
  let rules: ManageRules | null = null;
  const names = new Map<string, string>();
  let isAskingRules = false;
  let isOver = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const held = {
    open: null as Open,
    reason: null as string | null,
    areAllAlertsShown: false,
    result: { kind: "none" } as Manage["result"],
    isBusy: false,
    barred: null as Manage["barred"],
  };

  const watch = live<ManagerView>({ hub: "/hubs/manage", id: hall }, (newest) => {
    const isNewTry = newest.tries !== news?.tries;
    news = newest;
    if (newest.view) {
      name = newest.view.name;
      held.barred = null;
      if (rules?.version !== newest.view.rules) void readRules();
    }
    if (newest.isRefused && isNewTry) void whyRefused();
    draw();
  });

  /** The hub says only that it does not let us in; the same by HTTP says why. */
  async function whyRefused(): Promise<void> {
    const answer = await ask<ManagerView>(path(`halls/${hall}`));
    if (answer.kind !== "refused") return;
    const { status } = answer.problem;
    if (status === 401) recheck();
    else held.barred = status === 404 ? "UnknownHall" : "NotAllowed";
    draw();
  }

  async function readRules(): Promise<void> {
    if (isAskingRules) return;
    isAskingRules = true;
    const answer = await ask<HallAnswer>(`/api/v1/halls/${encodeURIComponent(hall)}`);
    isAskingRules = false;
    if (answer.kind === "done") rules = answer.answer.document as ManageRules;
    draw();
  }

  async function readNames(after: string | null): Promise<void> {
    const query = new URLSearchParams({ hall, ...(after ? { after } : {}) });
    const answer = await ask<{ person: string; name: string }[]>(`/api/v1/people?${query}`);
    if (isOver || answer.kind === "refused") return;
    if (answer.kind === "unknown") {
      timer = setTimeout(() => void readNames(after), retryMs);
      return;
    }
    for (const { person, name } of answer.answer) names.set(person, name);
    if (answer.answer.length >= peopleAtOnce) await readNames(answer.answer.at(-1)?.person ?? null);
    draw();
  }

  /** One press at a time: the next waits until the server has said what became of this one. */
  async function send(what: string, to: string, body: unknown): Promise<void> {
    if (held.isBusy || !news?.isLive) return;
    held.isBusy = true;
    held.result = { kind: "sending", what };
    draw();
    const outcome = await settle<unknown>(
      press(path(to), body),
      () => !isOver,
      () => {
        held.result = { kind: "unknown", what };
        draw();
      },
    );
    held.isBusy = false;
    if (outcome.kind === "done") {
      held.result = { kind: "done", what };
      if (held.open?.kind === "window") held.open = { ...held.open, asks: null };
    }
    if (outcome.kind === "refused") {
      held.result = { kind: "refused", what, problem: outcome.problem };
      if (outcome.problem.status === 401) recheck();
    }
    draw();
  }

  const act: ManageActions = {
    toggle(open) {
      const before = held.open;
      held.open = open;
      held.result = { kind: "none" };
      held.reason = null;
      draw();
      if (!open && before?.kind === "window") document.getElementById(before.window)?.focus();
      if (open) document.querySelector(".drawer")?.scrollIntoView({ block: "nearest" });
    },
    ask(window: string, asks: Asks | null) {
      held.open = { kind: "window", window, asks };
      held.result = { kind: "none" };
      held.reason = null;
      draw();
      document.querySelector<HTMLElement>(".drawer .asked input, .drawer .asked button")?.focus();
    },
    showAlerts(areAll) {
      held.areAllAlertsShown = areAll;
      draw();
    },
    chooseReason(reason) {
      held.reason = reason;
      draw();
    },
    run(at: ManagedWindow, verb: Verb, more = {}) {
      const what = `${say("manage.window", { window: at.no })} ${say(verbWords[verb])}`;
      // What was pressed in the alerts is answered where the window is.
      if (held.open?.kind !== "window") held.open = { kind: "window", window: at.window, asks: null };
      void send(what, `windows/${at.window}/${verb}`, { clerk: at.clerk, session: at.session, ...more });
    },
    call(at, event) {
      event.preventDefault();
      const form = new FormData(event.target as HTMLFormElement);
      const number = String(form.get("number") ?? "")
        .trim()
        .toUpperCase();
      const atRequestOf = String(form.get("atRequestOf") ?? "").trim();
      act.run(at, "call", { number, reason: form.get("reason"), ...(atRequestOf ? { atRequestOf } : {}) });
    },
    stop(queue, event) {
      event.preventDefault();
      const form = new FormData(event.target as HTMLFormElement);
      const body = { queue, reason: form.get("reason"), fate: form.get("fate") };
      void send(say(queue === null ? "manage.stopHall" : "manage.stopQueue"), `halls/${hall}/stop`, body);
    },
    resume: (queue) => void send(say("manage.resume"), `halls/${hall}/resume`, { queue }),
  };

  const leave = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !held.open) return;
    const { open } = held;
    if (open.kind === "window" && open.asks) act.ask(open.window, null);
    else act.toggle(null);
  };
  addEventListener("keydown", leave);
  void readNames(null);

  return {
    body() {
      const { view = null, isLive = false, asOf = null } = news ?? {};
      return page({ hall, view, rules, names, ...held, isLive, asOf, now: clock.now(), say }, act);
    },
    stop() {
      isOver = true;
      clearTimeout(timer);
      removeEventListener("keydown", leave);
      watch.stop();
    },
  };
}

const path = (to: string): string => `/api/v1/manage/${to}`;
