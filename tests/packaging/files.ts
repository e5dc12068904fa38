/** The files of the project that these tests read. */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import type { Configuration } from "electron-builder";

export const root = resolve(import.meta.dirname, "../..");

// `as`: js-yaml, which electron-builder reads its own configuration with, has no types.
const yaml = createRequire(import.meta.url)("js-yaml") as { load(text: string): unknown };

export const text = (path: string): string => readFileSync(join(root, path), "utf8");

/** `as`: the shape is what the first test of configuration.test.ts holds it to. */
export const builderConfiguration = (): Configuration => yaml.load(text("electron-builder.yml")) as Configuration;

export interface PackageFile {
  readonly main: string;
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

export const packageFile = (): PackageFile => JSON.parse(text("package.json")) as PackageFile;

export interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

export interface Job {
  readonly permissions?: unknown;
  readonly "timeout-minutes"?: number;
  readonly strategy?: { readonly matrix: { readonly os?: readonly string[]; readonly program?: readonly string[] } };
  readonly steps: readonly Step[];
}

export interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

export function workflows(): { name: string; source: string; workflow: Workflow }[] {
  const folder = ".github/workflows";
  return readdirSync(join(root, folder)).map((name) => {
    const source = text(`${folder}/${name}`);
    return { name, source, workflow: yaml.load(source) as Workflow }; // `as`: the tests look at each field they use
  });
}
