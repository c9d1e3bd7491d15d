import { html, nothing, type TemplateResult } from "lit-html";
import { type Grant, roles } from "../staff/contracts.ts";
import { asDate, asTime, instant } from "../time.ts";
import { isWord, type Say } from "../words.ts";
import type { PersonRecord } from "./contracts.ts";
import { type People, type PeopleActions, type Sheet, stateOf } from "./model.ts";
import { scopes } from "./page.ts";
import { city, nameOf } from "./places.ts";

const maxReasonLength = 200;
const maxNameLength = 64;

export function sheet(people: People, now: number, act: PeopleActions): TemplateResult {
  switch (people.sheet.kind) {
    case "none":
      return html`<p class="empty">${people.say("people.chooseOne")}</p>`;
    case "person":
      return account(people, people.sheet, now, act);
    case "invite":
      return invite(people, people.sheet, act);
  }
}

type OfPerson = Extract<Sheet, { kind: "person" }>;
type OfInvite = Extract<Sheet, { kind: "invite" }>;

function account(people: People, sheet: OfPerson, now: number, act: PeopleActions): TemplateResult {
  const { say } = people;
  const { person, asks } = sheet;
  const state = stateOf(person, now);
  return html`<h2>${person.name} <small>${person.person}</small></h2>
    <p class="state ${state}">
      ${say(`people.state.${state}`)}
      ${state === "locked" ? html`<small>${say("people.until", { until: person.lockedUntil })}</small>` : nothing}
    </p>
    ${asks === "grants" ? editGrants(people, sheet.grants, act) : granted(people, person.grants)}
    ${people.mayManage && person.person !== people.me ? keys(people, sheet, act) : nothing}
    <h3>${say("people.history")}</h3>
    ${history(people, sheet.history)}`;
}

const granted = ({ say, places }: People, grants: Grant[]): TemplateResult =>
  html`<ul class="grants">
    ${grants.map(({ role, scope }) => html`<li><b>${say(`role.${role}`)}</b> ${nameOf(scope, places, say)}</li>`)}
    ${grants.length === 0 ? html`<li class="soft">${say("people.noRole")}</li>` : nothing}
  </ul>`;

function keys(people: People, { person, asks }: OfPerson, act: PeopleActions): TemplateResult {
  const { say, isBusy } = people;
  if (asks === "grants")
    return html`<p class="keys">
      <button class="go" ?disabled=${isBusy} @click=${act.saveGrants}>${say("people.saveRoles")}</button>
      <button class="quiet" @click=${() => act.ask(null)}>${say("people.cancel")}</button>
    </p>`;
  if (asks === "disable")
    return html`<form class="ask" @submit=${act.disable}>
      <label>${say("people.whyDisable")} <input name="reason" maxlength=${maxReasonLength} required autofocus /></label>
      <p>${say("people.disableEnds")}</p>
      <p class="keys">
        <button class="danger" ?disabled=${isBusy}>${say("people.disable")}</button>
        <button type="button" class="quiet" @click=${() => act.ask(null)}>${say("people.cancel")}</button>
      </p>
    </form>`;
  if (asks === "reset")
    return html`<div class="ask">
      <p>${say("people.resetEnds", { person: person.person })}</p>
      <p class="keys">
        <button class="danger" ?disabled=${isBusy} @click=${act.reset}>${say("people.reset")}</button>
        <button class="quiet" @click=${() => act.ask(null)}>${say("people.cancel")}</button>
      </p>
    </div>`;
  return html`<p class="keys">
    <button class="quiet" @click=${() => act.ask("grants")}>${say("people.changeRoles")}</button>
    <button class="quiet" @click=${() => act.ask("reset")}>${say("people.reset")}</button>
    ${
      person.isDisabled
        ? html`<button class="quiet" ?disabled=${isBusy} @click=${act.enable}>${say("people.enable")}</button>`
        : html`<button class="quiet" @click=${() => act.ask("disable")}>${say("people.disable")}</button>`
    }
  </p>`;
}

function editGrants(people: People, grants: Grant[], act: PeopleActions): TemplateResult {
  const { say, places } = people;
  return html`<ul class="grants">
      ${grants.map(
        (grant) =>
          html`<li>
            <b>${say(`role.${grant.role}`)}</b> ${nameOf(grant.scope, places, say)}
            <button class="link" @click=${() => act.dropGrant(grant)}>${say("people.drop")}</button>
          </li>`,
      )}
    </ul>
    <form class="add" @submit=${act.addGrant}>
      <select name="role" aria-label=${say("people.role")}>
        ${roles.map((role) => html`<option value=${role}>${say(`role.${role}`)}</option>`)}
      </select>
      <select name="scope" aria-label=${say("people.where")}>
        ${scopes(people, city)}
      </select>
      <button class="quiet">${say("people.add")}</button>
    </form>`;
}

const invite = (people: People, sheet: OfInvite, act: PeopleActions): TemplateResult => {
  const { say, isBusy } = people;
  return html`<h2>${say("people.invite")}</h2>
    ${editGrants(people, sheet.grants, act)}
    <form class="ask" @submit=${act.sendInvite}>
      <label>${say("people.id")} <input name="person" maxlength="24" required .value=${sheet.id} /></label>
      <label
        >${say("people.name")} <input name="name" maxlength=${maxNameLength} required .value=${sheet.name}
      /></label>
      <p>${say("people.inviteTells")}</p>
      <p class="keys">
        <button class="go" ?disabled=${isBusy || sheet.grants.length === 0}>${say("people.makeAccount")}</button>
        <button type="button" class="quiet" @click=${act.close}>${say("people.cancel")}</button>
      </p>
    </form>`;
};

function history({ say }: People, entries: PersonRecord[] | null): TemplateResult {
  if (entries === null) return html`<p class="soft">${say("live.connecting")}</p>`;
  if (entries.length === 0) return html`<p class="soft">${say("people.noHistory")}</p>`;
  return html`<ol class="history">
    ${[...entries].reverse().map((entry) => html`<li>${line(entry, say)}</li>`)}
  </ol>`;
}

const line = ({ at, what, by, facts }: PersonRecord, say: Say): TemplateResult =>
  html`<time>${asDate(instant(at), say.language)} ${asTime(instant(at))}</time>
    <b>${did(what, say)}</b>
    <small>${by.who.replace("person/", "")}${reason(facts)}</small>`;

/** What was done in words; a newer server may know more than this page. */
const did = (what: string, say: Say): string => {
  const word = `did.${what}`;
  return isWord(word) ? say(word) : what;
};

const reason = (facts: string): string => {
  const { reason } = JSON.parse(facts || "{}") as { reason?: string };
  return reason ? ` · ${reason}` : "";
};
