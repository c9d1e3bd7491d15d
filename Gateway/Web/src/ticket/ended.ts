import { html, nothing, type TemplateResult } from "lit-html";
import { numberClass } from "../numbers.ts";
import { asDay, asShortTime, instant } from "../time.ts";
import type { Word } from "../words.ts";
import type { TicketView } from "./contracts.ts";
import type { Actions, Phone, Wish } from "./model.ts";
import { both } from "./pair.ts";
import type { Stand } from "./stand.ts";
import { foot } from "./wishes.ts";

type Line = TemplateResult | string | typeof nothing;

/** Every sight in which nobody waits: a headline, what it means, and what may be done. */
export function ended(phone: Phone, stand: Stand, act: Actions): TemplateResult {
  const { view } = phone;
  if (!view || stand === "past") return plain(phone, stand);
  switch (stand) {
    case "serving":
      return sight(
        phone,
        view,
        "ticket.serving",
        [phone.say("ticket.servingAt", { window: view.window ?? 0 })],
        [],
        act,
      );
    case "parked":
      return sight(phone, view, "ticket.parked", [parkedUntil(phone, view)], ["cancel"], act);
    case "missed":
      return missed(phone, view, act);
    case "papers":
      return papers(phone, view, act);
    case "thanks":
      return thanks(phone, view, act);
    case "putOff":
      return sight(phone, view, "ticket.putOff", [phone.say("ticket.putOffAdvice")], [], act);
    default:
      return sight(phone, view, "ticket.cancelled", [phone.say("ticket.takeAnother")], [], act);
  }
}

const plain = ({ say }: Phone, stand: Stand): TemplateResult => {
  const [title, advice] = plainWords[stand] ?? plainWords["connecting"]!;
  return html`<main class="plain" role="status">
    <h2>${both(say, title)}</h2>
    <p>${both(say, advice)}</p>
  </main>`;
};

const plainWords: Partial<Record<Stand, [Word, Word]>> = {
  connecting: ["live.connecting", "live.retrying"],
  unknown: ["ticket.unknown", "ticket.unknownAdvice"],
  past: ["ticket.past", "ticket.takeAnother"],
};

const sight = (
  phone: Phone,
  view: TicketView,
  title: Word,
  lines: Line[],
  wishes: Wish[],
  act: Actions,
): TemplateResult => html`
  <main>
    <p class="queue">${phone.say.text(view.queue)}</p>
    <p class=${numberClass(view.number)}>${view.number}</p>
    <h2 role="status">${both(phone.say, title)}</h2>
    ${lines.map((line) => (line === nothing || line === "" ? nothing : html`<p class="tell">${line}</p>`))}
  </main>
  ${foot(phone, wishes, act)}
`;

const parkedUntil = ({ say }: Phone, { parkedUntil }: TicketView): string =>
  parkedUntil === null
    ? say("ticket.parkedAdvice")
    : say("ticket.parkedUntil", { time: asShortTime(instant(parkedUntil)) });

function missed(phone: Phone, view: TicketView, act: Actions): TemplateResult {
  const { say } = phone;
  const left = view.rules?.reactivationsLeft ?? 0;
  const behind = view.rules?.reactivatedBehind ?? null;
  if (left === 0) return sight(phone, view, "ticket.missed", [say("ticket.missedForGood")], ["cancel"], act);
  const where = behind === null ? say("ticket.backTail") : say("ticket.backBehind", { count: behind });
  const lines: Line[] = [say("ticket.missedAdvice"), `${where}${say("ticket.backLeft", { count: left })}`];
  return sight(phone, view, "ticket.missed", lines, ["reactivate", "cancel"], act);
}

function papers(phone: Phone, view: TicketView, act: Actions): TemplateResult {
  const { say, returnedAs } = phone;
  const last = view.rules?.returnUntil ? instant(`${view.rules.returnUntil}T00:00:00+08:00`) : 0;
  const lines: Line[] = [
    list(view),
    returnedAs === null
      ? say("ticket.papersUntil", { day: asDay(last, say.language) })
      : html`<a href=${`/t/${returnedAs}`}>${say("ticket.returnedAs")}</a>`,
  ];
  return sight(phone, view, "ticket.papers", lines, returnedAs === null ? ["return"] : [], act);
}

/** The five faces will stand below the thanks. */
function thanks(phone: Phone, view: TicketView, act: Actions): TemplateResult {
  const { say } = phone;
  const { ending } = view;
  const lines: Line[] = [
    say("ticket.thanksAdvice"),
    ending?.end === "AcceptedPapersPending" ? html`${say("ticket.toFollow")}${list(view)}` : nothing,
    ending?.end === "AcceptedPapersPending" && ending.until
      ? say("ticket.toFollowUntil", { day: asDay(instant(`${ending.until}T00:00:00+08:00`), say.language) })
      : nothing,
    ending?.documentNo ? say("ticket.documentNo", { no: ending.documentNo }) : nothing,
  ];
  return sight(phone, view, "ticket.thanks", lines, [], act);
}

const list = ({ ending }: TicketView): Line =>
  ending && ending.papers.length > 0
    ? html`<ul class="papers">
        ${ending.papers.map((paper) => html`<li>${paper}</li>`)}
      </ul>`
    : nothing;
