import { html, nothing, type TemplateResult } from "lit-html";
import { asDay, asShortTime } from "../time.ts";
import type { Say } from "../words.ts";
import type { Json, PolicyView, SettingShape } from "./contracts.ts";
import { type Fault, faultOf, inForce, lockOf, valueAt } from "./draft.ts";
import { form } from "./form.ts";
import { groupOf, type Settings, type SettingsActions } from "./model.ts";
import { nodeName } from "./places.ts";
import { nameOf, told, unitOf } from "./texts.ts";

/** The levels whose columns are drawn: those above the one that is looked at, and itself. */
export const levelsOf = (view: PolicyView): string[] => [...view.above.map(({ node }) => node), view.node];

/** A row a setting: a line runs from the level that said it to the value in force. */
export function rows(page: Settings, view: PolicyView, act: SettingsActions): TemplateResult {
  const { say, group } = page;
  const levels = levelsOf(view);
  const shown = view.settings.filter(({ setting }) => groupOf(setting) === group);
  return html`<table class="rules">
    <thead>
      <tr>
        <th scope="col">${say("settings.rule")}</th>
        ${levels.map((node) => html`<th scope="col" class="level">${levelName(page, node)}</th>`)}
        <th scope="col">${say("settings.inForce")}</th>
        <th scope="col"><span class="unseen">${say("settings.change")}</span></th>
      </tr>
    </thead>
    <tbody>
      ${shown.map((shape) => [row(page, view, shape, levels, act), below(page, view, shape, levels.length, act)])}
    </tbody>
  </table>`;
}

/** Whose page it is need not be said in full. */
export const levelName = ({ say, places, hall }: Settings, node: string): string =>
  node === hall ? say("settings.thisHall") : nodeName(say, places, node);

/** What a level says itself; nothing if it leaves the setting to the others. */
function saidAt(page: Settings, view: PolicyView, node: string, setting: string): Json | undefined {
  if (node !== view.node) return valueAt(view.above.find((level) => level.node === node)?.document ?? {}, setting);
  const edit = page.edits[setting];
  if (edit === undefined) return valueAt(view.document, setting);
  return edit === "inherit" ? undefined : edit.value;
}

function row(
  page: Settings,
  view: PolicyView,
  { setting }: SettingShape,
  levels: string[],
  act: SettingsActions,
): TemplateResult {
  const { say, changes, open } = page;
  const change = changes.find((one) => one.setting === setting);
  const said = levels.map((node) => saidAt(page, view, node, setting));
  const source = sourceOf(page, view, levels, said, setting);
  const lock = lockOf(view, setting);
  const before = told(say, setting, valueAt(view.resolved, setting));
  const after = told(say, setting, inForce(view, page.edits, setting)) || say("settings.default");
  const isOpen = open === setting;
  return html`<tr class="${change ? "changed" : ""} ${isOpen ? "open" : ""}">
    <th scope="row">${nameOf(say, setting)}</th>
    ${levels.map((_, index) => cell(index))}
    <td class="force">
      ${source < 0 && !change ? html`<small>${say("settings.default")}</small>` : nothing}
      ${change && before !== after ? html`<span>${before} → </span><b>${after}</b>` : html`<b>${after}</b>`}
      ${change && before === after ? html`<b>${say("settings.changed")}</b>` : nothing}
    </td>
    <td class="do">
      ${
        lock
          ? html`<span class="lock">${say("settings.lockedBy", { by: nodeName(say, page.places, lock) })}</span>`
          : html`<button
              class="link"
              aria-expanded=${isOpen}
              ?disabled=${!page.mayChange}
              @click=${() => act.open(isOpen ? null : setting)}
            >
              ${say(isOpen ? "settings.close" : "settings.edit")}
              <span class="unseen">${nameOf(say, setting)}</span>
            </button>`
      }
    </td>
  </tr>`;

  function cell(index: number): TemplateResult {
    const value = said[index];
    const node = levels[index] ?? "";
    const isSource = index === source;
    const locksHere = view.lockedAbove[setting] === node || lock === node;
    const text = value === undefined ? "" : told(say, setting, value);
    const line = source >= 0 && index >= source ? html`<i class="line" aria-hidden="true"></i>` : nothing;
    const shown = value === undefined ? nothing : isSource ? html`<span>${text}</span>` : html`<s>${text}</s>`;
    return html`<td class="level ${isSource ? "source" : ""}">
      <div class="said">${shown}${locksHere ? padlock(say) : nothing}${line}</div>
    </td>`;
  }
}

