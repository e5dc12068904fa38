/** Pages that people read go stale in silence: what they name must be there. */
import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, normalize, resolve } from "node:path";
import { describe, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: Record<string, string> }; // `as`: npm's own format
const pages = globSync(["README.md", "{db,electron,main,models,preload,renderer,scripts,tests}/**/README.md", ".github/**/*.md"], { cwd: root }).map((path) =>
  path.replaceAll("\\", "/"),
);
const folders = ["db", "electron", "main", "models", "preload", "renderer", "scripts", "tests", ".github"];
const made = /^(\.data|\.runtime|dist|out|node_modules|\/)/; // what a checkout makes, and the machine's own places

test("the page of the project and of every top-level folder is there, and a folder's is at most fifteen lines", () => {
  const wanted = ["README.md", ".github/CONTRIBUTING.md", ...folders.filter((folder) => folder !== ".github").map((folder) => `${folder}/README.md`)];
  expect(wanted.filter((page) => !pages.includes(page))).toEqual([]);
  const long = wanted.slice(2).filter((page) => read(page).trimEnd().split("\n").length > 15);
  expect(long).toEqual([]);
});

describe.each(pages)("%s", (page) => {
  test("names only files and folders that exist", () => {
    expect(named(read(page)).filter((path) => !exists(path, page))).toEqual([]);
  });

  test("names only commands that exist", () => {
    const commands = [...read(page).matchAll(/\bnpm (?:run ([a-z][\w:-]*)|(test|start)\b)/g)].map(([, run, known]) => run ?? known ?? "");
    expect(commands.filter((command) => !(command in scripts))).toEqual([]);
  });
});

test("a page that named a lost file or command would be found", () => {
  const page = "see `main/lost.ts`, `lost/` and [a picture](.github/lost.png), not `a/b` or `GET /`, and the data's `logs/`";
  expect(named(page).filter((path) => !exists(path, "README.md"))).toEqual([".github/lost.png", "main/lost.ts", "lost/"]);
});

test("every script of package.json is a command of run.mjs or a file of scripts/", () => {
  const run = read("scripts/run.mjs");
  const known = (name: string) =>
    new RegExp(`^  "?${name}"?:`, "m").test(run) ||
    [name.replace(/:/g, "-"), name.replace(/:/g, "/")].some((file) => existsSync(join(root, `scripts/${file}.ts`)));
  expect(Object.keys(scripts).filter((name) => !known(name))).toEqual([]);
  expect(Object.entries(scripts).filter(([name, line]) => line !== `node scripts/run.mjs ${name}`)).toEqual([]);
  expect(known("lost:command")).toBe(false);
});

test("decisions are numbered without a gap, and each says why, what and what follows", () => {
  const decisions = pages.filter((page) => page.startsWith(".github/decisions/")).sort();
  expect(decisions.map((page) => Number(page.slice(".github/decisions/".length).split("-")[0]))).toEqual(decisions.map((_page, index) => index + 1));
  expect(decisions.filter((page) => !["**Context.**", "**Decision.**", "**Consequence.**"].every((part) => read(page).includes(part)))).toEqual([]);
});

function read(page: string): string {
  return readFileSync(join(root, page), "utf8");
}

/** Code and links that are paths: with an ending that files have, or under a folder of ours. Commands and globs of names are not. */
function named(markdown: string): string[] {
  const code = [...markdown.matchAll(/(?<!`)`([^`\n]+)`(?!`)/g)].map(([, span]) => span ?? "");
  const links = [...markdown.matchAll(/\]\(([^)#\s]+)\)|src="([^"]+)"/g)]
    .map(([, target, picture]) => target ?? picture ?? "")
    .filter((target) => !/^[a-z]+:/.test(target));
  const paths = code.filter((span) => /^[\w.*@{},-]+(\/[\w.*@{},-]*)*$/.test(span) && !made.test(span) && !isData(span));
  return [
    ...links,
    ...paths.filter(
      (span) => /(\.(ts|tsx|mjs|json|yml|md|py|scss|html|png|svg|gguf)|\/)$/.test(span) || folders.some((folder) => span.startsWith(`${folder}/`)),
    ),
  ];
}

/** Files of a shop's data folder, and names that stand for any file. */
function isData(path: string): boolean {
  return /^(settings|central|store)\.json$|^(central|kiosk|workstation|logs|backups)\/$|[A-Z]{2,}.*\.\w+$/.test(path) && !path.endsWith(".md");
}

/** From the root, from the page's own folder, or anywhere below a folder that is ours, as "`tables.ts` of each store". */
function exists(path: string, page: string): boolean {
  const here = dirname(page);
  const below = folders.includes(here.split("/")[0] ?? "") ? [join(here, "**", path)] : [];
  const places = [path, join(here, path), ...below].map((place) => normalize(place).replaceAll("\\", "/"));
  return places.some((place) => existsSync(join(root, place)) || globSync(place, { cwd: root }).length > 0);
}
