import { html, nothing, type TemplateResult } from "lit-html";
import type { Place } from "../people/contracts.ts";
import { nameOf } from "../people/places.ts";
import type { Session } from "../staff/contracts.ts";
import { minPasswordLength } from "../staff/entry.ts";
import type { Say } from "../words.ts";

/** Who I am here, and my password. */
export interface Account {
  session: Session;
  places: Place[];
  note: { text: string; isRefusal: boolean } | null;
  isBusy: boolean;
  say: Say;
}

export const page = (account: Account, change: (event: SubmitEvent) => void): TemplateResult => {
  const { session, places, note, isBusy, say } = account;
  return html`<main class="account">
    <section>
      <h2>${session.name} <small>${session.person}</small></h2>
      <ul class="grants">
        ${session.grants.map(
          ({ role, scope }) => html`<li><b>${say(`role.${role}`)}</b> ${nameOf(scope, places, say)}</li>`,
        )}
        ${session.grants.length === 0 ? html`<li class="soft">${say("people.noRole")}</li>` : nothing}
      </ul>
    </section>
    <section>
      <h2>${say("account.password")}</h2>
      ${
        note
          ? html`<p class=${note.isRefusal ? "refusal" : "done"} role=${note.isRefusal ? "alert" : "status"}>
              ${note.text}
            </p>`
          : nothing
      }
      <form class="ask" @submit=${change}>
        <input type="hidden" name="username" autocomplete="username" .value=${session.person} />
        ${field("password", say("staff.passwordSoFar"), "current-password")}
        ${field("newPassword", say("staff.newPassword", { count: minPasswordLength }), "new-password")}
        ${field("again", say("staff.newPasswordAgain"), "new-password")}
        <p class="soft">${say("account.othersEnd")}</p>
        <p class="keys"><button class="go" ?disabled=${isBusy}>${say("staff.setPassword")}</button></p>
      </form>
    </section>
  </main>`;
};

const field = (name: string, label: string, complete: "current-password" | "new-password"): TemplateResult =>
  html`<label
    >${label} <input name=${name} type="password" autocomplete=${complete} maxlength="128" required
  /></label>`;
