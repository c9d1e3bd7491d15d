import { ask, type Outcome, press, settle } from "../command.ts";
import { door, type Inside, type StaffPage } from "../staff/door.ts";
import type { Role } from "../staff/contracts.ts";
import { learn } from "../words.ts";
import en from "../words/en.json?people";
import zh from "../words/zh.json?people";
import type { FirstPassword, Person, PersonRecord, Place } from "./contracts.ts";
import { type Asks, type PeopleActions, type Result, type Sheet, withGrant, withoutGrant } from "./model.ts";
import { page } from "./page.ts";
import { city } from "./places.ts";

const pageSize = 100;
const retryMs = 5_000;

learn({ zh, en });
door({ title: (say) => say("people.title"), may: ({ rights }) => rights.includes("ReadPeople") }, enter);

function enter({ session, say, clock, draw, recheck }: Inside): StaffPage {
  const mayManage = session.rights.includes("ManagePeople");
  let places: Place[] = [];
  let node = session.grants.some(({ scope }) => scope === city) ? city : (session.grants[0]?.scope ?? city);
  let list: Person[] | null = null;
  let isMore = false;
  let isOffline = false;
  let sheet: Sheet = { kind: "none" };
  let result: Result | null = null;
  let isBusy = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** False if it is to be asked again; a session that ended shuts the page. */
  function heard(answer: Outcome<unknown>): boolean {
    isOffline = answer.kind === "unknown";
    if (answer.kind === "refused" && answer.problem.status === 401) recheck();
    else if (answer.kind === "refused") result = { kind: "refused", problem: answer.problem };
    return answer.kind !== "unknown";
  }

  async function load(after: string | null): Promise<void> {
    const asked = node;
    const query = new URLSearchParams(node === city ? {} : { hall: node });
    if (after) query.set("after", after);
    const answer = await ask<Person[]>(`/api/v1/people?${query}`);
    if (asked !== node) return;
    if (!heard(answer)) timer = setTimeout(() => void load(after), retryMs);
    if (answer.kind === "done") {
      list = after ? [...(list ?? []), ...answer.answer] : answer.answer;
      isMore = answer.answer.length >= pageSize;
    }
    draw();
  }

  async function loadPlaces(): Promise<void> {
    const answer = await ask<Place[]>("/api/v1/halls");
    if (answer.kind === "done") places = answer.answer;
    else timer = setTimeout(() => void loadPlaces(), retryMs);
    draw();
  }

  async function show(person: Person): Promise<void> {
    sheet = { kind: "person", person, history: null, asks: null, grants: person.grants };
    draw();
    const answer = await ask<PersonRecord[]>(`${pathOf(person)}/history`);
    heard(answer);
    if (sheet.kind === "person" && sheet.person.person === person.person && answer.kind === "done")
      sheet = { ...sheet, history: answer.answer };
    draw();
  }

  /** What was changed stands in the list and on the sheet as the server now has it. */
  function changed(person: Person): void {
    list = (list ?? []).map((one) => (one.person === person.person ? person : one));
    void show(person);
  }

  async function change<T>(path: string, body: unknown, done: (answer: T) => void): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    result = null;
    draw();
    const outcome = await settle<T>(
      press(path, body),
      () => true,
      () => {
        result = { kind: "unknown" };
        draw();
      },
    );
    isBusy = false;
    result = null;
    heard(outcome);
    if (outcome.kind === "done") done(outcome.answer);
    draw();
  }

  const told = ({ person, password }: FirstPassword): void => {
    changed(person);
    if (password) result = { kind: "told", person: person.person, password };
  };

  const person = (): Person => (sheet as Extract<Sheet, { kind: "person" }>).person;
  const grants = () => (sheet.kind === "none" ? [] : sheet.grants);

  const act: PeopleActions = {
    choose(chosen) {
      node = chosen;
      list = null;
      draw();
      void load(null);
    },
    more: () => void load(list?.at(-1)?.person ?? null),
    async find(event) {
      const id = submitted(event, "person");
      const answer = await ask<Person>(`/api/v1/people/${encodeURIComponent(id)}`);
      result = null;
      heard(answer);
      if (answer.kind === "done") void show(answer.answer);
      draw();
    },
    open(chosen) {
      result = null;
      void show(chosen);
    },
    invite() {
      result = null;
      sheet = { kind: "invite", id: "", name: "", grants: [] };
      draw();
    },
    ask(asks: Asks | null) {
      if (sheet.kind !== "person") return;
      sheet = { ...sheet, asks, grants: sheet.person.grants };
      result = null;
      draw();
    },
    addGrant(event) {
      const [role, scope] = [submitted(event, "role") as Role, submitted(event, "scope")];
      if (sheet.kind !== "none") sheet = { ...sheet, grants: withGrant(sheet.grants, { role, scope }) };
      draw();
    },
    dropGrant(grant) {
      if (sheet.kind !== "none") sheet = { ...sheet, grants: withoutGrant(sheet.grants, grant) };
      draw();
    },
    saveGrants: () => void change<Person>(`${pathOf(person())}/grants`, { grants: grants() }, changed),
    disable: (event) =>
      void change<Person>(`${pathOf(person())}/disable`, { reason: submitted(event, "reason") }, changed),
    enable: () => void change<Person>(`${pathOf(person())}/enable`, null, changed),
    reset: () => void change<FirstPassword>(`${pathOf(person())}/reset`, null, told),
    sendInvite(event) {
      if (sheet.kind !== "invite") return;
      sheet = { ...sheet, id: submitted(event, "person"), name: submitted(event, "name") };
      const { id, name, grants } = sheet;
      void change<FirstPassword>("/api/v1/people", { person: id, name, grants }, (first) => {
        list = [...(list ?? []), first.person];
        told(first);
      });
    },
    close() {
      sheet = { kind: "none" };
      draw();
    },
  };

  void loadPlaces();
  void load(null);
  return {
    body: () =>
      page(
        { places, node, list, isMore, isOffline, sheet, result, isBusy, mayManage, me: session.person, say },
        clock.now(),
        act,
      ),
    stop: () => clearTimeout(timer),
  };
}

const pathOf = ({ person }: Person): string => `/api/v1/people/${encodeURIComponent(person)}`;

function submitted(event: SubmitEvent, name: string): string {
  event.preventDefault();
  return String(new FormData(event.target as HTMLFormElement).get(name) ?? "").trim();
}
