import type { HallDocument, Reason } from "../contracts.ts";
import { minuteMs } from "../time.ts";
import { isWord, type Say } from "../words.ts";
import type { NumberEnd, NumberRow, TicketClass, WindowView } from "./contracts.ts";
import { type Command, type Question, rowsWithDigit, type Target } from "./desk.ts";
import { isAllowed } from "./rules.ts";

/** What a choice leads to: a further question, or the press itself. */
export type Does = { ask: Question } | { run: Command };

/** A digit of a question, what it stands for, and what it does. */
export interface Option {
  digit: number;
  name: string;
  does: Does;
  isOff?: boolean;
  /** Its digit works at once, but it is shown on the next page only. */
  isHidden?: boolean;
}

/** All that a question's choices depend on. */
export interface Choosing {
  view: WindowView;
  rules: HallDocument | null;
  now: number;
  say: Say;
}

export const ends: NumberEnd[] = [
  "DoneOnTheSpot",
  "Accepted",
  "AcceptedPapersPending",
  "PapersMissing",
  "Refused",
  "HandedOver",
  "AdviceOnly",
  "Collected",
  "GivenUp",
];

const classes: TicketClass[] = [
  "Elderly",
  "PregnantOrWithInfant",
  "Military",
  "FireFighter",
  "Disabled",
  "CriticallyIll",
  "Ordinary",
];

const optionsShown = 5;
const usualEnds = 4;
const parkMinutes = [10, 20, 30, 60];

export const needsPapers = (end: NumberEnd | null): boolean =>
  end === "AcceptedPapersPending" || end === "PapersMissing";

/** The digits of a question; a question that is answered by writing has none. */
export function options(choosing: Choosing, question: Question): Option[] {
  switch (question.kind) {
    case "pause":
      return ofReasons(choosing, question, choosing.view.pauseReasons, { verb: "pause" });
    case "call":
      return ofReasons(choosing, question, choosing.view.callReasons, {
        verb: "call",
        body: { number: question.number },
        number: question.number,
      });
    case "transfer-reason":
      return ofReasons(choosing, question, choosing.view.transferReasons, { verb: "transfer", body: question.to });
    case "park":
      return paged(
        choosing.view.parkReasons.map(({ code, name }) => ({
          name: choosing.say.text(name),
          does: { ask: { kind: "park-until", reason: code } },
        })),
        question,
        choosing.say,
      );
    case "park-until":
      return parkUntil(choosing, question.reason);
    case "waiting":
      return ofRows(choosing.view.next, ({ line }) => ({ ask: { kind: "row", number: line.number } }));
    case "missed":
      return ofRows(choosing.view.missed, ({ line }) => about("reactivate", line.number));
    case "parked":
      return ofRows(choosing.view.parked, ({ line }) => about("take-back", line.number));
    case "row":
      return ofRow(choosing, question.number);
    case "put-off":
      return [{ digit: 1, name: choosing.say("clerk.putOffYes"), does: about("put-off", question.number) }];
    case "class":
      return ofClass(choosing, question);
    case "end":
      return usual(choosing);
    case "ending":
    case "manual":
      return numbered(ends.map((end) => ({ name: choosing.say(`end.${end}`), does: { ask: { ...question, end } } })));
    case "transfer":
      return targets(choosing);
    case "hand-over":
      return numbered(
        colleagues(choosing.view).map(({ clerk, name }) => ({
          name: choosing.say("clerk.colleague", name),
          does: { run: { verb: "hand-over", body: { to: clerk } } },
        })),
      );
    case "name":
    case "more":
    case "direct":
    case "stop":
      return [];
  }
}

type Choice = Omit<Option, "digit">;

const numbered = (choices: Choice[]): Option[] => choices.map((choice, index) => ({ digit: index + 1, ...choice }));

/** At most five keys side by side; with more choices the last key, 0, shows the next ones. */
function paged(choices: Choice[], question: Extract<Question, { pageNo: number }>, say: Say): Option[] {
  if (choices.length <= optionsShown) return numbered(choices);
  const aPage = optionsShown - 1;
  const pages = Math.ceil(choices.length / aPage);
  const first = (question.pageNo % pages) * aPage;
  const turn: Option = {
    digit: 0,
    name: say("clerk.more"),
    does: { ask: { ...question, pageNo: question.pageNo + 1 } },
  };
  return [...numbered(choices.slice(first, first + aPage)), turn];
}

function ofReasons(
  { say }: Choosing,
  question: Extract<Question, { pageNo: number }>,
  reasons: Reason[],
  command: Command,
): Option[] {
  const choices = reasons.map(({ code, name, namesWhoAsked }): Choice => {
    const given: Command = { ...command, body: { ...command.body, reason: code } };
    return { name: say.text(name), does: namesWhoAsked ? { ask: { kind: "name", command: given } } : { run: given } };
  });
  return paged(choices, question, say);
}

