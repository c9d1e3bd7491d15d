import { html, nothing, type TemplateResult } from "lit-html";
import { asDate, asTime } from "../time.ts";
import type { Say } from "../words.ts";
import type { WindowPlace } from "./contracts.ts";

/** All that the sign-in shows; a pure function of it makes the page. */
export interface SignIn {
  place: WindowPlace | null;
  isUnknownWindow: boolean;
  isBusy: boolean;
  /** Why the last try did not work, or where this person still sits. */
  note: { text: string; isRefusal: boolean } | null;
  clerk: string;
  isDemonstration: boolean;
  now: number;
  say: Say;
}

/** The machine knows its window, the person says who they are. */
export function signIn(page: SignIn, submit: (event: SubmitEvent) => void): TemplateResult {
  const { place, say, now, isDemonstration } = page;
  return html`<div class="signin">
    <section class="where">
      <h1>${place ? say.text(place.hallName) : nothing}</h1>
      <div>${place ? where(place, say) : missing(page)}</div>
      <p class="clock">
        <time>${asTime(now)}</time><small>${asDate(now, say.language)}</small>
        ${isDemonstration ? html`<strong class="demo">${say("demonstration")}</strong>` : nothing}
      </p>
    </section>
    ${form(page, submit)}
    <footer><span>${say("system")}</span><span>${say("clerk.recorded")}</span></footer>
  </div>`;
}

const where = (place: WindowPlace, say: Say): TemplateResult => html`
  <p class="no"><b>${place.no}</b><span>${say("window.unit")}</span></p>
  <dl>
    <dt>${say("clerk.zone")}</dt>
    <dd>${say.text(place.zone.name)}</dd>
    <dt>${say("clerk.queues")}</dt>
    <dd>
      ${place.queues.map((queue) => `${queue.letter} ${say.text(queue.name)}`).join(say.language === "zh" ? "、" : ", ")}
    </dd>
  </dl>
`;

const missing = ({ isUnknownWindow, say }: SignIn): TemplateResult => html`
  <p class="missing">${say(isUnknownWindow ? "live.unknownWindow" : "live.connecting")}</p>
  <p>${say(isUnknownWindow ? "live.checkAddress" : "live.retrying")}</p>
`;

function form({ place, note, clerk, isBusy, say }: SignIn, submit: (event: SubmitEvent) => void): TemplateResult {
  const name = place ? say("clerk.signInAt", { window: place.no }) : say("clerk.signIn");
  return html`<form @submit=${submit}>
    <h2>${say("clerk.signIn")}</h2>
    <p class="note ${note?.isRefusal ? "refusal" : ""} ${note ? "" : "none"}" role="alert">${note?.text}</p>
    <label for="clerk">${say("clerk.id")}</label>
    <input id="clerk" name="clerk" .value=${clerk} autocomplete="username" maxlength="64" required autofocus />
    <label for="password">${say("clerk.password")}</label>
    <input id="password" name="password" type="password" autocomplete="current-password" maxlength="128" required />
    <button ?disabled=${!place || isBusy}>${isBusy ? say("clerk.signingIn") : name}</button>
    <p class="links"><a href="/account">${say("clerk.changePassword")}</a></p>
  </form>`;
}
