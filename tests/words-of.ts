/** The words of the screens, as they stand in renderer/i18n/. */
import { globSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../renderer/i18n");
const plural = /_(zero|one|two|few|many|other)$/;

/** One language: "shop.filters.inForce" → "Filters in force". */
export type Words = ReadonlyMap<string, string>;

export const languages = [...new Set(globSync("*/*.json", { cwd: root }).map(dirname))].toSorted();

export function wordsOf(language: string): Words {
  const files = globSync(`${language}/*.json`, { cwd: root });
  return new Map(files.flatMap((path) => flat(JSON.parse(readFileSync(join(root, path), "utf8")), basename(path, ".json"))));
}

/** "open_one" and "open_other" are two forms of "open". */
export function baseOf(key: string): string {
  return key.replace(plural, "");
}

export function formOf(key: string): string | undefined {
  return plural.exec(key)?.[1];
}

export function placeholdersOf(text: string): string[] {
  return [...text.matchAll(/\{\{[^}]+\}\}/g)].map(([whole]) => whole).toSorted();
}

/** What the page may say for a key, in any number and with anything in its places. */
export function saying(words: Words, key: string): RegExp {
  const forms = [...words].filter(([each]) => baseOf(each) === key).map(([, text]) => text);
  if (forms.length === 0) throw new Error(`There are no words for ${key}.`);
  const patterns = forms.map((text) =>
    text
      .split(/\{\{[^}]+\}\}/)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+"))
      .join(".+"),
  );
  return new RegExp(`^(${patterns.join("|")})$`);
}

function flat(node: unknown, name: string): [string, string][] {
  if (typeof node === "string") return [[name, node]];
  return Object.entries(node as object).flatMap(([key, inner]) => flat(inner, `${name}.${key}`)); // JSON of texts and groups of them
}
