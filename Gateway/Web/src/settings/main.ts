import { ask, pause, press, settle } from "../command.ts";
import type { LocalText } from "../contracts.ts";
import { door, type Inside, type StaffPage } from "../staff/door.ts";
import { learn } from "../words.ts";
import en from "../words/en.json?settings";
import zh from "../words/zh.json?settings";
import type { Json, PolicyRecord, PolicyView } from "./contracts.ts";
import { documentOf, type Edits, needsMidnight, pending } from "./draft.ts";
import { groupOf, type Settings, type SettingsActions, type When } from "./model.ts";
import { page } from "./page.ts";
import { mayChange, pathTo, type Place } from "./places.ts";
import { asIso, instantOf, midnightAfter, openingAfter } from "./when.ts";

const retryMs = 3_000;
const historyRead = 20;

learn({ zh, en });
const hall = decodeURIComponent(location.pathname.split("/")[2] ?? "");
let name: LocalText | null = null;
door(
  {
    title: (say) => say("settings.title"),
    heading: (say) => (name ? say.text(name) : say("system")),
    hall,
    may: ({ rights }) => rights.includes("ReadRules"),
  },
  enter,
);

function enter({ session, say, clock, draw, recheck }: Inside): StaffPage {
  let places: Place[] = [];
  let path = [hall];
  let node = hall;
  let view: PolicyView | null = null;
  let history: PolicyRecord[] = [];
  let edits: Edits = {};
  let group = "order";
  let open: string | null = null;
  let when: When = { kind: "midnight" };
  let result: Settings["result"] = { kind: "none" };
  let barred: Settings["barred"] = null;
  let [isOffline, isBusy, isOver] = [false, false, false];
  let reading = 0;

  const openingAt = () => openingAfter(view, clock.now());
  const effectiveAt = () => instantOf(when, openingAt(), clock.now());

  /** What the node says at the instant from which the changes shall count: they are changes of that. */
  async function readView(): Promise<void> {
    const mine = ++reading;
    for (;;) {
      const at = effectiveAt();
      const query = at === null || at < clock.now() ? "" : `?at=${encodeURIComponent(asIso(at))}`;
      const answer = await ask<PolicyView>(`/api/v1/policies/${node}${query}`);
      if (isOver || mine !== reading) return;
      isOffline = answer.kind === "unknown";
      if (answer.kind === "refused") {
        if (answer.problem.status === 401) recheck();
        else barred = answer.problem.status === 404 ? "UnknownHall" : "NotAllowed";
      }
      if (answer.kind === "done") {
        barred = null;
        take(answer.answer);
      }
      draw();
      if (answer.kind !== "unknown") return;
      await pause(retryMs);
    }
  }

  function take(newest: PolicyView): void {
    view = newest;
    const names = newest.settings.map(({ setting }) => groupOf(setting));
    if (!names.includes(group)) group = names[0] ?? group;
    void readHistory(newest);
  }

  async function readHistory({ node: of, version }: PolicyView): Promise<void> {
    const after = Math.max(0, version - historyRead);
    const answer = await ask<PolicyRecord[]>(`/api/v1/policies/${of}/history?after=${after}`);
    if (of === node && answer.kind === "done") history = answer.answer;
    draw();
  }

  async function readPlaces(): Promise<void> {
    for (;;) {
      const answer = await ask<Place[]>("/api/v1/halls");
      if (isOver) return;
      if (answer.kind === "done") {
        places = answer.answer;
        path = pathTo(hall, places);
        name = places.find((place) => place.hall === hall)?.name ?? null;
        return draw();
      }
      await pause(retryMs);
    }
  }

  /** Floors count from midnight only: who changes one is told, and need not know it before. */
  function edited(changed: Edits): void {
    edits = changed;
    result = { kind: "none" };
    if (view && needsMidnight(view, pending(view, edits)) && when.kind !== "midnight") choose({ kind: "midnight" });
    draw();
  }

  function choose(chosen: When): void {
    when = chosen;
    void readView();
  }

  async function put(document: Record<string, Json>, at: number | null): Promise<void> {
    if (!view || isBusy) return;
    isBusy = true;
    result = { kind: "sending" };
    draw();
    const { version, locks, bounds } = view;
    const body = { document, locks, bounds, ...(at === null ? {} : { effectiveAt: asIso(at) }) };
    const outcome = await settle<{ version: number }>(
      { ...press(`/api/v1/policies/${node}`, body), method: "PUT", ifMatch: `"${version}"` },
      () => !isOver,
      () => {
        result = { kind: "unknown" };
        draw();
      },
    );
    isBusy = false;
    if (outcome.kind === "done") {
      edits = {};
      open = null;
      result = { kind: "done", version: outcome.answer.version };
    }
    if (outcome.kind === "refused") {
      const { problem } = outcome;
      if (problem.status === 401) recheck();
      // Somebody else was faster: what he said is read, and ours stays to be looked at beside it.
      result =
        problem.type === "PolicyHasMoved"
          ? { kind: "moved", version: Number(problem["version"]) }
          : { kind: "refused", problem };
    }
    await readView();
  }

  /** What the node said a moment before the change would come, said again for that instant. */
  async function withdraw(version: number): Promise<void> {
    const change = view?.scheduled.find((one) => one.version === version);
    if (!change) return;
    const before = asIso(Date.parse(change.effectiveAt) - 1);
    const answer = await ask<PolicyView>(`/api/v1/policies/${node}?at=${encodeURIComponent(before)}`);
    if (answer.kind !== "done") {
      result = answer.kind === "refused" ? { kind: "refused", problem: answer.problem } : { kind: "none" };
      isOffline = answer.kind === "unknown";
      return draw();
    }
    view = answer.answer;
    await put(answer.answer.document, Date.parse(change.effectiveAt));
  }

  const act: SettingsActions = {
    chooseNode(chosen) {
      if (chosen === node) return;
      [node, view, barred, edits, open, history] = [chosen, null, null, {}, null, []];
      result = { kind: "none" };
      void readView();
      draw();
    },
    chooseGroup(chosen) {
      [group, open] = [chosen, null];
      draw();
    },
    open(setting) {
      open = setting;
      draw();
      document.querySelector<HTMLElement>(".editor input, .editor select")?.focus();
    },
    edit: (setting, value) => edited({ ...edits, [setting]: { value } }),
    inherit: (setting) => edited({ ...edits, [setting]: "inherit" }),
    undo(setting) {
      const { [setting]: _, ...others } = edits;
      edited(others);
    },
    chooseWhen: (chosen) => choose(chosen),
    publish() {
      if (view) void put(documentOf(view, edits), effectiveAt());
    },
    withdraw: (version) => void withdraw(version),
  };

  const leave = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || open === null) return;
    if (edits[open] !== undefined) act.undo(open);
    else act.open(null);
  };
  addEventListener("keydown", leave);
  void readPlaces();
  void readView();

  return {
    body: () =>
      page(
        {
          hall,
          places,
          path,
          node,
          mayChange: session.rights.includes("ChangeRules") && mayChange(session.grants, path, node),
          view,
          isOffline,
          barred,
          history,
          group,
          edits,
          changes: view ? pending(view, edits) : [],
          open,
          when,
          effectiveAt: effectiveAt(),
          openingAt: openingAt(),
          midnightAt: midnightAfter(clock.now()),
          result,
          isBusy,
          now: clock.now(),
          say,
        },
        act,
      ),
    stop() {
      isOver = true;
      removeEventListener("keydown", leave);
    },
  };
}
