import { html, nothing, type TemplateResult } from "lit-html";
import { instant, minutes } from "../time.ts";
import type { ManagedWindow } from "./contracts.ts";
import { type Asks, isBusyWindow, type Manage, type ManageActions, nameOf, type Open, shownNow } from "./model.ts";
import { outcome } from "./outcome.ts";
import { stateName } from "./tiles.ts";

type OpenWindow = Extract<Open, { kind: "window" }>;

/** Below its tile, covering nothing: who sits there, what may be done, and what came of it. */
export function drawer(page: Manage, open: OpenWindow, act: ManageActions): TemplateResult {
  const { say, view } = page;
  const at = view?.windows.find(({ window }) => window === open.window);
  if (!view || !at) return html``;
  const queues = view.queues.filter(({ letter }) => at.queues.includes(letter));
  return html`<div class="drawer" role="group" aria-label=${say("manage.window", { window: at.no })}>
    <p class="who">
      <b>${say("manage.window", { window: at.no })}</b>
      <span>${at.clerk ? `${nameOf(page, at.clerk)} ${at.clerk}` : say("manage.nobodySits")}</span>
      <span>${stateName(say, at)}</span>
      <span>${queues.map(({ letter, name }) => `${letter} ${say.text(name)}`).join(say("list.separator"))}</span>
      <span>${say("manage.servedHere", { count: at.served })}</span>
    </p>
    ${at.clerk ? keys(page, at, open.asks, act) : ""} ${asked(page, at, open.asks, act)} ${outcome(page)}
    <button class="quiet close" @click=${() => act.toggle(null)}>${say("manage.close")} <kbd>Esc</kbd></button>
  </div>`;
}

/** Verbs that are not allowed now stay in place, and the rule is told before the press. */
function keys(page: Manage, at: ManagedWindow, asks: Asks | null, act: ManageActions): TemplateResult {
  const { say, isLive, isBusy } = page;
  const isOff = !isLive || isBusy;
  const isTied = isBusyWindow(at);
  const mayOpen = at.state === "Staffed" || at.state === "Paused" || (isTied && at.pauseReason !== null);
  const mayPause = at.state === "Open" || (isTied && at.pauseReason === null);
  const mayClose = at.state === "Open" || at.state === "Paused";
  const openWord = at.pauseReason === null ? "manage.open" : "manage.endPause";
  return html`<div class="keys">
      <button class="go" ?disabled=${isOff || !mayOpen} @click=${() => act.run(at, "open")}>${say(openWord)}</button>
      ${asking("call", say("manage.call"), at.state !== "Open")} ${asking("pause", say("manage.pause"), !mayPause)}
      <button class="quiet" ?disabled=${isOff || !mayClose} @click=${() => act.run(at, "close")}>
        ${say("manage.closeWindow")}
      </button>
      ${asking("move", say("manage.move"), isTied)} ${asking("signOut", say("manage.signOut"), isTied)}
    </div>
    ${isTied ? html`<p class="rule">${say("manage.tied", { number: at.number?.number })}</p>` : nothing}
    ${at.state === "Staffed" ? html`<p class="rule">${say("manage.notOpenYet")}</p>` : nothing}`;

  function asking(kind: Asks, word: string, isForbidden: boolean): TemplateResult {
    return html`<button
      class="quiet"
      aria-expanded=${asks === kind}
      ?disabled=${isOff || isForbidden}
      @click=${() => act.ask(at.window, asks === kind ? null : kind)}
    >
      ${word}
    </button>`;
  }
}

function asked(page: Manage, at: ManagedWindow, asks: Asks | null, act: ManageActions): TemplateResult {
  const { say, rules, view, isLive, isBusy } = page;
  const isOff = !isLive || isBusy;
  if (!at.clerk) return bring(page, at, isOff, act);
  switch (asks) {
    case "pause":
      return html`<div class="asked">
        <span>${say("manage.why")}</span>
        ${(rules?.pauseReasons ?? []).map(
          ({ code, name }) =>
            html`<button class="quiet" ?disabled=${isOff} @click=${() => act.run(at, "pause", { reason: code })}>
              ${say.text(name)}
            </button>`,
        )}
      </div>`;
    case "move": {
      const empty = view?.windows.filter(({ clerk }) => clerk === null) ?? [];
      return html`<div class="asked">
        <span>${say(empty.length > 0 ? "manage.whereTo" : "manage.noEmptyWindow")}</span>
        ${empty.map(
          ({ window, no }) =>
            html`<button class="quiet" ?disabled=${isOff} @click=${() => act.run(at, "move", { to: window })}>
              ${say("manage.window", { window: no })}
            </button>`,
        )}
      </div>`;
    }
    case "signOut":
      return html`<div class="asked">
        <span>${say("manage.signOutTells", { who: nameOf(page, at.clerk) })}</span>
        <button class="danger" ?disabled=${isOff} @click=${() => act.run(at, "sign-out")}>
          ${say("manage.signOut")}
        </button>
      </div>`;
    case "call":
      return call(page, at, isOff, act);
    default:
      return html``;
  }
}

/** Nobody sits here: who sits elsewhere without a number may be brought. */
function bring(page: Manage, at: ManagedWindow, isOff: boolean, act: ManageActions): TemplateResult {
  const { say, view } = page;
  const free = view?.windows.filter((other) => other.clerk && !isBusyWindow(other)) ?? [];
  return html`<div class="asked">
    <span>${say(free.length > 0 ? "manage.bring" : "manage.nobodyFree")}</span>
    ${free.map(
      (other) =>
        html`<button class="quiet" ?disabled=${isOff} @click=${() => act.run(other, "move", { to: at.window })}>
          ${nameOf(page, other.clerk ?? "")} <small>${say("manage.window", { window: other.no })}</small>
        </button>`,
    )}
  </div>`;
}

/** A number is called forward for a reason of the list; some reasons must say at whose request. */
function call(page: Manage, at: ManagedWindow, isOff: boolean, act: ManageActions): TemplateResult {
  const { say, view, rules, reason } = page;
  const waiting = (view?.queues ?? []).filter(({ letter }) => at.queues.includes(letter)).flatMap(({ first }) => first);
  const reasons = rules?.callReasons ?? [];
  const chosen = reasons.find(({ code }) => code === reason) ?? reasons[0];
  return html`<form class="asked" @submit=${(event: SubmitEvent) => act.call(at, event)}>
    <label>
      ${say("manage.number")}
      <input name="number" list="waiting" pattern="[A-Za-z][0-9]{3,5}" maxlength="6" required autocomplete="off" />
    </label>
    <datalist id="waiting">
      ${waiting.map(
        ({ number, takenAt }) =>
          html`<option value=${number}>
            ${say("minutes", { count: minutes(shownNow(page) - instant(takenAt)) })}
          </option>`,
      )}
    </datalist>
    <label>
      ${say("manage.why")}
      <select name="reason" @change=${(event: Event) => act.chooseReason((event.target as HTMLSelectElement).value)}>
        ${reasons.map(
          ({ code, name }) => html`<option value=${code} ?selected=${code === chosen?.code}>${say.text(name)}</option>`,
        )}
      </select>
    </label>
    ${
      chosen?.namesWhoAsked
        ? html`<label>${say("manage.atRequestOf")}<input name="atRequestOf" maxlength="32" required /></label>`
        : nothing
    }
    <button class="go" ?disabled=${isOff}>${say("manage.callNow", { window: at.no })}</button>
    <p class="rule">${say("manage.recorded")}</p>
  </form>`;
}
