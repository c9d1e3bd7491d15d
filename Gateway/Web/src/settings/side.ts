import { html, nothing, type TemplateResult } from "lit-html";
import { instant } from "../time.ts";
import type { PolicyChange } from "./contracts.ts";
import { type Settings, type SettingsActions, type When } from "./model.ts";
import { nodeName } from "./places.ts";
import { asInstant, faultText } from "./rows.ts";
import { nameOf, told } from "./texts.ts";

const historyShown = 6;

/** What is about to be published, from when on, and what was before. */
export function side(page: Settings, act: SettingsActions): TemplateResult {
  return html`<aside>
    ${pendingList(page, act)} ${when(page, act)} ${publish(page, act)} ${scheduled(page, act)} ${history(page)}
  </aside>`;
}

function pendingList({ say, changes, places }: Settings, act: SettingsActions): TemplateResult {
  if (changes.length === 0)
    return html`<section>
      <h2>${say("settings.pending", { count: 0 })}</h2>
      <p class="soft">${say("settings.nothingPending")}</p>
    </section>`;
  return html`<section>
    <h2>${say("settings.pending", { count: changes.length })}</h2>
    <ul class="pending">
      ${changes.map(({ setting, before, after, fault }) => {
        const [was, will] = [told(say, setting, before), told(say, setting, after) || say("settings.default")];
        return html`<li>
          <span>${nameOf(say, setting)}</span>
          <span>${was === will ? say("settings.changed") : html`${was} → <b>${will}</b>`}</span>
          <button class="link" @click=${() => act.undo(setting)}>${say("settings.undo")}</button>
          ${
            fault
              ? html`<em class="fault">${faultText(say, fault, (node) => nodeName(say, places, node))}</em>`
              : nothing
          }
        </li>`;
      })}
    </ul>
  </section>`;
}

function when(page: Settings, act: SettingsActions): TemplateResult {
  const { say, openingAt, midnightAt, mayChange } = page;
  const kind = page.when.kind;
  const radio = (value: When, text: string, note: string) =>
    html`<label class="when">
      <input
        type="radio"
        name="when"
        .checked=${kind === value.kind}
        ?disabled=${!mayChange}
        @change=${() => act.chooseWhen(value)}
      />
      <span>${text}</span><small>${note}</small>
    </label>`;
  const time = page.when.kind === "today" ? page.when.time : "14:00";
  return html`<section>
    <h2>${say("settings.when")}</h2>
    ${radio({ kind: "now" }, say("settings.now"), say("settings.nowTells"))}
    ${radio({ kind: "today", time }, say("settings.today"), "")}
    ${
      kind === "today"
        ? html`<input
            type="time"
            aria-label=${say("settings.today")}
            .value=${time}
            @change=${(event: Event) =>
              act.chooseWhen({ kind: "today", time: (event.target as HTMLInputElement).value })}
          />`
        : nothing
    }
    ${openingAt === null ? nothing : radio({ kind: "opening" }, say("settings.opening"), asInstant(openingAt, say))}
    ${radio({ kind: "midnight" }, say("settings.midnight"), asInstant(midnightAt, say))}
  </section>`;
}

function publish(page: Settings, act: SettingsActions): TemplateResult {
  const { say, view, changes, effectiveAt, isBusy, mayChange } = page;
  const isWrong = changes.some(({ fault }) => fault !== null);
  const version = (view?.version ?? 0) + 1;
  const at = effectiveAt === null ? say("settings.now") : asInstant(effectiveAt, say);
  return html`<section class="publish">
    <button
      class="go"
      ?disabled=${!mayChange || isBusy || isWrong || changes.length === 0}
      @click=${() => act.publish()}
    >
      ${say("settings.publish", { version })}<small>${say("settings.from", { at })}</small>
    </button>
    ${outcome(page)}
    <p class="soft">${say(mayChange ? "settings.recorded" : "settings.readOnly")}</p>
  </section>`;
}

function outcome({ result, say, places }: Settings): TemplateResult {
  switch (result.kind) {
    case "none":
      return html`<p class="outcome" role="status"></p>`;
    case "sending":
      return html`<p class="outcome" role="status">${say("settings.publishing")}</p>`;
    case "unknown":
      return html`<p class="outcome is-unknown" role="alert">${say("settings.unknown")}</p>`;
    case "done":
      return html`<p class="outcome is-done" role="status">${say("settings.done", { version: result.version })}</p>`;
    case "moved":
      return html`<p class="outcome is-refused" role="alert">${say("settings.moved", { version: result.version })}</p>`;
    case "refused": {
      const { setting, by, other } = result.problem;
      const facts = {
        ...result.problem,
        ...(typeof setting === "string" ? { setting: nameOf(say, setting) } : {}),
        ...(typeof other === "string" ? { other: nameOf(say, other) } : {}),
        ...(typeof by === "string" ? { by: nodeName(say, places, by) } : {}),
      };
      return html`<p class="outcome is-refused" role="alert">
        ${say("settings.refused", { why: say.problem(facts) })}
      </p>`;
    }
  }
}

/** A later change of the same settings, for the same instant, has replaced it. */
export const standing = (changes: PolicyChange[]): PolicyChange[] =>
  changes.filter(({ version, effectiveAt, rules }) => {
    const later = changes.filter((other) => other.version > version && other.effectiveAt === effectiveAt);
    return !Object.keys(rules).every((setting) => later.some((other) => setting in other.rules));
  });

/** What is published and does not count yet can be taken back. */
function scheduled({ view, say, mayChange, isBusy }: Settings, act: SettingsActions): TemplateResult | typeof nothing {
  if (!view || view.scheduled.length === 0) return nothing;
  return html`<section>
    <h2>${say("settings.scheduled")}</h2>
    <ul class="versions">
      ${standing(view.scheduled).map(
        ({ version, effectiveAt, rules }) =>
          html`<li>
            <b>${version}</b>
            <span>${asInstant(instant(effectiveAt), say)}</span>
            <span
              >${Object.keys(rules)
                .map((setting) => nameOf(say, setting))
                .join(say("list.separator"))}</span
            >
            <button class="link" ?disabled=${!mayChange || isBusy} @click=${() => act.withdraw(version)}>
              ${say("settings.withdraw")}
            </button>
          </li>`,
      )}
    </ul>
  </section>`;
}

function history({ history: all, say }: Settings): TemplateResult | typeof nothing {
  if (all.length === 0) return nothing;
  const newest = [...all].sort((one, other) => other.change.version - one.change.version).slice(0, historyShown);
  return html`<section>
    <h2>${say("settings.history")}</h2>
    <ul class="versions">
      ${newest.map(
        ({ change, by }) =>
          html`<li>
            <b>${change.version}</b>
            <span>${asInstant(instant(change.effectiveAt), say)}</span>
            <span
              >${Object.keys(change.rules)
                .map((setting) => nameOf(say, setting))
                .join(say("list.separator"))}</span
            >
            <small>${by.who.replace(/^person\//, "")}</small>
          </li>`,
      )}
    </ul>
  </section>`;
}
