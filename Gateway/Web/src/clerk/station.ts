import { render } from "lit-html";
import type { HallClock } from "../clock.ts";
import { type Press, press, settle } from "../command.ts";
import type { HallDocument } from "../contracts.ts";
import { hallDocument } from "../hall.ts";
import { type Live, live, type News } from "../live.ts";
import type { Say, Word } from "../words.ts";
import { aboutOf, doneSlot, refusedSlot } from "./answers.ts";
import type { ClerkSession, VerbAnswer, WindowPlace, WindowView } from "./contracts.ts";
import { type Command, type Desk, isSheet, type Question } from "./desk.ts";
import { commandOf } from "./forms.ts";
import { isInForm, isWriting, type Key, keyOf } from "./keys.ts";
import { isAskedBy, isLetter, type Letter, meaning } from "./letters.ts";
import type { Actions, Pane } from "./model.ts";
import { type Does, type Option, options } from "./options.ts";
import { page } from "./pane.ts";
import { isAllowed, primaryVerb } from "./rules.ts";

/** A second press within this time was meant for what stood there before. */
const settledMs = 400;

/** The pane at work: it holds what the view cannot know, and hands all else to the page. */
export class Station {
  private readonly desk: Desk = { slot: { kind: "none" }, question: null, isBusy: false, isLacking: false };
  private readonly live: Live;
  private readonly place: WindowPlace;
  private readonly me: ClerkSession;
  private readonly clock: HallClock;
  private readonly say: Say;
  private readonly recheck: () => void;
  private news: News<WindowView> | null = null;
  private rules: HallDocument | null = null;
  private shown = "";
  private shownAt = 0;
  private isOver = false;

  /** Recheck: the server may no longer know this sign-in; its owner asks. */
  constructor(place: WindowPlace, me: ClerkSession, clock: HallClock, say: Say, recheck: () => void) {
    this.place = place;
    this.me = me;
    this.clock = clock;
    this.say = say;
    this.recheck = recheck;
    this.live = live<WindowView>({ hub: "/hubs/window", id: place.window }, (news) => this.take(news));
    hallDocument(
      place.hall,
      (rules) => (this.rules = rules),
      () => !this.isOver,
    );
  }

  stop(): void {
    this.isOver = true;
    this.live.stop();
  }

  /** Says whether there is a pane yet: before the first view there is nothing to show. */
  draw(): boolean {
    const view = this.news?.view;
    if (!view || this.isOver) return false;
    this.notice(view);
    const pane = this.pane();
    if (pane) render(page(pane, this.actions), document.body);
    return true;
  }

  key(event: KeyboardEvent): void {
    const key = keyOf(event);
    if (!key || !this.news?.view) return;
    if (isWriting(event.target) && key.kind !== "leave") return;
    if (isInForm(event.target) && key.kind === "primary") return;
    event.preventDefault();
    this.pressed(key);
  }

  private pane(): Pane | null {
    if (!this.news?.view) return null;
    const { view, isLive, asOf, tries, retryInMs } = this.news;
    const { place, me, desk, say, rules } = this;
    const { isDemonstration } = this.clock;
    const now = this.clock.now();
    return { view, rules, place, me, desk, isLive, asOf, tries, retryInMs, isDemonstration, now, say };
  }

  private pressed(key: Key): void {
    switch (key.kind) {
      case "primary":
        return this.actions.primary();
      case "leave":
        return this.ask(null);
      case "digit":
        return this.digit(key.digit);
      case "letter":
        // A letter that is typed beside a form's field must not do what it stands for.
        if (isLetter(key.letter) && (!isSheet(this.desk.question) || this.desk.question.kind === "more"))
          this.actions.letter(key.letter);
    }
  }

  private readonly actions: Actions = {
    primary: () => {
      if (!this.news?.isLive) return this.live.retryNow();
      const view = this.news.view;
      if (!view || performance.now() - this.shownAt <= settledMs) return;
      // A form that says how the number ends is what the press means.
      if (this.desk.question?.kind === "ending") document.querySelector<HTMLElement>(".sheet .go")?.click();
      else this.run({ verb: primaryVerb(view), ...(view.state === "Serving" ? { body: usualEnd } : {}) });
    },
    letter: (letter) => this.letter(letter),
    ask: (question) => this.ask(question),
    pick: (option) => this.pick(option),
    run: (command) => this.run(command),
    submit: (event) => this.submit(event),
    signOut: () => {
      if (!this.desk.isBusy) void this.signOut();
    },
  };

