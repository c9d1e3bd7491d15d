import { html, nothing, type TemplateResult } from "lit-html";
import type { PolicyView } from "./contracts.ts";
import { groupOf, type Settings, type SettingsActions } from "./model.ts";
import { levelName, rows } from "./rows.ts";
import { side } from "./side.ts";
import { groupName } from "./texts.ts";

/** The levels and groups on the left, the rules with their inheritance, and on the right what will be published. */
export function page(settings: Settings, act: SettingsActions): TemplateResult {
  const { say, barred, view, isOffline } = settings;
  return html`<main class="settings ${isOffline ? "stale" : ""}">
    ${isOffline ? html`<p class="band" role="status">${say("settings.offline")}</p>` : nothing}
    <nav class="left" aria-label=${say("settings.groups")}>
      ${levels(settings, act)} ${view ? groups(settings, view, act) : nothing}
    </nav>
    <section class="middle">${barred ? empty(settings) : view ? middle(settings, view, act) : empty(settings)}</section>
    ${view && !barred ? side(settings, act) : nothing}
  </main>`;
}

const middle = (settings: Settings, view: PolicyView, act: SettingsActions): TemplateResult =>
  html`<h2>${groupName(settings.say, settings.group)}</h2>
    <div class="wide">${rows(settings, view, act)}</div>
    <p class="legend">${settings.say("settings.legend")}</p>`;

function empty({ say, barred }: Settings): TemplateResult {
  const words = { NotAllowed: "settings.notYours", UnknownHall: "live.unknownHall" } as const;
  return html`<p class="empty">${say(barred ? words[barred] : "live.connecting")}</p>`;
}

function levels(settings: Settings, act: SettingsActions): TemplateResult {
  const { say, path, node, view } = settings;
  return html`<ul class="levels">
    ${path.map(
      (one, index) =>
        html`<li class="level-${index}">
          <button aria-current=${one === node ? "true" : nothing} @click=${() => act.chooseNode(one)}>
            <span>${levelName(settings, one)}</span>
            <small>${versionOf(one)}</small>
          </button>
        </li>`,
    )}
  </ul>`;

  function versionOf(one: string): string {
    const version = one === view?.node ? view.version : view?.above.find((level) => level.node === one)?.version;
    return version === undefined ? "" : say("settings.version", { version });
  }
}

function groups(settings: Settings, view: PolicyView, act: SettingsActions): TemplateResult {
  const { say, changes, group } = settings;
  const all = [...new Set(view.settings.map(({ setting }) => groupOf(setting)))];
  // Groups of rules first, then what stands alone: the lists, and single numbers.
  const isGroup = (name: string) => !view.settings.some(({ setting }) => setting === name);
  const names = [...all.filter(isGroup), ...all.filter((name) => !isGroup(name))];
  return html`<ul class="groups">
    ${names.map((name) => {
      const count = changes.filter(({ setting }) => groupOf(setting) === name).length;
      return html`<li>
        <button aria-current=${name === group ? "true" : nothing} @click=${() => act.chooseGroup(name)}>
          <span>${groupName(say, name)}</span>
          ${count > 0 ? html`<small class="count">${say("settings.changes", { count })}</small>` : nothing}
        </button>
      </li>`;
    })}
  </ul>`;
}
