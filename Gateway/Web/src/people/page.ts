import { html, nothing, type TemplateResult } from "lit-html";
import type { Person } from "./contracts.ts";
import type { People, PeopleActions, Result } from "./model.ts";
import { stateOf } from "./model.ts";
import { areas, city, cityHalls, nameOf, type Node } from "./places.ts";
import { sheet } from "./sheet.ts";

/** Who has a role where: the list on the left, one account on the right. */
export const page = (people: People, now: number, act: PeopleActions): TemplateResult =>
  html`<main class="people ${people.isOffline ? "stale" : ""}">
    <section class="list">${tools(people, act)} ${list(people, now, act)}</section>
    <section class="sheet">
      ${people.result ? result(people, people.result) : nothing} ${sheet(people, now, act)}
    </section>
  </main>`;

const tools = (people: People, act: PeopleActions): TemplateResult => {
  const { say, places, node, mayManage } = people;
  return html`<div class="tools">
    <label
      >${say("people.where")}
      <select .value=${node} @change=${(event: Event) => act.choose((event.target as HTMLSelectElement).value)}>
        ${scopes(people, node)}
      </select>
    </label>
    <form @submit=${act.find}>
      <label>${say("people.find")} <input name="person" maxlength="24" required autocomplete="off" /></label>
      <button class="quiet">${say("people.open")}</button>
    </form>
    ${mayManage ? html`<button class="go" @click=${act.invite}>${say("people.invite")}</button>` : nothing}
    ${people.isOffline ? html`<p class="band" role="status">${say("people.offline")}</p>` : nothing}
    ${places.length === 0 && !people.isOffline ? html`<p>${say("live.connecting")}</p>` : nothing}
  </div>`;
};

/** The city, its own hall, and each county with its halls. */
export function scopes({ places, say }: Pick<People, "places" | "say">, chosen: string): TemplateResult {
  const option = ({ id, name }: Node) => html`<option value=${id} ?selected=${id === chosen}>${name}</option>`;
  return html`${option({ id: city, name: say("people.city") })} ${cityHalls(places, say).map(option)}
  ${areas(places, say).map(
    ({ county, halls }) => html`<optgroup label=${county.name}>${option(county)} ${halls.map(option)}</optgroup>`,
  )}`;
}

function list(people: People, now: number, act: PeopleActions): TemplateResult {
  const { say } = people;
  if (people.list === null) return html`<p class="empty">${say("live.connecting")}</p>`;
  if (people.list.length === 0) return html`<p class="empty">${say("people.nobody")}</p>`;
  const chosen = people.sheet.kind === "person" ? people.sheet.person.person : null;
  return html`<table>
      <thead>
        <tr>
          <th scope="col">${say("people.id")}</th>
          <th scope="col">${say("people.name")}</th>
          <th scope="col">${say("people.roles")}</th>
          <th scope="col">${say("people.state")}</th>
        </tr>
      </thead>
      <tbody>
        ${people.list.map((person) => row(people, person, person.person === chosen, now, act))}
      </tbody>
    </table>
    ${people.isMore ? html`<button class="quiet more" @click=${act.more}>${say("people.more")}</button>` : nothing}`;
}

const row = (people: People, person: Person, isChosen: boolean, now: number, act: PeopleActions): TemplateResult =>
  html`<tr class=${isChosen ? "chosen" : ""}>
    <td><button class="link" @click=${() => act.open(person)}>${person.person}</button></td>
    <td>${person.name}</td>
    <td>${roles(people, person)}</td>
    <td class=${stateOf(person, now)}>${people.say(`people.state.${stateOf(person, now)}`)}</td>
  </tr>`;

/** 窗口人员 椒江区行政服务中心: a role is nothing without its place. */
const roles = ({ say, places }: People, { grants }: Person): TemplateResult =>
  grants.length === 0
    ? html`<span class="soft">${say("people.noRole")}</span>`
    : html`${grants.map(
        ({ role, scope }) =>
          html`<span class="role">${say(`role.${role}`)} <small>${nameOf(scope, places, say)}</small></span>`,
      )}`;

const result = ({ say }: People, told: Result): TemplateResult => {
  switch (told.kind) {
    case "told":
      return html`<div class="told" role="status">
        <p>${say("people.firstPassword", { person: told.person })}</p>
        <p class="secret">${told.password}</p>
        <p>${say("people.toldOnce")}</p>
      </div>`;
    case "done":
      return html`<p class="done" role="status">${told.text}</p>`;
    case "refused":
      return html`<p class="refusal" role="alert">${say.problem(told.problem)}</p>`;
    case "unknown":
      return html`<p class="unknown" role="status">${say("refusal.OutcomeUnknown")}</p>`;
  }
};