  private letter(letter: Letter): void {
    const view = this.news?.view;
    const does = view && this.news?.isLive && !this.desk.isBusy ? meaning(letter, view, this.clock.now()) : null;
    if (!does) return;
    if (isAskedBy(letter, this.desk.question)) this.ask(null);
    else this.does(does);
  }

  private digit(digit: number): void {
    const pane = this.pane();
    if (!pane?.desk.question) return;
    const option = options(pane, pane.desk.question).filter((candidate) => candidate.digit === digit)[0];
    if (option) this.pick(option);
  }

  private pick(option: Option): void {
    if (!option.isOff) this.does(option.does);
  }

  private does(does: Does): void {
    if ("ask" in does) this.ask(does.ask);
    else this.run(does.run);
  }

  private submit(event: SubmitEvent): void {
    event.preventDefault();
    const { question } = this.desk;
    const view = this.news?.view;
    if (!question || !view) return;
    const form = new FormData(event.target as HTMLFormElement);
    if (question.kind === "name") {
      const atRequestOf = String(form.get("who") ?? "").trim();
      if (atRequestOf) this.run({ ...question.command, body: { ...question.command.body, atRequestOf } });
    } else if (isSheet(question)) {
      const command = commandOf(question, form, view, this.clock.now());
      this.desk.isLacking = command === null;
      if (command) this.run(command);
      else this.draw();
    }
  }

  /** What has to be typed gets the cursor; a form whose end was chosen anew keeps it where it is. */
  private ask(question: Question | null): void {
    const isSame = question?.kind === this.desk.question?.kind;
    this.desk.question = question;
    this.desk.isLacking = false;
    this.draw();
    if (question && !isSame) document.querySelector<HTMLElement>(firstField)?.focus();
  }

  private run(command: Command): void {
    const view = this.news?.view;
    const { verb, body = null } = command;
    if (!view || !this.news?.isLive || this.desk.isBusy || !isAllowed(view, verb, this.clock.now())) return;
    const what = this.say(`verb.${verb}` satisfies Word);
    const pressed = press(`/api/v1/windows/${encodeURIComponent(this.place.window)}/${verb}`, body);
    void this.send<VerbAnswer>(pressed, what, aboutOf(command, view), (answer) => {
      this.desk.slot = doneSlot({ command, answer, before: view, rules: this.rules, say: this.say });
    });
  }

  private signOut(): Promise<void> {
    return this.send(press("/api/v1/clerks/sign-out"), this.say("verb.signOut"), undefined, () => this.recheck());
  }

  /** One press at a time: the next waits until the server has said what became of this one. */
  private async send<T>(
    pressed: Press,
    what: string,
    about: string | undefined,
    done: (answer: T) => void,
  ): Promise<void> {
    const { desk, say } = this;
    const asked = desk.question;
    const pressedWhat = about ? `${about} ${what}` : what;
    // What was typed stays until it has been done: a refusal is answered by changing it.
    if (!isSheet(asked)) desk.question = null;
    desk.isBusy = true;
    desk.slot = { kind: "sending", title: say("clerk.sending", { what: pressedWhat }) };
    this.draw();
    const outcome = await settle<T>(
      pressed,
      () => !this.isOver,
      () => {
        desk.slot = { kind: "unknown", title: say("clerk.unknown", { what: pressedWhat }) };
        this.draw();
      },
    );
    desk.isBusy = false;
    if (outcome.kind === "done") {
      if (desk.question === asked) desk.question = null;
      done(outcome.answer);
    }
    if (outcome.kind === "refused") {
      const view = this.news?.view;
      if (view) desk.slot = refusedSlot(say, what, outcome.problem, view);
      if (sessionProblems.indexOf(outcome.problem.type) >= 0) this.recheck();
    }
    this.draw();
  }

  private take(news: News<WindowView>): void {
    const isNewTry = news.tries !== this.news?.tries;
    this.news = news;
    // A hub that lets nobody in looks like a dead line; the sign-in may be what is gone.
    if (isNewTry && news.tries % 3 === 1) this.recheck();
    this.draw();
  }

  /** Remembers since when the primary means what it means. */
  private notice(view: WindowView): void {
    const meaning = `${view.state}/${view.current?.line.number ?? ""}`;
    if (meaning === this.shown) return;
    this.shown = meaning;
    this.shownAt = performance.now();
    // A question about a number or a pause is void once the window has moved on.
    this.desk.question = null;
  }
}

const usualEnd = { ending: { end: "DoneOnTheSpot" } };
const firstField = ".ask input, .sheet input[name=number], .sheet textarea, .sheet summary, .sheet .choices button";
const sessionProblems = ["NotSignedIn", "SignedInElsewhere", "WindowIsNotStaffed", "NotAllowed"];