/** Digits stand beside the rows themselves. */
const ofRows = (rows: NumberRow[], does: (row: NumberRow) => Does): Option[] =>
  numbered(rows.slice(0, rowsWithDigit).map((row) => ({ name: row.line.number, does: does(row) })));

export const about = (verb: Command["verb"], number: string, more: object = {}): { run: Command } => ({
  run: { verb, body: { number, ...more }, number },
});

/** What may be done with somebody who waits. */
function ofRow({ view, say, now }: Choosing, number: string): Option[] {
  const line = view.next.filter((row) => row.line.number === number)[0]?.line;
  const claimed = line && line.class !== "Ordinary" && !line.classConfirmed ? line.class : null;
  return numbered([
    {
      name: say("clerk.row.call"),
      does: { ask: { kind: "call", number, pageNo: 0 } },
      isOff: !isAllowed(view, "call", now),
    },
    { name: say("verb.postpone"), does: about("postpone", number), isOff: line?.isPostponed ?? false },
    { name: say("verb.put-off"), does: { ask: { kind: "put-off", number } } },
    { name: say("verb.confirm-class"), does: { ask: { kind: "class", number, claimed, pageNo: 0 } } },
  ]);
}

function ofClass({ say }: Choosing, question: Extract<Question, { kind: "class" }>): Option[] {
  const { number, claimed } = question;
  const settled = (to: TicketClass) => about("confirm-class", number, { class: to });
  if (claimed === null)
    return paged(
      classes.map((to) => ({ name: say(`class.${to}`), does: settled(to) })),
      question,
      say,
    );
  return [
    { digit: 1, name: say("clerk.classShown", { name: say(`class.${claimed}`) }), does: settled(claimed) },
    { digit: 2, name: say("clerk.classNotShown"), does: settled("Ordinary") },
    { digit: 0, name: say("clerk.classOther"), does: { ask: { ...question, claimed: null } } },
  ];
}

/** A number that nobody takes back waits again by itself when its time has come. */
function parkUntil({ rules, now, say }: Choosing, reason: string): Option[] {
  const most = rules?.desk.maxParkMinutes ?? Number.POSITIVE_INFINITY;
  const park = (until: string | null): Does => ({ run: { verb: "park", body: { reason, until } } });
  return numbered([
    { name: say("clerk.parkNoTime"), does: park(null) },
    ...parkMinutes
      .filter((count) => count <= most)
      .map((count) => ({
        name: count === 60 ? say("clerk.parkHour") : say("clerk.parkMinutes", { count }),
        does: park(new Date(now + count * minuteMs).toISOString()),
      })),
  ]);
}

/** The four usual ends are one digit away, and so are the other five, though 0 shows them. */
function usual({ say }: Choosing): Option[] {
  const shown: Option[] = ends.map((end, index) => {
    const short = `end.short.${end}`;
    return {
      digit: index + 1,
      name: isWord(short) ? say(short) : say(`end.${end}`),
      does: needsPapers(end)
        ? { ask: { kind: "ending", end } }
        : { run: { verb: "finish", body: { ending: { end } } } },
      isHidden: index >= usualEnds,
    };
  });
  const others: Does = { ask: { kind: "ending", end: "DoneOnTheSpot" } };
  return [...shown, { digit: 0, name: say("clerk.endOther"), does: others }];
}

/** First the other queues of the hall, then the windows that serve the number's own. */
function targets({ view, say }: Choosing): Option[] {
  const here = view.current?.line.queue;
  const to = (target: Target): Does => ({ ask: { kind: "transfer-reason", to: target, pageNo: 0 } });
  const queues = view.hallQueues
    .filter(({ letter }) => letter !== here)
    .map(({ letter, name }): Choice => {
      const isStopped = view.stops.some((stop) => stop.queue === null || stop.queue === letter);
      return {
        name: `${letter} ${say.text(name)}${isStopped ? ` · ${say("clerk.stopped")}` : ""}`,
        does: to({ queue: letter }),
        isOff: isStopped,
      };
    });
  const windows = view.colleagues
    .filter(({ queues }) => here !== undefined && queues.indexOf(here) >= 0)
    .map(({ window, no, state }): Choice => ({
      name: `${say("window.no", { window: no })} · ${say(`state.${state}`)}`,
      does: to({ window }),
      isOff: state !== "Open" && state !== "Called" && state !== "Serving",
    }));
  return numbered([...queues, ...windows]);
}

/** Who else is signed in, each once. */
const colleagues = (view: WindowView) =>
  view.colleagues
    .filter((row) => row.clerk !== null && row.clerk !== view.clerk)
    .map(({ clerk, no, state }) => ({ clerk, name: { clerk, window: no, state } }));
