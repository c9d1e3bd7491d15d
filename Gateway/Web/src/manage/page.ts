import { html, nothing, type TemplateResult } from "lit-html";
import { asTime, minutes } from "../time.ts";
import type { Word } from "../words.ts";
import { type Alert, alerts, longTimes, redWindows } from "./alerts.ts";
import type { ManagedWindow } from "./contracts.ts";
import { type Manage, type ManageActions, shownNow } from "./model.ts";
import { queues } from "./queues.ts";
import { floor } from "./tiles.ts";

/** More would push the floor off the screen; the others are one press away. */
const alertsShown = 4;

export function page(manage: Manage, act: ManageActions): TemplateResult {
  const { view, say, isLive, barred } = manage;
  if (barred)
    return html`<p class="empty">${say(barred === "NotAllowed" ? "manage.notYours" : "live.unknownHall")}</p>`;
  const all = view ? alerts(view, shownNow(manage)) : [];
  return html`<main class="manage ${isLive ? "live" : "stale"}">
    ${band(manage)} ${rows(manage, all, act)}
    <div class="floor">${figures(manage)} ${closed(manage)} ${floor(manage, redWindows(all), act)}</div>
    ${queues(manage, act)}
  </main>`;
}

function band({ view, isLive, asOf, say }: Manage): TemplateResult | typeof nothing {
  if (isLive) return nothing;
  const text = view && asOf !== null ? say("live.lost", { time: asTime(asOf) }) : say("live.connecting");
  return html`<p class="band" role="status">${text}</p>`;
}

function closed({ view, say }: Manage): TemplateResult | typeof nothing {
  if (view?.phase !== "Closed" && view?.phase !== "BeforeOpening") return nothing;
  return html`<p class="phase">${say(view.phase === "Closed" ? "manage.hallClosed" : "manage.beforeOpening")}</p>`;
}

function rows(manage: Manage, all: Alert[], act: ManageActions): TemplateResult {
  const { say, areAllAlertsShown, view } = manage;
  const hidden = all.length - alertsShown;
  const shown = areAllAlertsShown ? all : all.slice(0, alertsShown);
  if (all.length === 0)
    return html`<section class="alerts none" aria-label=${say("manage.alerts")}>
      ${view ? say("manage.noAlerts") : ""}
    </section>`;
  return html`<section class="alerts" aria-label=${say("manage.alerts")}>
    <ul>
      ${shown.map((alert) => row(manage, alert, act))}
    </ul>
    ${
      all.length > alertsShown
        ? html`<button class="link" @click=${() => act.showAlerts(!areAllAlertsShown)}>
            ${areAllAlertsShown ? say("manage.fewerAlerts") : say("manage.moreAlerts", { count: hidden })}
          </button>`
        : nothing
    }
  </section>`;
}

const alertWords: Record<Alert["kind"], Word> = {
  wait: "manage.alert.wait",
  idle: "manage.alert.idle",
  pause: "manage.alert.pause",
  long: "manage.alert.long",
};

function row(manage: Manage, alert: Alert, act: ManageActions): TemplateResult {
  const { say } = manage;
  const age = minutes(shownNow(manage) - alert.since);
  return html`<li>
    <svg viewBox="0 0 12 12" aria-hidden="true"><path d="M6 1 11 11H1Z" /></svg>
    <b>${say(alertWords[alert.kind])}</b>
    <span>${where(manage, alert)}</span>
    <span class="evidence">${evidence(manage, alert)}</span>
    <small>${age > 0 ? say("manage.ago", { count: age }) : say("manage.justNow")}</small>
    <span class="do">${keys(manage, alert, act)}</span>
  </li>`;
}

const where = ({ say }: Manage, alert: Alert): string =>
  alert.kind === "wait"
    ? `${alert.queue.letter} ${say.text(alert.queue.name)}`
    : say("manage.window", { window: alert.window.no });

function evidence(manage: Manage, alert: Alert): string {
  const { say, rules } = manage;
  const now = shownNow(manage);
  switch (alert.kind) {
    case "wait": {
      const { queue, longest, serving } = alert;
      return say("manage.waitEvidence", {
        longest,
        limit: queue.limitMinutes,
        over: queue.overLimit,
        serving,
      });
    }
    case "idle":
      return say("manage.idleEvidence", { count: lasted(alert.window, now), waiting: alert.waiting });
    case "pause": {
      const reason = rules?.pauseReasons.find(({ code }) => code === alert.window.pauseReason);
      const why = reason ? say.text(reason.name) : (alert.window.pauseReason ?? "");
      return say("manage.pauseEvidence", { why, count: lasted(alert.window, now) });
    }
    case "long":
      return say("manage.longEvidence", {
        number: alert.window.number?.number,
        count: lasted(alert.window, now),
        standard: alert.window.number?.standardMinutes,
        times: longTimes,
      });
  }
}

const lasted = ({ since }: ManagedWindow, now: number): number => minutes(now - Date.parse(since));

/** The remedy in one press where there is one, and the place where to look. */
function keys(manage: Manage, alert: Alert, act: ManageActions): TemplateResult {
  const { say, isLive, isBusy } = manage;
  const isOff = !isLive || isBusy;
  const help = alert.kind === "wait" ? alert.help : alert.kind === "pause" ? alert.window : null;
  const look = () =>
    act.toggle(
      alert.kind === "wait"
        ? { kind: "queue", letter: alert.queue.letter }
        : { kind: "window", window: alert.window.window, asks: null },
    );
  return html`${
      help
        ? html`<button class="go" ?disabled=${isOff} @click=${() => act.run(help, "open")}>
            ${say("manage.openWindow", { window: help.no })}
          </button>`
        : nothing
    } <button class="quiet" @click=${look}>${say("manage.look")}</button>`;
}

function figures({ view, say }: Manage): TemplateResult {
  if (!view) return html``;
  const { waiting, issued, served, parked, missed } = view.figures;
  const of = (...states: string[]) => view.windows.filter(({ state }) => states.includes(state)).length;
  return html`<div class="figures">
    <dl>
      ${figure(say("manage.figure.waiting"), waiting)} ${figure(say("manage.figure.issued"), issued)}
      ${figure(say("manage.figure.served"), served)} ${figure(say("manage.figure.parked"), parked)}
      ${figure(say("manage.figure.missed"), missed)}
    </dl>
    <p>
      ${say("manage.states", {
        serving: of("Serving"),
        called: of("Called"),
        open: of("Open"),
        paused: of("Paused"),
        staffed: of("Staffed"),
        closed: of("Closed"),
      })}
    </p>
  </div>`;

  function figure(name: string, value: number): TemplateResult {
    return html`<div>
      <dt>${name}</dt>
      <dd>${say("figure", { value })}</dd>
    </div>`;
  }
}
