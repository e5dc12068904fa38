import { expect, test } from "vitest";
import { packageFile, text } from "./files.ts";

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
}

// `as`: npm's own format.
const { packages, lockfileVersion } = JSON.parse(text("package-lock.json")) as { packages: Record<string, Locked>; lockfileVersion: number };
const locked = Object.entries(packages).filter(([path]) => path !== "");

// Optional packages of other systems, which the registry did not yet hold in this version when the lockfile was written.
const unseen = ["linux-riscv64", "mac-arm64-metal", "mac-x64", "win-arm64", "win-x64", "win-x64-cuda", "win-x64-cuda-ext", "win-x64-vulkan"];

test("every package of the lockfile carries the hash that it must have, but for those that could not be seen yet", () => {
  expect(lockfileVersion).toBe(3);
  expect(locked.length).toBeGreaterThan(100);
  const bare = locked.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ""));
  expect(bare.map(([path]) => path)).toEqual(unseen.map((name) => `node_modules/@node-llama-cpp/${name}`));
  expect(bare.filter(([, { optional }]) => !optional)).toEqual([]);
});

test("the lockfile names no place to download from: whoever installs has their own registry", () => {
  expect(locked.filter(([, { resolved, link }]) => resolved !== undefined || link).map(([path]) => path)).toEqual([]);
  expect(text("package-lock.json")).not.toMatch(/https?:\/\/[^"]*\.tgz/);
});

test("package.json asks for one exact version of each package, the one that is locked", () => {
  const { dependencies, devDependencies } = packageFile();
  const asked = { ...dependencies, ...devDependencies };
  const given = Object.fromEntries(Object.keys(asked).map((name) => [name, packages[`node_modules/${name}`]?.version]));
  expect(asked).toEqual(given);
});

test("every package with a script of its own may run it or is refused: none is compiled on a machine without a compiler", () => {
  const { allowScripts } = JSON.parse(text("package.json")) as { allowScripts: Record<string, boolean> }; // our own file
  const scripted = locked.flatMap(([path, { hasInstallScript }]) => (hasInstallScript ? [path.replace(/^.*node_modules\//, "")] : []));
  // fsevents is macOS alone, and carries its binary.
  expect(scripted.filter((name) => !(name in allowScripts) && name !== "fsevents")).toEqual([]);
  expect(allowScripts["better-sqlite3"]).toBe(false);
});
