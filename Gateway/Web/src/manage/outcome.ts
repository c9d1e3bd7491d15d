import { html, type TemplateResult } from "lit-html";
import type { Manage } from "./model.ts";

/** What came of the last press, in words; its place is always taken. */
export function outcome({ result, say }: Manage): TemplateResult {
  switch (result.kind) {
    case "none":
      return html`<p class="outcome" role="status"></p>`;
    case "sending":
      return html`<p class="outcome" role="status">${say("manage.sending", { what: result.what })}</p>`;
    case "done":
      return html`<p class="outcome is-done" role="status">${say("manage.done", { what: result.what })}</p>`;
    case "unknown":
      return html`<p class="outcome is-unknown" role="alert">${say("manage.unknown", { what: result.what })}</p>`;
    case "refused": {
      const { problem, what } = result;
      const why = moved.includes(problem.type) ? say("manage.hasMoved") : say.problem(problem);
      return html`<p class="outcome is-refused" role="alert">${say("manage.refused", { what, why })}</p>`;
    }
  }
}

/** Somebody else sits there by now, or nobody: the manager looks again, it is no fault of his sign-in. */
const moved = ["SignedInElsewhere", "WindowIsNotStaffed", "NotSignedIn"];
