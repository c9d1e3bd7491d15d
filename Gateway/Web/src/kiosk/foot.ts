import { html, type TemplateResult } from "lit-html";
import type { Actions, Kiosk } from "./model.ts";
import { both } from "./pair.ts";
import { secondsLeft } from "./step.ts";

/** The keys of the bottom bar, within everybody's reach. */
export const doneButton = ({ say, ticks }: Kiosk, until: number, act: Actions): TemplateResult => html`
  <button class="go" @click=${act.start}>
    <b>${say("kiosk.done")}</b><span>${say("kiosk.returns", { seconds: secondsLeft(until, ticks) })}</span>
  </button>
`;

export const languageButton = ({ say }: Kiosk, act: Actions): TemplateResult => html`
  <button lang=${say.language === "zh" ? "en" : "zh-CN"} @click=${act.language}>${say("kiosk.otherLanguage")}</button>
`;

export const elderlyButton = ({ say, isElderly }: Kiosk, act: Actions): TemplateResult => html`
  <button class="elder" aria-pressed=${isElderly} @click=${act.elderly}>
    ${both(say, isElderly ? "kiosk.elderly.off" : "kiosk.elderly.on")}
  </button>
`;

export const helpButton = ({ say, isLive, help }: Kiosk, act: Actions): TemplateResult => html`
  <button ?disabled=${!isLive || help.kind === "calling"} @click=${act.help}>${both(say, "kiosk.help")}</button>
`;
