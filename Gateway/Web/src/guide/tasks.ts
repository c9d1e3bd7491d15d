import { html, nothing, type TemplateResult } from "lit-html";
import { asShortTime, instant, minutes } from "../time.ts";
import type { GuideEnd, HelpTask } from "./contracts.ts";
import type { Actions, Desk } from "./model.ts";
import { accompany } from "./numbers.ts";

const ends: GuideEnd[] = ["Advice", "SelfService", "Online", "PapersMissing"];

export function tasks(desk: Desk, act: Actions): TemplateResult {
  const { say, view } = desk;
  const open = (view?.tasks ?? []).filter(({ doneAt }) => doneAt === null);
  const done = (view?.tasks ?? []).filter(({ doneAt }) => doneAt !== null);
  return html`<section class="tasks" aria-label=${say("guide.tasks")}>
    <h2>${say("guide.tasks")} ${open.length || nothing}</h2>
    <ul>
      ${open.map((task) => openTask(desk, task, act))}
    </ul>
    ${open.length === 0 ? html`<p class="none">${say("guide.noTasks")}</p>` : nothing} ${accompany(desk, null, act)}
    <ul class="over">
      ${done
        .slice(0, 3)
        .map(
          (task) =>
            html`<li>
              ${what(desk, task)} · ${say("guide.doneAt", { time: asShortTime(instant(task.doneAt ?? task.raisedAt)) })}
            </li>`,
        )}
    </ul>
    ${withoutNumber(desk, act)} ${manual(desk, act)}
  </section>`;
}

/** What is waited for longest stands first; red only while nobody goes. */
const openTask = (desk: Desk, task: HelpTask, act: Actions): TemplateResult => html`
  <li class=${task.helper === null ? "untaken" : ""}>
    <p>
      <b>${what(desk, task)}</b>
      <small>${age(desk, task)}${task.helper === null ? "" : ` · ${by(desk, task.helper)}`}</small>
    </p>
    <button ?disabled=${!desk.isLive || task.helper !== null} @click=${() => act.takeTask(task.no)}>
      ${desk.say("guide.takeTask")}
    </button>
    <button ?disabled=${!desk.isLive} @click=${() => act.finishTask(task.no)}>${desk.say("guide.finishTask")}</button>
  </li>
`;

function what({ say }: Desk, { kind, place, number }: HelpTask): string {
  if (kind === "AtKiosk") return say("guide.atKiosk", { place: place ?? "" });
  return number === null ? say("guide.withVisitor") : say("guide.withNumber", { number });
}

function age({ say, now }: Desk, task: HelpTask): string {
  const count = minutes(now - instant(task.raisedAt));
  return count === 0 ? say("guide.justNow") : say("guide.age", { count });
}

const by = ({ say, helpers }: Desk, helper: string): string =>
  say("guide.by", { helper: helpers.filter(({ person }) => person === helper)[0]?.name ?? helper });

/** Whoever needed no number is counted all the same. */
function withoutNumber({ say, view, document, isLive }: Desk, act: Actions): TemplateResult {
  const count = (view?.guided ?? []).reduce((sum, one) => sum + one.count, 0);
  return html`<form class="guided" @submit=${(event: SubmitEvent) => event.preventDefault()}>
    <h3>${say("guide.withoutNumber")} <small>${say("guide.guided", { count })}</small></h3>
    <select name="item" aria-label=${say("guide.manualItem")}>
      <option value="">–</option>
      ${document?.queues.map(
        (queue) =>
          html`<optgroup label="${queue.letter} ${say.text(queue.name)}">
            ${queue.items.map((item) => html`<option value=${item.code}>${say.text(item.name)}</option>`)}
          </optgroup>`,
      )}
    </select>
    <div>
      ${ends.map(
        (end) =>
          html`<button
            type="button"
            ?disabled=${!isLive}
            @click=${(event: Event) => {
              const form = (event.target as HTMLElement).closest("form") as HTMLFormElement;
              act.guide(end, String(new FormData(form).get("item") ?? "") || null);
              form.reset();
            }}
          >
            ${say(`guide.end.${end}`)}
          </button>`,
      )}
    </div>
  </form>`;
}

/** After a power cut: what was handed out of the printed reserve and still waits. */
const manual = ({ say, document, isLive }: Desk, act: Actions): TemplateResult => html`
  <form
    class="manual"
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      const form = event.target as HTMLFormElement;
      const facts = new FormData(form);
      act.manual(
        String(facts.get("number")).trim().toUpperCase(),
        String(facts.get("item")),
        String(facts.get("time")),
      );
      form.reset();
    }}
  >
    <h3>${say("guide.manual")}</h3>
    <label
      ><span>${say("guide.manualNumber")}</span
      ><input name="number" maxlength="4" placeholder="M001" pattern="[Mm](0[0-9][0-9]|100)" required
    /></label>
    <label><span>${say("guide.manualAt")}</span><input name="time" type="time" required /></label>
    <label
      ><span>${say("guide.manualItem")}</span
      ><select name="item" required>
        ${document?.queues.flatMap(({ items }) =>
          items.map((item) => html`<option value=${item.code}>${say.text(item.name)}</option>`),
        )}
      </select></label
    >
    <button ?disabled=${!isLive}>${say("guide.manualEnter")}</button>
  </form>
`;
