import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import zh from "../src/words/zh.json";
import { says } from "../vite.words.ts";

const web = new URL("../", import.meta.url);
/** It names what it says for want of another word; who says no refusals needs none. */
const everybodys = new URL("src/words.ts", web);
const pages = readdirSync(web).filter((name) => name.endsWith(".html"));

/** The text of a module and of all that it brings along. */
function brought(module: URL, seen: Map<string, string>): Map<string, string> {
  if (seen.has(module.href)) return seen;
  const source = readFileSync(module, "utf8");
  seen.set(module.href, source);
  for (const [, path] of source.matchAll(/(?:from|import|import\()\s*"(\.[^"?]+\.ts)"/g))
    brought(new URL(path ?? "", module), seen);
  return seen;
}

const main = (page: string): URL => {
  const [, path] = /src="\/(src\/[^"]+)"/.exec(readFileSync(new URL(page, web), "utf8")) ?? [];
  return new URL(path ?? "", web);
};

test.each(pages)("%s is given every word that its modules say", (page) => {
  const modules = brought(main(page), new Map());
  modules.delete(everybodys.href);
  const code = [...modules.values()].join("\n");
  const [, name] = /zh\.json\?(\w+)"/.exec(code) ?? [];
  expect(name, "the words that the page learns").toBeDefined();

  const said = [...new Set([...code.matchAll(/"([\w-]+(?:\.[\w-]+)*)"/g)].map(([, word]) => word ?? ""))].filter(
    (word) => word in zh,
  );

  expect(said.length).toBeGreaterThan(5);
  expect(said.filter((word) => !says(name ?? "", word))).toEqual([]);
});
