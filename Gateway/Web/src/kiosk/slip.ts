import { html, nothing, type TemplateResult } from "lit-html";
import type { HallDocument, LocalText } from "../contracts.ts";
import { asRanges } from "../numbers.ts";
import { asDate, asShortTime, dateOf, instant } from "../time.ts";
import { asWait, sayIn } from "../words.ts";
import { qrPicture } from "./code.ts";
import type { Slip } from "./model.ts";

const zh = sayIn("zh");
const en = sayIn("en");

/** What is printed: the same for everybody, Chinese first; the number as it was told, however often it is printed. */
export function slipPaper(slip: Slip, document: HallDocument | null, width: number): TemplateResult {
  const { taken, items, qr } = slip;
  const { zones, windows, ahead, wait } = taken.slip;
  const queue = document?.queues.filter((one) => one.letter === taken.queue)[0]?.name;
  const at = instant(taken.takenAt);
  return html`<article class="slip ${width === 58 ? "narrow" : ""}" aria-hidden="true">
    <header><b>${document?.name.zh}</b><time>${asShortTime(at)}</time></header>
    <p class="queue"><b>${queue?.zh ?? taken.queue}</b><span>${queue?.en}</span></p>
    <p class="no ${taken.number.length > 4 ? "long" : ""}">${taken.number}</p>
    ${place(document, zones, windows)}
    <p class="told">
      <span>
        ${ahead === 0 ? html`<b>${zh("queue.nobody")}</b>` : people(ahead)}
        <small>${en(ahead === 0 ? "queue.nobody" : "kiosk.slip.ahead")}</small>
      </span>
      ${wait === null ? nothing : html`<span>${asWait(zh, wait)}<small>${asWait(en, wait)}</small></span>`}
    </p>
    <div class="scan">
      ${qr ? qrPicture(qr, zh("kiosk.scan")) : nothing}
      <p>
        <b>${zh("kiosk.scan")}</b><span>${zh("kiosk.watch")}</span>
        <small>${en("kiosk.slip.scan")}</small>
      </p>
    </div>
    <div class="todo">
      ${bring(items)}
      <p><b>${zh("kiosk.slip.missed")}</b> ${zh("kiosk.slip.missedAdvice")}</p>
      <small>${en("kiosk.slip.missedAdvice")}</small>
    </div>
    <footer>
      <span>${dateOf(at)} ${asDate(at, "zh").replace(/^.* /, "")}</span>
      <span>${taken.ticket.replace(/-\d{8}-/, "-")}</span>
    </footer>
  </article>`;
}

const people = (ahead: number): TemplateResult => html`${zh("kiosk.ahead")} <b>${ahead}</b> ${zh("queue.people")}`;

function place(document: HallDocument | null, zones: string[], windows: number[]): TemplateResult {
  const names = zones.map((id) => document?.zones.filter((zone) => zone.id === id)[0]?.name ?? { zh: id, en: id });
  const ranges = asRanges(windows, "、");
  const told = windows.length === 0 ? zh("kiosk.listen") : zh("kiosk.windows", { windows: ranges });
  return html`<p class="place">
    <b>${names.map((name: LocalText) => name.zh).join("、")} ${told}</b>
    <small>${[...names.map((name) => name.en), asRanges(windows, ", ")].join(" · ")}</small>
  </p>`;
}

/** What all the items together need, each paper once. */
function bring(items: Slip["items"]): TemplateResult | typeof nothing {
  const papers = new Map(items.flatMap((item) => item.papers ?? []).map((paper) => [paper.code, paper.name.zh]));
  return papers.size === 0
    ? nothing
    : html`<p><b>${zh("kiosk.slip.bring")}</b> ${Array.from(papers.values()).join("、")}</p>`;
}
