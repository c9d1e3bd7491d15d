import { html, nothing, type TemplateResult } from "lit-html";
import type { Say } from "../words.ts";
import type { Json, ValueShape } from "./contracts.ts";
import { asTimeOfDay, choiceName, emptyOf, fieldName, ofTimeOfDay } from "./texts.ts";

/** What a form needs beside the value: its words, whether it may be changed, and who hears of a change. */
interface Form {
  say: Say;
  isOff: boolean;
  change(value: Json): void;
}

/** A form for any value, drawn from its shape: a list of records is a table, a record its fields. */
export function form(shape: ValueShape, value: Json, label: string, page: Form): TemplateResult {
  switch (shape.kind) {
    case "Number":
      return input("number", String(value ?? ""), (text) => (text === "" ? null : Number(text)));
    case "Flag":
      return html`<input
        type="checkbox"
        aria-label=${label}
        .checked=${value === true}
        ?disabled=${page.isOff}
        @change=${(event: Event) => page.change((event.target as HTMLInputElement).checked)}
      />`;
    case "Choice":
      return html`<select
        aria-label=${label}
        ?disabled=${page.isOff}
        @change=${(event: Event) => page.change((event.target as HTMLSelectElement).value)}
      >
        ${shape.words.map(
          (word) => html`<option value=${word} ?selected=${word === value}>${choiceName(page.say, word)}</option>`,
        )}
      </select>`;
    case "Time":
      return input("text", asTimeOfDay(String(value ?? "")), ofTimeOfDay, "([01][0-9]|2[0-3]):[0-5][0-9]|24:00");
    case "Date":
      return input("date", String(value ?? ""), (text) => text);
    case "Text":
      return input("text", String(value ?? ""), (text) => text);
    case "Record":
      return html`${shape.fields.map(
        (field) =>
          html`<label class="field"
            ><span>${fieldName(page.say, field.name)}</span>${inner(field.value, field.name, value, page)}</label
          >`,
      )}`;
    case "List":
      return list(shape.of, value, label, page);
  }

  function input(type: string, text: string, of: (text: string) => Json, pattern?: string): TemplateResult {
    return html`<input
      type=${type}
      aria-label=${label}
      pattern=${pattern ?? nothing}
      .value=${text}
      ?disabled=${page.isOff}
      @change=${(event: Event) => {
        const field = event.target as HTMLInputElement;
        if (field.reportValidity()) page.change(of(field.value.trim()));
      }}
    />`;
  }
}

function list(of: ValueShape | null, value: Json, label: string, page: Form): TemplateResult {
  const entries = Array.isArray(value) ? value : [];
  if (!of) return html``;
  if (of.kind === "Choice") return choices(of, entries, page);
  return of.kind === "Record" ? table(of, entries, label, page) : words(entries, label, page);
}

/** Each of a closed list is in or out. */
const choices = (of: ValueShape, entries: Json[], page: Form): TemplateResult =>
  html`<div class="choices">
    ${of.words.map(
      (word) =>
        html`<label
          ><input
            type="checkbox"
            .checked=${entries.includes(word)}
            ?disabled=${page.isOff}
            @change=${(event: Event) => {
              const isIn = (event.target as HTMLInputElement).checked;
              page.change(of.words.filter((one) => (one === word ? isIn : entries.includes(one))));
            }}
          />${choiceName(page.say, word)}</label
        >`,
    )}
  </div>`;

/** Short words in one field, parted by spaces or commas. */
const words = (entries: Json[], label: string, page: Form): TemplateResult =>
  html`<input
    type="text"
    aria-label=${label}
    .value=${entries.join(" ")}
    ?disabled=${page.isOff}
    @change=${(event: Event) =>
      page.change((event.target as HTMLInputElement).value.split(/[\s,，、]+/).filter((word) => word !== ""))}
  />`;

function table(of: ValueShape, entries: Json[], label: string, page: Form): TemplateResult {
  const { say, isOff } = page;
  return html`<div class="wide">
    <table class="entries" aria-label=${label}>
      <thead>
        <tr>
          ${of.fields.map(({ name }) => html`<th scope="col">${fieldName(say, name)}</th>`)}
          <th scope="col"><span class="unseen">${say("settings.remove")}</span></th>
        </tr>
      </thead>
      <tbody>
        ${entries.map(
          (entry, index) =>
            html`<tr>
              ${of.fields.map(
                ({ name, value }) =>
                  html`<td class="is-${value.kind}">
                    ${inner(value, name, entry, { ...page, change: (changed) => replace(index, changed) })}
                  </td>`,
              )}
              <td>
                <button
                  type="button"
                  class="link"
                  ?disabled=${isOff}
                  @click=${() => page.change(entries.filter((_, other) => other !== index))}
                >
                  ${say("settings.remove")}
                </button>
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
    <button type="button" class="link" ?disabled=${isOff} @click=${() => page.change([...entries, emptyOf(of)])}>
      ${say("settings.add")}
    </button>
  </div>`;

  function replace(index: number, changed: Json): void {
    page.change(entries.map((entry, other) => (other === index ? changed : entry)));
  }
}

/** One field of a record: its change is a change of the whole record. */
function inner(shape: ValueShape, name: string, record: Json, page: Form): TemplateResult {
  const fields = record !== null && typeof record === "object" && !Array.isArray(record) ? record : {};
  return form(shape, fields[name] ?? null, fieldName(page.say, name), {
    ...page,
    change: (value) => page.change({ ...fields, [name]: value }),
  });
}
