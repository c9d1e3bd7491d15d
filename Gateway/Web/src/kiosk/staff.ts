import { html, nothing, type TemplateResult } from "lit-html";
import { type Actions, type Kiosk, mostKiosks } from "./model.ts";
import { both } from "./pair.ts";
import { codeDigits, type Step } from "./step.ts";

type StepOf<TKind extends Step["kind"]> = Extract<Step, { kind: TKind }>;

const keys = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "Backspace", "0"];

/** Only the server knows the code; what is typed is not shown, for others stand behind. */
export const code = ({ say, isLive }: Kiosk, step: StepOf<"code">, act: Actions): TemplateResult => html`
  <main class="staff">
    <h2>${both(say, "kiosk.staff.code")}</h2>
    <p class="digits" role="status" aria-label=${say("kiosk.staff.typed", { count: step.digits.length })}>
      ${Array.from({ length: codeDigits }, (_, index) => (index < step.digits.length ? "●" : "○")).join(" ")}
    </p>
    <p class="note" role="alert">${step.problem ? say.problem(step.problem) : nothing}</p>
    <div class="pad">
      ${keys.map(
        (key) =>
          html`<button
            aria-label=${key === "Backspace" ? say("kiosk.staff.erase") : key}
            ?disabled=${!isLive || step.isSending}
            @click=${() => act.key(key)}
          >
            ${key === "Backspace" ? "←" : key}
          </button>`,
      )}
    </div>
  </main>
  <footer><button @click=${act.start}>${both(say, "kiosk.back")}</button></footer>
`;

/** What an attendant may set; it stays in this kiosk. */
export function settings(kiosk: Kiosk, act: Actions): TemplateResult {
  const { say, settings: now, slip } = kiosk;
  return html`<main class="staff">
      <h2>${both(say, "kiosk.staff.title")}</h2>
      <dl>
        <dt>${both(say, "kiosk.staff.paper")}</dt>
        <dd>
          ${option(now.hasPaper, say("kiosk.staff.paperIn"), () => act.set({ hasPaper: true }))}
          ${option(!now.hasPaper, say("kiosk.staff.paperOut"), () => act.set({ hasPaper: false }))}
        </dd>
        <dt>${both(say, "kiosk.staff.width")}</dt>
        <dd>
          ${option(now.width === 80, "80 mm", () => act.set({ width: 80 }))}
          ${option(now.width === 58, "58 mm", () => act.set({ width: 58 }))}
        </dd>
        <dt>${both(say, "kiosk.staff.language")}</dt>
        <dd>
          ${option(now.language === "zh", "中文", () => act.set({ language: "zh" }))}
          ${option(now.language === "en", "English", () => act.set({ language: "en" }))}
        </dd>
        <dt>${both(say, "kiosk.staff.no")}</dt>
        <dd class="stepper">
          <button aria-label=${say("kiosk.fewer")} ?disabled=${now.no <= 1} @click=${() => act.set({ no: now.no - 1 })}>
            −
          </button>
          <strong role="status">${now.no}</strong>
          <button
            aria-label=${say("kiosk.moreOf")}
            ?disabled=${now.no >= mostKiosks}
            @click=${() => act.set({ no: now.no + 1 })}
          >
            +
          </button>
        </dd>
      </dl>
      <div class="ways">
        <button class="reprint" ?disabled=${slip === null} @click=${act.reprint}>
          <b>${both(say, "kiosk.staff.reprint")}</b>
          <span>${slip ? slip.taken.number : say("kiosk.staff.noSlip")}</span>
        </button>
      </div>
    </main>
    <footer>
      <button class="go" @click=${act.start}><b>${say("kiosk.done")}</b></button>
    </footer>`;
}

const option = (isChosen: boolean, name: string, choose: () => void): TemplateResult => html`
  <button aria-pressed=${isChosen} class=${isChosen ? "chosen" : ""} @click=${choose}><b>${name}</b></button>
`;
