import { html, nothing, type TemplateResult } from "lit-html";
import type { HallDocument, LocalText, Problem, ServiceItem } from "../contracts.ts";
import { asRanges, numberClass } from "../numbers.ts";
import { asShortTime, asTime, instant } from "../time.ts";
import { asWait, type Say } from "../words.ts";
import { stopName, stoppedAdvice } from "./closed.ts";
import { qrPicture } from "./code.ts";
import { doneButton } from "./foot.ts";
import type { Actions, Kiosk } from "./model.ts";
import { both, pair, pairOf } from "./pair.ts";
import { lateMs, type Step, type Why } from "./step.ts";

type StepOf<TKind extends Step["kind"]> = Extract<Step, { kind: TKind }>;

/* 3: the number, once the server has given it */

export function taking({ say, ticks }: Kiosk, step: StepOf<"taking">): TemplateResult {
  const isLate = ticks - step.since > lateMs;
  return html`<main class="notice" role="status">
      <h2>${both(say, isLate ? "kiosk.confirming" : "kiosk.taking")}</h2>
      <p>${isLate ? both(say, "kiosk.confirmingAdvice") : pair(say, namesOf(step.items))}</p>
    </main>
    <footer></footer>`;
}

export function taken(kiosk: Kiosk, step: StepOf<"taken">, act: Actions): TemplateResult {
  const { say, document } = kiosk;
  const { number, slip, takenAt, queue } = step.taken;
  const zones = slip.zones.map((id) => document?.zones.filter((zone) => zone.id === id)[0]?.name ?? { zh: id, en: id });
  const facts = [say("kiosk.yourNumber"), say("kiosk.takenOf", { time: asShortTime(instant(takenAt)) })];
  return html`<main>
      <section>
        <h2>${pair(say, queueName(document, queue))}</h2>
        <p class="hint">${[...facts, say.text(namesOf(step.items))].join(" · ")}</p>
        <p class=${numberClass(number)} role="status">${number}</p>
      </section>
      <section>
        <div class="where ${zones.length > 1 ? "many" : ""}">
          ${zones.map((zone) => html`<i>${pair(say, zone)}</i>`)}
          <p>${slip.windows.length > 0 ? windows(say, slip.windows) : both(say, "kiosk.listen")}</p>
        </div>
        <dl class="facts">
          <div>
            <dt>${both(say, "kiosk.ahead")}</dt>
            <dd>
              ${slip.ahead === 0 ? say("queue.nobody") : html`${slip.ahead} <small>${say("queue.people")}</small>`}
            </dd>
          </div>
          ${slip.wait === null ? nothing : expected(say, slip.wait)}
        </dl>
        ${code(kiosk)} ${thenQueues(say, document, step)} ${slipLine(kiosk)}
      </section>
    </main>
    <footer>${doneButton(kiosk, step.until, act)}</footer>`;
}

/** The address of the number's page; until it is drawn its place is kept, so that nothing moves. */
const code = ({ say, slip }: Kiosk): TemplateResult => html`
  <div class="scan">
    ${slip?.qr ? qrPicture(slip.qr, say("kiosk.scan")) : html`<i></i>`}
    <p><b>${both(say, "kiosk.scan")}</b> ${both(say, "kiosk.watch")}</p>
  </div>
`;

/** What becomes of the paper: it comes, or there is none and the number is to be kept otherwise. */
const slipLine = ({ say, settings }: Kiosk): TemplateResult =>
  settings.hasPaper
    ? html`<p class="advice">${both(say, "kiosk.printing")}</p>`
    : html`<p class="advice nopaper" role="alert">
        <b>${both(say, "kiosk.noPaper")}</b> ${both(say, "kiosk.noPaperAdvice")}
      </p>`;

/** Nothing is said of a wait that nobody can tell. */
const expected = (say: Say, wait: { from: number; to: number }): TemplateResult => html`
  <div>
    <dt>${both(say, "wait.about")}</dt>
    <dd>${wait.from > 0 ? html`${wait.from}–${wait.to} <small>${say("minutes.long")}</small>` : asWait(say, wait)}</dd>
  </div>
`;

/** A number with items of several queues goes on by itself. */
function thenQueues(say: Say, document: HallDocument | null, step: StepOf<"taken">): TemplateResult | typeof nothing {
  const codes = step.items.map(({ code }) => code);
  const later = (document?.queues ?? []).filter(
    (queue) => queue.letter !== step.taken.queue && queue.items.some((item) => codes.indexOf(item.code) >= 0),
  );
  if (later.length === 0) return nothing;
  const names = (one: Say) => later.map((queue) => one.text(queue.name)).join(one.language === "zh" ? "、" : ", ");
  return html`<p class="then">${pairOf(say, (one) => one("kiosk.thenQueues", { queues: names(one) }))}</p>`;
}

const windows = (say: Say, numbers: number[]): TemplateResult =>
  pairOf(say, (one) => one("kiosk.windows", { windows: asRanges(numbers, one.language === "zh" ? "、" : ", ") }));

const namesOf = (items: ServiceItem[]): LocalText => ({
  zh: items.map((item) => item.name.zh).join("、"),
  en: items.map((item) => item.name.en).join(", "),
});

const queueName = (document: HallDocument | null, letter: string): LocalText =>
  document?.queues.filter((queue) => queue.letter === letter)[0]?.name ?? { zh: letter, en: letter };

/* No number: why, kindly, and where to go */

export function refused(kiosk: Kiosk, step: StepOf<"refused">, act: Actions): TemplateResult {
  const { say } = kiosk;
  const [title, text] = reason(kiosk, step.why);
  return html`<main class="notice refused" role="alert">
      <h2>${title}</h2>
      <p>${text}</p>
      <p class="hint">${say("kiosk.askDesk")}</p>
    </main>
    <footer>${doneButton(kiosk, step.until, act)}</footer>`;
}

function reason(kiosk: Kiosk, why: Why): [TemplateResult, TemplateResult | string] {
  const { say, document, now } = kiosk;
  switch (why.kind) {
    case "problem":
      return [both(say, "kiosk.notTaken"), say.problem(named(say, document, why.problem))];
    case "unconfirmed":
      return [both(say, "kiosk.unconfirmed"), both(say, "kiosk.unconfirmedAdvice", { time: asTime(now) })];
    case "stopped":
      return [
        pairOf(say, (one) => one("kiosk.queueStopped", { queue: one.text(why.queue.name) })),
        stoppedAdvice(kiosk, why.reason),
      ];
  }
}

/** The server speaks codes and letters; people have names for them. */
function named(say: Say, document: HallDocument | null, problem: Problem): Problem {
  const { reason, queue } = problem;
  return {
    ...problem,
    ...(typeof reason === "string" ? { reason: say.text(stopName(document, reason)) } : {}),
    ...(typeof queue === "string" ? { queue: say.text(queueName(document, queue)) } : {}),
  };
}
