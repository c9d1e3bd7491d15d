import { render } from "lit-html";
import type { HallClock } from "../clock.ts";
import { type Press, press, settle } from "../command.ts";
import type { ClerkSession, VerbAnswer, WindowPlace, WindowView } from "../contracts.ts";
import { type Live, live, type News } from "../live.ts";
import type { Say, Word } from "../words.ts";
import { aboutOf, doneSlot, refusedSlot } from "./answers.ts";
import { type Desk, options, type Question, rowsWithDigit } from "./desk.ts";
import { isWriting, type Key, keyOf } from "./keys.ts";
import type { Actions } from "./model.ts";
import { page } from "./pane.ts";
import { isAllowed, isBusy, primaryVerb, type Verb } from "./rules.ts";

/** A second press within this time was meant for what stood there before. */
const settledMs = 400;

/** The pane at work: it holds what the view cannot know, and hands all else to the page. */
export class Station {
  private readonly desk: Desk = { slot: { kind: "none" }, question: null, isBusy: false };
  private readonly live: Live;
  private readonly place: WindowPlace;
  private readonly me: ClerkSession;
  private readonly clock: HallClock;
  private readonly say: Say;
  private readonly recheck: () => void;
  private news: News<WindowView> | null = null;
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
  }

  stop(): void {
    this.isOver = true;
    this.live.stop();
  }

  /** Says whether there is a pane yet: before the first view there is nothing to show. */
  draw(): boolean {
    const view = this.news?.view;
    if (!this.news || !view || this.isOver) return false;
    this.notice(view);
    const { isLive, asOf, tries, retryInMs } = this.news;
    const { place, me, desk, say } = this;
    const { isDemonstration } = this.clock;
    const now = this.clock.now();
    render(
      page({ view, place, me, desk, isLive, asOf, tries, retryInMs, isDemonstration, now, say }, this.actions),
      document.body,
    );
    return true;
  }

  key(event: KeyboardEvent): void {
    const key = keyOf(event);
    if (!key || !this.news?.view) return;
    if (isWriting(event.target) && key.kind !== "leave") return;
    event.preventDefault();
    this.pressed(key);
  }

  private pressed(key: Key): void {
    switch (key.kind) {
      case "primary":
        return this.actions.primary();
      case "leave":
        return this.ask(null);
      case "digit":
        return this.actions.digit(key.digit);
      case "verb":
        return key.letter === "J" ? this.askNumber() : this.actions.verb(this.verbOf(key.letter));
    }
  }

  private verbOf(letter: "R" | "M" | "B" | "C"): Verb {
    const view = this.news?.view;
    if (letter === "B") return view && isBusy(view) && view.pauseReason !== null ? "open" : "pause";
    return ({ R: "recall", M: "miss", C: "close" } as const)[letter];
  }

  private readonly actions: Actions = {
    primary: () => {
      if (!this.news?.isLive) return this.live.retryNow();
      const view = this.news.view;
      if (view && performance.now() - this.shownAt > settledMs) this.run(primaryVerb(view));
    },
    verb: (verb) => {
      if (verb !== "pause") return this.run(verb);
      if (this.may("pause")) this.ask(this.desk.question?.kind === "pause" ? null : { kind: "pause", pageNo: 0 });
    },
    choose: (number) => {
      if (this.may("call")) this.ask({ kind: "reason", number, pageNo: 0 });
    },
    digit: (digit) => this.digit(digit),
    giveName: (event) => {
      event.preventDefault();
      const { question } = this.desk;
      const who = String(new FormData(event.target as HTMLFormElement).get("who") ?? "").trim();
      if (question?.kind === "name" && who) this.call(question.number, question.reason.code, who);
    },
    signOut: () => {
      if (!this.desk.isBusy) void this.signOut();
    },
  };

  private digit(digit: number): void {
    const { question } = this.desk;
    const view = this.news?.view;
    if (!question || !view) return;
    if (question.kind === "number") {
      const row = digit >= 1 && digit <= rowsWithDigit ? view.next[digit - 1] : undefined;
      if (row) this.ask({ kind: "reason", number: row.line.number, pageNo: 0 });
      return;
    }
    const option = options(view, question).filter((candidate) => candidate.digit === digit)[0];
    if (!option || question.kind === "name") return;
    if (!option.reason) this.ask({ ...question, pageNo: question.pageNo + 1 });
    else if (question.kind === "pause") this.run("pause", { reason: option.reason.code });
    else if (option.reason.namesWhoAsked) this.ask({ kind: "name", number: question.number, reason: option.reason });
    else this.call(question.number, option.reason.code, null);
  }

  private call(number: string, reason: string, atRequestOf: string | null): void {
    this.run("call", { number, reason, atRequestOf }, number);
  }

  private askNumber(): void {
    const view = this.news?.view;
    if (view && view.next.length > 0 && this.may("call")) this.ask({ kind: "number" });
  }

  private ask(question: Question | null): void {
    this.desk.question = question;
    this.draw();
    if (question?.kind === "name") document.querySelector<HTMLInputElement>(".ask input")?.focus();
  }

  private may(verb: Verb): boolean {
    const view = this.news?.view;
    return !!view && !!this.news?.isLive && !this.desk.isBusy && isAllowed(view, verb, this.clock.now());
  }

  private run(verb: Verb, body: unknown = null, number?: string): void {
    const view = this.news?.view;
    if (!view || !this.may(verb)) return;
    const what = this.say(`verb.${verb}` satisfies Word);
    const pressed = press(`/api/v1/windows/${encodeURIComponent(this.place.window)}/${verb}`, body);
    void this.send<VerbAnswer>(pressed, what, aboutOf(verb, view, number), (answer) => {
      this.desk.slot = doneSlot(this.say, verb, answer, view);
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
    const pressedWhat = about ? `${about} ${what}` : what;
    desk.question = null;
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
    if (outcome.kind === "done") done(outcome.answer);
    if (outcome.kind === "refused") {
      desk.slot = refusedSlot(say, what, outcome.problem);
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

const sessionProblems = ["NotSignedIn", "SignedInElsewhere", "WindowIsNotStaffed", "NotAllowed"];
