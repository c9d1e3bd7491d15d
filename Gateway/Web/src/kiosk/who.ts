import { html, nothing, type TemplateResult } from "lit-html";
import type { AskedOfItem, OnBehalf, TicketClass } from "../contracts.ts";
import { helpButton, languageButton } from "./foot.ts";
import { type Actions, type Kiosk, mostParty } from "./model.ts";
import { both, pair } from "./pair.ts";
import { mostItems } from "./step.ts";

const classes: TicketClass[] = [
  "Military",
  "FireFighter",
  "Disabled",
  "CriticallyIll",
  "Elderly",
  "PregnantOrWithInfant",
  "Ordinary",
];
const behalves: OnBehalf[] = ["Self", "Agent", "VillageAgent"];

/* 2: who comes */

export function who(kiosk: Kiosk, act: Actions): TemplateResult {
  const { say, basket, isLive } = kiosk;
  return html`<main class="who">
      <ul class="chosen" aria-label=${say("kiosk.chosenItems")}>
        ${basket.map(
          (item) =>
            html`<li>
              <span>${pair(say, item.name)}</span>
              <button aria-label=${say("kiosk.remove", { item: say.text(item.name) })} @click=${() => act.item(item)}>
                ×
              </button>
            </li>`,
        )}
      </ul>
      <h2>${both(say, "kiosk.whoAreYou")}</h2>
      <div class="choices" role="radiogroup" aria-label=${say("kiosk.whoAreYou")}>
        ${classes.map((one) =>
          choice(
            kiosk.who.class === one,
            both(say, `kiosk.class.${one}`),
            () => act.who({ class: one }),
            one === "Ordinary",
          ),
        )}
      </div>
      <p class="proof">${both(say, "kiosk.proof")}</p>
      ${asks(kiosk, "OnBehalf") ? behalf(kiosk, act) : nothing} ${asks(kiosk, "Party") ? party(kiosk, act) : nothing}
      <div class="ways">
        <button class="go" ?disabled=${!isLive} @click=${act.take}>
          <b>${both(say, "kiosk.withoutCard")}</b>
        </button>
      </div>
    </main>
    <footer>
      <button @click=${act.back}>${both(say, "kiosk.stepBack")}</button>
      <button ?disabled=${!isLive || basket.length >= mostItems} @click=${act.more}>
        ${both(say, "kiosk.addItem")}
      </button>
      ${languageButton(kiosk, act)} ${helpButton(kiosk, act)}
    </footer>`;
}

const asks = ({ basket }: Kiosk, what: AskedOfItem): boolean =>
  basket.some((item) => (item.asks ?? []).indexOf(what) >= 0);

const choice = (isChosen: boolean, name: TemplateResult, choose: () => void, isWide = false): TemplateResult =>
  html`<button
    role="radio"
    aria-checked=${isChosen}
    class="${isChosen ? "chosen" : ""} ${isWide ? "wide" : ""}"
    @click=${choose}
  >
    <b>${name}</b>
  </button>`;

const behalf = ({ say, who }: Kiosk, act: Actions): TemplateResult => html`
  <h3>${both(say, "kiosk.forWhom")}</h3>
  <div class="choices three" role="radiogroup" aria-label=${say("kiosk.forWhom")}>
    ${behalves.map((one) => {
      const name = both(say, `kiosk.behalf.${one}`);
      return choice(who.onBehalf === one, name, () => act.who({ onBehalf: one }));
    })}
  </div>
`;

const party = ({ say, who }: Kiosk, act: Actions): TemplateResult => html`
  <h3>${both(say, "kiosk.howMany")}</h3>
  <div class="stepper">
    <button
      aria-label=${say("kiosk.fewer")}
      ?disabled=${who.party <= 1}
      @click=${() => act.who({ party: who.party - 1 })}
    >
      −
    </button>
    <strong role="status">${who.party}</strong>
    <button
      aria-label=${say("kiosk.moreOf")}
      ?disabled=${who.party >= mostParty}
      @click=${() => act.who({ party: who.party + 1 })}
    >
      +
    </button>
  </div>
`;
