import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

/** Which pages say a word, by how its key begins; a word that is not listed is everybody's. */
const speakers: [RegExp, string[]][] = [
  [/^city\./, ["city"]],
  [/^calling\./, ["calling"]],
  [/^kiosk\./, ["kiosk"]],
  [/^(staff|role)\./, ["people", "account"]],
  [/^(people|did)\./, ["people", "account"]],
  [/^account\./, ["people", "account"]],
  [/^refusal\./, ["kiosk", "clerk", "people", "account"]],
  [/^(clerk|verb|hint|order|end|undo|fate|need|behalf|class|state)\./, ["clerk"]],
];

const says = (page: string, key: string): boolean =>
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
