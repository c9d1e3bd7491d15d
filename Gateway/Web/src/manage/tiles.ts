import { html, nothing, type TemplateResult } from "lit-html";
import type { Zone } from "../contracts.ts";
import { asRanges } from "../numbers.ts";
import { instant, minuteMs, minutes } from "../time.ts";
import type { Say, Word } from "../words.ts";
import type { ManagedWindow, WindowState } from "./contracts.ts";
import { drawer } from "./drawer.ts";
import { type Manage, type ManageActions, nameOf, shownNow } from "./model.ts";

const longCallMs = 2 * minuteMs;

const stateWords: Record<WindowState, Word> = {
  Closed: "manage.state.Closed",
  Staffed: "manage.state.Staffed",
  Open: "manage.state.Open",
  Paused: "manage.state.Paused",
  Called: "manage.state.Called",
  Serving: "manage.state.Serving",
};

export const stateName = (say: Say, { state }: ManagedWindow): string => say(stateWords[state]);

/** The windows in their zones, as they stand; the open drawer comes right after its tile. */
export function floor(page: Manage, red: Set<string>, act: ManageActions): TemplateResult {
  const { view, rules, say } = page;
  if (!view) return html`<p class="empty">${say("live.connecting")}</p>`;
  if (view.windows.length === 0) return html`<p class="empty">${say("manage.noWindows")}</p>`;
  const ids = [...new Set(view.windows.map(({ zone }) => zone))];
  return html`${ids.map((id) => {
    const windows = view.windows.filter(({ zone }) => zone === id);
    const zone = rules?.zones.find((one) => one.id === id);
    return section(page, id, zone, windows, red, act);
  })}`;
}

function section(
  page: Manage,
  id: string,
  zone: Zone | undefined,
  windows: ManagedWindow[],
  red: Set<string>,
  act: ManageActions,
): TemplateResult {
  const { say } = page;
  const numbers = asRanges(
    windows.map(({ no }) => no),
    say("list.separator"),
  );
  return html`<section class="zone">
    <h2>${zone ? say.text(zone.name) : id} <small>${say("manage.zoneWindows", { numbers })}</small></h2>
    <div class="tiles">
      ${windows.map((window) => [tile(page, window, red.has(window.window), act), below(window)])}
    </div>
  </section>`;

  function below({ window }: ManagedWindow): TemplateResult | typeof nothing {
    const { open } = page;
    return open?.kind === "window" && open.window === window ? drawer(page, open, act) : nothing;
  }
}

function tile(page: Manage, at: ManagedWindow, isRed: boolean, act: ManageActions): TemplateResult {
  const { say, open, rules } = page;
  const isOpen = open?.kind === "window" && open.window === at.window;
  const reason = rules?.pauseReasons.find(({ code }) => code === at.pauseReason);
  const pause = reason ? say.text(reason.name) : (at.pauseReason ?? "");
  const who = at.clerk ? nameOf(page, at.clerk) : say("manage.nobody");
  const what = at.number?.number ?? (at.state === "Paused" ? pause : at.state === "Open" ? "—" : "");
  return html`<button
    class="tile is-${at.state} ${isRed ? "red" : ""}"
    id=${at.window}
    aria-expanded=${isOpen}
    @click=${() => act.toggle(isOpen ? null : { kind: "window", window: at.window, asks: null })}
  >
    <b>${at.no}</b><i>${stateName(say, at)}</i> <strong>${what}</strong
    ><span>${at.state === "Closed" ? "" : lasting(page, at)}</span>
    <em>${who}${at.number && pause ? html`<small>${say("manage.thenPause")}</small>` : nothing}</em>
  </button>`;
}

/** A call is told in seconds, until it has lasted too long for that; all else in minutes. */
function lasting(page: Manage, at: ManagedWindow): string {
  const ms = Math.max(0, shownNow(page) - instant(at.since));
  return at.state === "Called" && ms < longCallMs
    ? page.say("manage.seconds", { count: Math.floor(ms / 1000) })
    : page.say("minutes", { count: minutes(ms) });
}
