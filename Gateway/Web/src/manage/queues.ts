import { html, nothing, svg, type TemplateResult } from "lit-html";
import { asRanges } from "../numbers.ts";
import { instant, minutes } from "../time.ts";
import { isCalling, longest } from "./alerts.ts";
import type { ManagedQueue, StopFate } from "./contracts.ts";
import { type Manage, type ManageActions, shownNow } from "./model.ts";
import { outcome } from "./outcome.ts";

const fates: StopFate[] = ["ServeOn", "Wait", "NextDay"];
/** Where the limit's tick stands on every bar, of a hundred: what lies beyond is over it. */
const tick = 80;

/** Longest wait beside its limit, the worst first. */
export const byUrgency = (queues: ManagedQueue[], now: number): ManagedQueue[] =>
  [...queues].sort((one, other) => share(other, now) - share(one, now) || other.waiting - one.waiting);

const share = (queue: ManagedQueue, now: number): number => longest(queue, now) / queue.limitMinutes;

export function queues(page: Manage, act: ManageActions): TemplateResult {
  const { view, say } = page;
  if (!view) return html``;
  const all = byUrgency(view.queues, shownNow(page));
  const isOpen = page.open?.kind === "queue" && page.open.letter === null;
  const hall = view.stops.find(({ queue }) => queue === null);
  return html`<aside>
    <h2>${say("manage.queues", { count: all.length })} <small>${say("manage.byUrgency")}</small></h2>
    <ul>
      ${all.map((queue) => row(page, queue, act))}
    </ul>
    <button
      class="quiet whole"
      aria-expanded=${isOpen}
      @click=${() => act.toggle(isOpen ? null : { kind: "queue", letter: null })}
    >
      ${hall ? say("manage.hallStopped", { reason: reasonOf(page, hall.reason) }) : say("manage.stopHall")}
    </button>
    ${isOpen ? html`<div class="drawer">${stopping(page, null, act)} ${outcome(page)}</div>` : nothing}
  </aside>`;
}

function row(page: Manage, queue: ManagedQueue, act: ManageActions): TemplateResult {
  const { say, view } = page;
  const now = shownNow(page);
  const waits = longest(queue, now);
  const isOver = waits > queue.limitMinutes;
  const isOpen = page.open?.kind === "queue" && page.open.letter === queue.letter;
  const windows = (view?.windows ?? []).filter((window) => window.queues.includes(queue.letter) && isCalling(window));
  const numbers = asRanges(
    windows.map(({ no }) => no),
    say("list.separator"),
  );
  return html`<li class=${isOver ? "over" : ""}>
    <button aria-expanded=${isOpen} @click=${() => act.toggle(isOpen ? null : { kind: "queue", letter: queue.letter })}>
      <b>${queue.letter}</b>
      <strong>${say.text(queue.name)}</strong>
      <em>${queue.waiting > 0 ? say("manage.waiting", { count: queue.waiting }) : say("manage.nobodyWaits")}</em>
      <span class="facts"
        ><span>${windows.length > 0 ? say("manage.atWindows", { numbers }) : say("manage.noOpenWindow")}</span>
        <i>
          ${say("manage.longest", { count: waits, limit: queue.limitMinutes })}
          ${isOver ? html`<strong class="over">${say("manage.over")}</strong>` : nothing}
        </i></span
      >
      ${bar(share(queue, now), isOver)}
      ${
        queue.stopped
          ? html`<small class="stopped">${say("manage.stopped", { reason: reasonOf(page, queue.stopped) })}</small>`
          : nothing
      }
    </button>
    ${isOpen ? details(page, queue, act) : nothing}
  </li>`;
}

function bar(of: number, isOver: boolean): TemplateResult {
  const width = Math.min(100, Math.round(of * tick));
  return html`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
    ${svg`<rect class="ground" x="0" y="2" width="100" height="4"></rect>`}
    ${svg`<rect class=${isOver ? "beyond" : "within"} x="0" y="2" width=${width} height="4"></rect>`}
    ${svg`<rect class="tick" x=${tick} y="0" width="0.6" height="8"></rect>`}
  </svg>`;
}

function details(page: Manage, queue: ManagedQueue, act: ManageActions): TemplateResult {
  const { say } = page;
  const rest = queue.waiting - queue.first.length;
  return html`<div class="drawer">
    <ol class="line">
      ${queue.first.map(
        ({ number, takenAt }) =>
          html`<li><b>${number}</b> ${say("minutes", { count: minutes(shownNow(page) - instant(takenAt)) })}</li>`,
      )}
      ${rest > 0 ? html`<li>${say("manage.andMore", { count: rest })}</li>` : nothing}
    </ol>
    ${stopping(page, queue.letter, act)} ${outcome(page)}
  </div>`;
}

/** Stops, for a reason and with a fate for those who wait; or lets go on what was stopped here. */
function stopping(page: Manage, letter: string | null, act: ManageActions): TemplateResult {
  const { say, view, rules, isLive, isBusy } = page;
  const isOff = !isLive || isBusy;
  if (view?.stops.some(({ queue }) => queue === letter))
    return html`<button class="go" ?disabled=${isOff} @click=${() => act.resume(letter)}>
      ${say("manage.resume")}
    </button>`;
  return html`<form class="asked" @submit=${(event: SubmitEvent) => act.stop(letter, event)}>
    <label>
      ${say("manage.why")}
      <select name="reason">
        ${(rules?.stopReasons ?? []).map(({ code, name }) => html`<option value=${code}>${say.text(name)}</option>`)}
      </select>
    </label>
    <label>
      ${say("manage.fate")}
      <select name="fate">
        ${fates.map((fate) => html`<option value=${fate}>${say(`fate.${fate}`)}</option>`)}
      </select>
    </label>
    <button class="danger" ?disabled=${isOff}>${say(letter === null ? "manage.stopHall" : "manage.stopQueue")}</button>
  </form>`;
}

function reasonOf({ rules, say }: Manage, code: string): string {
  const reason = rules?.stopReasons.find((one) => one.code === code);
  return reason ? say.text(reason.name) : code;
}
