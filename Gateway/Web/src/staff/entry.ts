import { html, nothing, type TemplateResult } from "lit-html";
import { asDate, asTime } from "../time.ts";
import type { Say } from "../words.ts";

/** What stands before a page of the staff until somebody is in; a pure function of it makes the form. */
export interface Entry {
  kind: "asking" | "signIn" | "choose" | "barred";
  /** What the page is, in large letters. */
  title: string;
  note: { text: string; isRefusal: boolean } | null;
  person: string;
  /** Nobody types twice what was typed a moment ago. */
  knowsPassword: boolean;
  isBusy: boolean;
  isDemonstration: boolean;
  now: number;
  say: Say;
}

export interface EntryActions {
  signIn(event: SubmitEvent): void;
  choose(event: SubmitEvent): void;
  leave(): void;
}

export const minPasswordLength = 12;
const maxPasswordLength = 128;

export function entry(page: Entry, act: EntryActions): TemplateResult {
  const { say, now, title, isDemonstration } = page;
  return html`<div class="signin">
    <section class="where">
      <h1>${say("system")}</h1>
      <div>
        <p class="missing">${title}</p>
        ${page.kind === "asking" ? html`<p>${say("live.connecting")}</p>` : nothing}
      </div>
      <p class="clock">
        <time>${asTime(now)}</time><small>${asDate(now, say.language)}</small>
        ${isDemonstration ? html`<strong class="demo">${say("demonstration")}</strong>` : nothing}
      </p>
    </section>
    ${forms[page.kind](page, act)}
    <footer><span>${say("system")}</span><span>${say("staff.recorded")}</span></footer>
  </div>`;
}

const forms: Record<Entry["kind"], (page: Entry, act: EntryActions) => TemplateResult> = {
  asking: () => html`<form></form>`,
  signIn: (page, act) =>
    html`<form @submit=${act.signIn}>
      <h2>${page.say("staff.signIn")}</h2>
      ${note(page)} ${personField(page)} ${field("password", page.say("staff.password"), "current-password")}
      <button ?disabled=${page.isBusy}>${page.say(page.isBusy ? "staff.signingIn" : "staff.signIn")}</button>
    </form>`,
  choose: (page, act) =>
    html`<form @submit=${act.choose}>
      <h2>${page.say("staff.choose")}</h2>
      ${note(page)} ${personField(page)}
      ${page.knowsPassword ? nothing : field("password", page.say("staff.passwordSoFar"), "current-password")}
      ${field("newPassword", page.say("staff.newPassword", { count: minPasswordLength }), "new-password")}
      ${field("again", page.say("staff.newPasswordAgain"), "new-password")}
      <button ?disabled=${page.isBusy}>${page.say("staff.setPassword")}</button>
    </form>`,
  barred: ({ say, title, person }, act) =>
    html`<form @submit=${(event: SubmitEvent) => event.preventDefault()}>
      <h2>${say("refusal.NotAllowed")}</h2>
      <p class="note">${say("staff.barred", { person, page: title })}</p>
      <button type="button" @click=${act.leave}>${say("staff.otherPerson")}</button>
      <p class="links"><a href="/account">${say("account.title")}</a><a href="/">${say("staff.city")}</a></p>
    </form>`,
};

const note = ({ note }: Entry): TemplateResult =>
  html`<p class="note ${note?.isRefusal ? "refusal" : ""} ${note ? "" : "none"}" role="alert">${note?.text}</p>`;

const personField = ({ say, person }: Entry): TemplateResult =>
  html`<label for="person">${say("staff.person")}</label>
    <input id="person" name="person" .value=${person} autocomplete="username" maxlength="24" required autofocus />`;

const field = (name: string, label: string, complete: "current-password" | "new-password"): TemplateResult =>
  html`<label for=${name}>${label}</label>
    <input id=${name} name=${name} type="password" autocomplete=${complete} maxlength=${maxPasswordLength} required />`;