/** The column from which the value in force comes; -1 if no level says anything. */
function sourceOf(
  page: Settings,
  view: PolicyView,
  levels: string[],
  said: (Json | undefined)[],
  setting: string,
): number {
  if (page.edits[setting] === undefined) return levels.indexOf(view.origins[setting] ?? "");
  const last = [...said].reverse().findIndex((value) => value !== undefined);
  return last < 0 ? -1 : said.length - 1 - last;
}

const padlock = (say: Say): TemplateResult =>
  html`<svg class="padlock" viewBox="0 0 12 14" role="img" aria-label=${say("settings.locked")}>
    <path d="M3 6V4a3 3 0 0 1 6 0v2M1.500 6h9v7h-9z" />
  </svg>`;

/** The form of the setting that is open, its rule in words before anything is pressed. */
function below(
  page: Settings,
  view: PolicyView,
  shape: SettingShape,
  levels: number,
  act: SettingsActions,
): TemplateResult | typeof nothing {
  const { say, open, edits, mayChange, places } = page;
  const { setting } = shape;
  if (open !== setting || !mayChange) return nothing;
  const value = inForce(view, edits, setting);
  const edit = edits[setting];
  const fault = edit === undefined ? null : faultOf(view, shape, edit);
  const isOwn = edit === undefined ? valueAt(view.document, setting) !== undefined : edit !== "inherit";
  const inherit = html`<button class="link" @click=${() => act.inherit(setting)}>${say("settings.inherit")}</button>`;
  return html`<tr class="below">
    <td colspan=${levels + 3}>
      <div class="editor">
        ${form(shape.value, value, nameOf(say, setting), {
          say,
          isOff: false,
          change: (changed) => act.edit(setting, changed),
        })}
        <span>${shape.value.kind === "Number" ? unitOf(say, setting) : ""}</span>
        ${isOwn ? inherit : nothing}
        ${
          edit === undefined
            ? nothing
            : html`<button class="link" @click=${() => act.undo(setting)}>
                ${say("settings.undo")} <kbd>Esc</kbd>
              </button>`
        }
        <p class=${fault ? "fault" : "rule"} role="status">
          ${fault ? faultText(say, fault, (node) => nodeName(say, places, node)) : limits(page, view, shape)}
        </p>
      </div>
    </td>
  </tr>`;
}

function limits(
  { say, places }: Settings,
  view: PolicyView,
  { setting, range, countsFromMidnight }: SettingShape,
): string {
  const above = view.boundedAbove[setting];
  if (above) return say("settings.bounds", { ...above.bounds, by: nodeName(say, places, above.by) });
  if (range) return say("settings.range", { ...range });
  return countsFromMidnight && view.level === "Hall" ? say("settings.fromMidnight") : "";
}

export function faultText(say: Say, fault: Fault, name: (node: string) => string): string {
  switch (fault.kind) {
    case "locked":
      return say("settings.lockedBy", { by: name(fault.by) });
    case "bounds":
      return say("settings.bounds", { least: fault.least, most: fault.most, by: name(fault.by) });
    case "range":
      return say("settings.range", { least: fault.least, most: fault.most });
    case "number":
      return say("settings.number");
  }
}

export const asInstant = (at: number, say: Say): string => `${asDay(at, say.language)} ${asShortTime(at)}`;
