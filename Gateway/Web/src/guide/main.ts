import { ask, press, read, settle } from "../command.ts";
import type { HallDocument, ServiceItem, Taken } from "../contracts.ts";
import { hallDocument, idFromPath } from "../hall.ts";
import type { Slip } from "../kiosk/model.ts";
import { mostItems } from "../kiosk/step.ts";
import { live, type News } from "../live.ts";
import { door, type Inside, type StaffPage } from "../staff/door.ts";
import { onDayOf } from "../time.ts";
import { isWord, learn } from "../words.ts";
import en from "../words/en.json?guide";
import zh from "../words/zh.json?guide";
import type { GuideView, Helper } from "./contracts.ts";
import { type Actions, type Answer, type Desk, itemsOf, toggled } from "./model.ts";
import { page } from "./page.ts";

const patienceMs = 20_000;

learn({ zh, en });
const hall = idFromPath();
const desk = `/api/v1/halls/${encodeURIComponent(hall)}/desk`;
let rules: HallDocument | null = null;
door(
  {
    title: (say) => say("guide.title"),
    heading: (say) => `${rules ? say.text(rules.name) : ""} ${say("guide.title")}`,
    hall,
    may: ({ rights }) => rights.includes("Guide"),
  },
  enter,
);

function enter({ say, clock, draw, recheck }: Inside): StaffPage {
  let news: News<GuideView> | null = null;
  let isOver = false;
  let helpers: Helper[] = [];
  const held = {
    barred: null as Desk["barred"],
    draft: { queue: null, items: [] } as Desk["draft"],
    find: "",
    chosen: null as string | null,
    answer: { kind: "none" } as Answer,
    slip: null as Slip | null,
  };

  const watch = live<GuideView>({ hub: "/hubs/guide", id: hall }, (newest) => {
    const isNewTry = newest.tries !== news?.tries;
    news = newest;
    if (newest.view) held.barred = null;
    if (newest.isRefused && isNewTry) void whyRefused();
    draw();
  });

  const act: Actions = {
    showQueue(letter) {
      held.draft = { ...held.draft, queue: letter };
      draw();
    },
    tick(item) {
      const items = toggled(held.draft.items, item, (one, other) => one.code === other.code);
      held.draft = { ...held.draft, items: items.length <= mostItems ? items : held.draft.items };
      draw();
    },
    async take(facts) {
      const { items } = held.draft;
      const slot =
        facts.slotFrom && facts.slotUntil
          ? { begins: onDayOf(clock.now(), facts.slotFrom), ends: onDayOf(clock.now(), facts.slotUntil) }
          : null;
      const taken = await done<Taken>("take", {
        items: items.map(({ code }) => code),
        class: facts.class,
        classConfirmed: facts.class !== "Ordinary",
        party: facts.party,
        onBehalf: facts.onBehalf,
        slot,
      });
      if (taken === null) return;
      held.draft = { ...held.draft, items: [] };
      told({ kind: "done", word: "guide.taken", number: taken.number });
      await print(taken, items);
    },
    search(text) {
      held.find = text;
      draw();
    },
    choose(number) {
      held.chosen = held.chosen === number ? null : number;
      draw();
    },
    async reprint(number) {
      told({ kind: "sending" });
      const outcome = await ask<Taken>(`${desk}/slips/${encodeURIComponent(number)}`);
      if (outcome.kind === "refused") return told({ kind: "refused", problem: outcome.problem });
      if (outcome.kind === "unknown") return told({ kind: "unknown" });
      const lines = [...(news?.view?.waiting ?? []), ...(news?.view?.missed ?? [])];
      const line = lines.filter((one) => one.number === number)[0];
      told({ kind: "done", word: "guide.done.slip", number });
      await print(outcome.answer, itemsOf(rules, line?.items ?? []));
    },
    reactivate: (number) => void done("reactivate", { number }, number),
    confirmClass: (number, confirmed) => void done("confirm-class", { number, class: confirmed }, number),
    noteNeeds: (number, needs) => void done("note-needs", { number, needs }, number),
    checkPapers: (number, seen) => void done("check-papers", { number, seen }, number),
    send: (helper, number) => void done("send-helper", { helper, number }),
    takeTask: (task) => void done("take-task", { task }),
    finishTask: (task) => void done("finish-task", { task }),
    guide: (end, item) => void done("guide", { end, item }),
    manual: (number, item, time) =>
      void done("enter-manual", { number, items: [item], takenAt: onDayOf(clock.now(), time) }, number),
  };

  /** One press at a time has an answer; the hall's next view shows what it changed. */
  async function done<T>(verb: string, body: unknown, number = ""): Promise<T | null> {
    if (held.answer.kind === "sending") return null;
    const since = performance.now();
    told({ kind: "sending" });
    const outcome = await settle<T>(
      press(`${desk}/${verb}`, body),
      () => !isOver && performance.now() - since < patienceMs,
    );
    if (outcome.kind === "done") {
      const word = `guide.done.${verb}`;
      if (isWord(word)) told({ kind: "done", word, number });
      return outcome.answer;
    }
    if (outcome.kind === "refused" && outcome.problem.type === "NotSignedIn") recheck();
    told(outcome.kind === "refused" ? { kind: "refused", problem: outcome.problem } : { kind: "unknown" });
    return null;
  }

  function told(next: Answer): void {
    held.answer = next;
    draw();
  }

  /** The same slip as the kiosk's, once. */
  async function print(taken: Taken, items: ServiceItem[]): Promise<void> {
    const address = `${location.origin}/t/${encodeURIComponent(taken.link)}`;
    const qr = await import("../kiosk/qr.ts").then((made) => made.qrOf(address)).catch(() => null);
    held.slip = { taken, items, qr };
    draw();
    window.print();
  }

  /** The hub says only that it does not let us in; what the desk may read by HTTP says why. */
  async function whyRefused(): Promise<void> {
    const outcome = await ask<Helper[]>(`${desk}/helpers`);
    if (outcome.kind !== "refused") return;
    const { status } = outcome.problem;
    if (status === 401) recheck();
    else held.barred = status === 404 ? "UnknownHall" : "NotAllowed";
    draw();
  }

  hallDocument(
    hall,
    (newest) => {
      rules = newest;
      draw();
    },
    () => !isOver,
  );
  void read<Helper[]>(`${desk}/helpers`).then((list) => {
    helpers = list ?? [];
    draw();
  });

  return {
    body() {
      const { view = null, isLive = false, asOf = null } = news ?? {};
      return page({ view, document: rules, helpers, ...held, isLive, asOf, now: clock.now(), say }, act);
    },
    stop() {
      isOver = true;
      watch.stop();
    },
  };
}
