import { html, nothing, type TemplateResult } from "lit-html";
import type { CityRow, CityView } from "../contracts.ts";
import { asDate, asTime, instant, minutes } from "../time.ts";
import type { Say } from "../words.ts";
import { areaName, type Group, groups, rowName, silentHalls, type Totals, totals } from "./board.ts";

/** All that the page shows; a pure function of it makes the page. */
export interface City {
  view: CityView | null;
  beside: unknown[];
  isLive: boolean;
  isDemonstration: boolean;
  speed: number;
  asOf: number | null;
  now: number;
  say: Say;
}

export function page(city: City): TemplateResult {
  const { view, isLive, say } = city;
  const silent = view ? silentHalls(view, city.beside, city.speed) : new Set<string>();
  return html`<div class="city ${isLive ? "live" : "stale"}">
    <header>
      <h1>${say("city.title")}</h1>
      ${city.isDemonstration ? html`<strong class="demo">${say("demonstration")}</strong>` : nothing}
      <p>${asDate(city.now, say.language)}</p>
      <time>${asTime(city.now)}</time>
    </header>
    ${band(city)} ${view ? figures(city, totals(view, silent)) : nothing}
    <main>${view ? groups(view).map((group) => county(city, group, silent)) : nothing}</main>
  </div>`;
}

/** Where nothing is wrong the band says how new the figures are: its place is always taken. */
function band({ view, isLive, asOf, say }: City): TemplateResult {
  if (!view || asOf === null) return html`<p class="band" role="status">${say("live.connecting")}</p>`;
  return html`<p class="band" role="status">${say(isLive ? "city.asOf" : "live.lost", { time: asTime(asOf) })}</p>`;
}

function figures(city: City, all: Totals): TemplateResult {
  const { say } = city;
  const longest = all.longestSince === null ? "–" : String(minutes(shownNow(city) - all.longestSince));
  const unit = all.longestSince === null ? "" : say("minutes.unit");
  return html`<dl class="figures">
    ${figure(say("city.waiting"), all.waiting, say("queue.people"), "")}
    ${figure(say("city.longest"), longest, unit, all.longestAt ? say.text(all.longestAt.name) : say("city.nobody"))}
    ${figure(say("city.openWindows"), all.openWindows, say("city.windowUnit"), "")}
    ${figure(say("city.served"), all.served, say("city.numberUnit"), say("city.today"))}
    ${figure(
      say("city.issuing"),
      all.issuing,
      say("city.ofHalls", { halls: all.halls }),
      all.silent > 0 ? say("city.silentHalls", { count: all.silent }) : say("city.allHeard"),
    )}
  </dl>`;

  function figure(name: string, value: number | string, after: string, note: string): TemplateResult {
    const text = typeof value === "number" ? say("figure", { value }) : value;
    return html`<div>
      <dt>${name}</dt>
      <dd><b>${text}</b> ${after}<small>${note}</small></dd>
    </div>`;
  }
}

function county(city: City, { head, members }: Group, silent: Set<string>): TemplateResult {
  const { say } = city;
  return html`<section>
    <table>
      <thead>
        <tr>
          <th scope="col">${say.text(areaName(head.name))}</th>
          <th scope="col">${say("city.waiting")}</th>
          <th scope="col">${say("city.longestHead")}</th>
          <th scope="col">${say("city.windowsHead")}</th>
          <th scope="col">${say("city.served")}</th>
          <th scope="col"><span class="unseen">${say("city.links")}</span></th>
        </tr>
      </thead>
      <tbody>
        ${[head, ...members].map((hall) => row(city, hall, silent.has(hall.hall)))}
      </tbody>
    </table>
  </section>`;
}

function row(city: City, hall: CityRow, isSilent: boolean): TemplateResult {
  const { say } = city;
  const isIdle = !isSilent && hall.openWindows === 0 && hall.waiting === 0;
  return html`<tr class="${hall.tier.toLowerCase()} ${isSilent ? "silent" : ""} ${isIdle ? "idle" : ""}">
    <th scope="row" title=${say.text(hall.name)}>${say.text(rowName(hall.name))}</th>
    ${
      isSilent
        ? html`<td class="note" colspan="4">${silence(say, hall)}</td>`
        : html`<td>${hall.waiting}</td>
            <td>${longest(city, hall)}</td>
            <td>${hall.openWindows === 0 ? say("city.noWindow") : hall.openWindows}</td>
            <td>${say("figure", { value: hall.served })}</td>`
    }
    <td class="links">
      <a href="/kiosk/${hall.hall}">${say("city.kiosk")}</a>
      <a href="/screen/${hall.hall}">${say("city.screen")}</a>
      <a href="/window/${hall.hall}-W01">${say("city.window")}</a>
    </td>
  </tr>`;
}

function silence(say: Say, hall: CityRow): string {
  if (hall.asOf === null) return say("city.neverHeard");
  return say("city.silent", { time: asTime(instant(hall.asOf)), count: hall.waiting });
}

function longest(city: City, hall: CityRow): string {
  if (hall.waitingSince === null) return "–";
  return city.say("minutes", { count: minutes(shownNow(city) - instant(hall.waitingSince)) });
}

/** On a stale page waits stand still too: they are as old as all the rest. */
const shownNow = ({ isLive, now, asOf }: City): number => (isLive ? now : (asOf ?? now));
