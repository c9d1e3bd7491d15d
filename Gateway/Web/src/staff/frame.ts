import { html, nothing, type TemplateResult } from "lit-html";
import { asTime } from "../time.ts";
import type { Say, Word } from "../words.ts";
import type { Session } from "./contracts.ts";

/** What stands around every page of the staff. */
export interface Frame {
  heading: string;
  /** The hall or node whose page it is, if it is one's. */
  hall: string | null;
  path: string;
  session: Session;
  isDemonstration: boolean;
  now: number;
  say: Say;
}

interface Page {
  path: string;
  word: Word;
}

/** The pages that this person has some right to, in the order in which a day needs them. */
export function pagesOf({ rights, grants }: Session, hall: string | null): Page[] {
  const own = hall ?? grants.find(({ scope }) => isHall(scope))?.scope ?? null;
  const may = (right: string) => rights.includes(right);
  return [
    ...(own && may("ManageHall") ? [{ path: `/hall/${own}`, word: "staff.hall" } as const] : []),
    ...(own && may("Guide") ? [{ path: `/guide/${own}`, word: "staff.guide" } as const] : []),
    ...(own && may("ChangeRules") ? [{ path: `/hall/${own}/settings`, word: "staff.settings" } as const] : []),
    ...(may("ReadPeople") ? [{ path: "/people", word: "people.title" } as const] : []),
  ];
}

const other = ({ language }: Say) => (language === "zh" ? "en" : "zh");

/** A link keeps the language that its page is read in. */
const asked = ({ language }: Say): string => (language === "zh" ? "" : `?lang=${language}`);

/** Halls have nine digits, counties and the city six. */
const isHall = (scope: string): boolean => scope.length === 9;

export function frame(page: Frame, body: TemplateResult, leave: () => void): TemplateResult {
  const { say, session, now, heading } = page;
  return html`<header class="staff">
      <h1>${heading}</h1>
      <nav aria-label=${say("staff.pages")}>
        ${pagesOf(session, page.hall).map(
          ({ path, word }) =>
            html`<a href=${path + asked(say)} aria-current=${path === page.path ? "page" : nothing}>${say(word)}</a>`,
        )}
      </nav>
      ${page.isDemonstration ? html`<strong class="demo">${say("demonstration")}</strong>` : nothing}
      <a class="me" href=${`/account${asked(say)}`}>${session.name}<small>${session.person}</small></a>
      <a class="language" href="?lang=${other(say)}" lang=${other(say)}>${say("staff.otherLanguage")}</a>
      <button class="quiet" @click=${leave}>${say("staff.signOut")}</button>
      <time>${asTime(now)}</time>
    </header>
    ${body}`;
}
