import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

/** A phone hears few refusals, and has the slowest line: for any other the server's own words are said. */
const ofTickets = [
  "UnknownTicket|NumberIsServing|NumberIsOver|NotWaiting|NotMissed|ReactivatedOftenEnough|PostponedAlready|NoReturnDue",
  "HallIsClosed|HallIsFull|HallIsStopped|QueueIsStopped|IssuingHasStopped|AlreadyWaiting",
  "InvalidRequest|NotAllowed|RequestIdReused|TooMany|OutcomeUnknown|NotFound",
].join("|");

/** The pages that stand behind the door. */
const staff = ["people", "account", "hall", "settings", "guide"];

/** What a kiosk may be told; whatever else comes is said with the server's own title. */
const atKiosk = [
  "InvalidRequest",
  "NotAllowed",
  "TooMany",
  "OutcomeUnknown",
  "NotFound",
  "RequestIdReused",
  "UnknownHall",
  "UnknownItem",
  "HallIsClosed",
  "HallIsFull",
  "HallIsStopped",
  "IssuingHasStopped",
  "QueueIsStopped",
  "ItemsConflict",
  "AlreadyWaiting",
  "WrongCode",
  "HelpIsComing",
  "TooManyTasks",
];

/** Which pages say a word, by how its key begins; a word that is not listed is everybody's. */
const speakers: [RegExp, string[]][] = [
  [/^city\./, ["city"]],
  [/^calling\./, ["calling"]],
  [/^kiosk\.(slip\.|scan$|watch$|windows$|listen$|ahead$)/, ["kiosk", "guide"]],
  [/^kiosk\.(?!slip\.|scan$|watch$|windows$|listen$|ahead$)/, ["kiosk"]],
  [/^guide\./, ["guide"]],
  [/^ticket\./, ["ticket"]],
  [/^manage\./, ["hall"]],
  [/^settings\./, ["settings"]],
  [/^(staff|role|people|did|account)\./, staff],
  [/^refusal\./, ["kiosk", "clerk", "ticket", ...staff]],
  [new RegExp(`^refusal\\.(?!(${ofTickets})$)`), ["kiosk", "clerk", ...staff]],
  [new RegExp(`^refusal\\.(?!(${atKiosk.join("|")})$)`), ["clerk", "ticket", ...staff]],
  [/^state\./, ["clerk", "guide", "ticket", "hall"]],
  [/^order\./, ["clerk", "ticket"]],
  [/^class\./, ["clerk", "guide", "settings"]],
  [/^(need|behalf)\./, ["clerk", "guide"]],
  [/^fate\./, ["clerk", "hall"]],
  [/^(clerk|verb|hint|end|undo)\./, ["clerk"]],
];

/** Whether a page is given this word. */
export const says = (page: string, key: string): boolean =>
  speakers.every(([begins, pages]) => !begins.test(key) || pages.includes(page));

/** "zh.json?kiosk" is what the kiosk says: no page has to wait for the words of another. */
export const ownWords: Plugin = {
  name: "own-words",
  enforce: "pre",
  load(id) {
    const [, file, page] = /^(.*\/words\/\w+\.json)\?(\w+)$/.exec(id) ?? [];
    if (!file || !page) return null;
    const words = Object.entries(JSON.parse(readFileSync(file, "utf8")) as Record<string, string>);
    const own = Object.fromEntries(words.filter(([key]) => says(page, key)));
    return { code: `export default ${JSON.stringify(own)}`, moduleType: "js" };
  },
};
