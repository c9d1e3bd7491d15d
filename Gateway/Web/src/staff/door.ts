import { render, type TemplateResult } from "lit-html";
import { everySecond, type HallClock, hallClock } from "../clock.ts";
import { ask, type Outcome, pause, press, settle } from "../command.ts";
import { recall, remember } from "../remember.ts";
import { languageAsked, type Say, sayIn } from "../words.ts";
import type { Session } from "./contracts.ts";
import { type Entry, entry, minPasswordLength } from "./entry.ts";
import { frame } from "./frame.ts";

const retryMs = 3_000;
const lastPerson = "person";

export interface Options {
  title(say: Say): string;
  /** What stands in the corner of the page; the system's name if it belongs to no hall. */
  heading?(say: Say): string;
  hall?: string;
  may(session: Session): boolean;
}

/** What a page of the staff is given when somebody has come in. */
export interface Inside {
  readonly session: Session;
  readonly say: Say;
  readonly clock: HallClock;
  draw(): void;
  /** The server no longer knows this session: whoever sits here has to sign in again. */
  recheck(): void;
}

export interface StaffPage {
  body(): TemplateResult;
  stop(): void;
}

/** Lets in whoever may, and shows the page for as long as the server says so. */
export function door(options: Options, enter: (inside: Inside) => StaffPage): void {
  const clock = hallClock();
  const say = sayIn(languageAsked());

  let kind: Entry["kind"] = "asking";
  let note: Entry["note"] = null;
  let person = recall<string>(lastPerson) ?? "";
  let typed: string | null = null;
  let isBusy = false;
  let inside: { session: Session; page: StaffPage } | null = null;

  function draw(): void {
    const { isDemonstration } = clock;
    const now = clock.now();
    if (inside) {
      const { session, page } = inside;
      const around = {
        heading: options.heading?.(say) ?? say("system"),
        hall: options.hall ?? null,
        path: location.pathname,
        session,
        isDemonstration,
        now,
        say,
      };
      render(
        frame(around, page.body(), () => void leave()),
        document.body,
      );
      return;
    }
    const title = options.title(say);
    const knowsPassword = typed !== null;
    render(entry({ kind, title, note, person, knowsPassword, isBusy, isDemonstration, now, say }, act), document.body);
  }

  const act = {
    signIn: (event: SubmitEvent) => void signIn(event),
    choose: (event: SubmitEvent) => void choose(event),
    leave: () => void leave(),
  };

  async function signIn(event: SubmitEvent): Promise<void> {
    const form = submitted(event);
    typed = said(form, "password");
    await come("/api/v1/session/sign-in", { person, password: typed });
  }

  async function choose(event: SubmitEvent): Promise<void> {
    const form = submitted(event);
    const [password, newPassword] = [typed ?? said(form, "password"), said(form, "newPassword")];
    if (newPassword !== said(form, "again")) return tell(say("staff.notTheSame"), true);
    if (newPassword.length < minPasswordLength) return tell(say("staff.tooShort", { count: minPasswordLength }), true);
    if (newPassword === password) return tell(say("staff.sameAsBefore"), true);
    await come("/api/v1/session/password", { person, password, newPassword });
  }

  function submitted(event: SubmitEvent): FormData {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    person = said(form, "person").trim();
    remember(lastPerson, person);
    return form;
  }

  async function come(path: string, body: object): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    note = null;
    draw();
    const outcome = await settle<Session>(
      press(path, body),
      () => true,
      () => tell(say("staff.signInUnknown"), false),
    );
    isBusy = false;
    seen(outcome);
    if (outcome.kind !== "refused") return;
    typed = null;
    tell(say.problem(outcome.problem), true);
  }

  /** The server's word on who is here, and nothing else, opens and shuts the page. */
  function seen(outcome: Outcome<Session | null>): void {
    if (outcome.kind === "unknown") return;
    const session = outcome.kind === "done" ? outcome.answer : null;
    if (session && inside && session.person === inside.session.person) return;
    inside?.page.stop();
    inside = null;
    if (session) person = session.person;
    if (session && !session.mustChangePassword && options.may(session)) {
      typed = null;
      note = null;
      let page: StaffPage | null = null;
      // A page may want to be drawn while it is being made.
      const drawn = () => page && draw();
      page = enter({ session, say, clock, draw: drawn, recheck: () => void recheck() });
      inside = { session, page };
    } else if (session) {
      kind = session.mustChangePassword ? "choose" : "barred";
      note = session.mustChangePassword ? { text: say("refusal.PasswordMustBeChanged"), isRefusal: false } : null;
    } else if (kind !== "choose") kind = "signIn";
    draw();
  }

  async function recheck(): Promise<void> {
    for (;;) {
      const answer = await ask<Session | null>("/api/v1/session");
      seen(answer);
      if (answer.kind !== "unknown") return;
      await pause(retryMs);
    }
  }

  async function leave(): Promise<void> {
    await settle(press("/api/v1/session/sign-out"), () => true);
    inside?.page.stop();
    inside = null;
    typed = null;
    [kind, note] = ["signIn", null];
    draw();
  }

  function tell(text: string, isRefusal: boolean): void {
    note = { text, isRefusal };
    draw();
  }

  document.documentElement.lang = say.language === "zh" ? "zh-CN" : "en";
  everySecond(draw);
  void recheck();
}

const said = (form: FormData, name: string): string => String(form.get(name) ?? "");
