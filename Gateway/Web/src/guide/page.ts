import { html, nothing, type TemplateResult } from "lit-html";
import type { Problem } from "../contracts.ts";
import { slipPaper } from "../kiosk/slip.ts";
import { asTime } from "../time.ts";
import type { Actions, Desk } from "./model.ts";
import { numbers } from "./numbers.ts";
import { take } from "./take.ts";
import { tasks } from "./tasks.ts";

const slipWidth = 80;

export const page = (desk: Desk, act: Actions): TemplateResult => html`
  <div class="desk ${desk.isLive ? "live" : "stale"}">${band(desk)} ${desk.view ? body(desk, act) : empty(desk)}</div>
  ${desk.slip ? slipPaper(desk.slip, desk.document, slipWidth) : nothing}
`;

const body = (desk: Desk, act: Actions): TemplateResult => html`
  <main>${take(desk, act)} ${numbers(desk, act)} ${tasks(desk, act)}</main>
`;

/** What became of the last press; offline, what can still be done without us. Always as high. */
function band(desk: Desk): TemplateResult {
  const { say, isLive, asOf, view, answer, document } = desk;
  if (!isLive && view)
    return html`<p class="band lost" role="status">
      <b>${say("guide.lost", { time: asOf === null ? "–" : asTime(asOf) })}</b> ${say("guide.lostAdvice")}
    </p>`;
  const stop = view?.stops.filter(({ queue }) => queue === null)[0];
  const reason = document?.stopReasons.filter(({ code }) => code === stop?.reason)[0]?.name;
  switch (answer.kind) {
    case "none":
      return html`<p class="band" role="status">
        ${view ? html`<b>${say(`guide.phase.${view.phase}`)}</b>` : nothing}
        ${stop ? say("guide.stopped", { reason: reason ? say.text(reason) : stop.reason }) : nothing}
      </p>`;
    case "sending":
      return html`<p class="band" role="status">…</p>`;
    case "done":
      return html`<p class="band done" role="status"><b>✓ ${say(answer.word, { number: answer.number })}</b></p>`;
    case "refused":
      return html`<p class="band refused" role="alert">
        <b>✕ ${say("guide.notDone")}</b> ${say.problem(named(desk, answer.problem))}
      </p>`;
    case "unknown":
      return html`<p class="band unknown" role="alert"><b>? ${say("guide.unknown")}</b></p>`;
  }
}

/** The server speaks ids and codes; people have names for them. */
function named({ say, helpers, document }: Desk, problem: Problem): Problem {
  const { helper, reason } = problem;
  const stop = document?.stopReasons.filter(({ code }) => code === reason)[0]?.name;
  return {
    ...problem,
    ...(typeof helper === "string"
      ? { helper: helpers.filter(({ person }) => person === helper)[0]?.name ?? helper }
      : {}),
    ...(stop ? { reason: say.text(stop) } : {}),
  };
}

const empty = ({ say, barred }: Desk): TemplateResult => html`
  <main class="empty" role="status">
    <p>${say(barred === null ? "live.connecting" : whyEmpty[barred])}</p>
  </main>
`;

const whyEmpty = { UnknownHall: "live.unknownHall", NotAllowed: "guide.notAllowed" } as const;
