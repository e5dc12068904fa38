import { existsSync, readFileSync } from "node:fs";
import { join, normalize } from "node:path";
import { FileMatcher } from "app-builder-lib/out/fileMatcher.js";
import { validateConfiguration } from "app-builder-lib/out/util/config/config.js";
import { DebugLogger } from "builder-util";
import type { Configuration } from "electron-builder";
import { expect, test } from "vitest";
import { builderConfiguration, packageFile, root } from "./files.ts";

const configuration = builderConfiguration();
const check = (given: Configuration) => validateConfiguration(given, new DebugLogger(false));

test("electron-builder finds the configuration right", async () => {
  await expect(check(configuration)).resolves.toBeUndefined();
});

test("electron-builder would find a misspelt one wrong", async () => {
  const misspelt: object = { ...configuration, asarUnpacked: [] };
  await expect(check(misspelt)).rejects.toThrow(/unknown property 'asarUnpacked'/);
  const nested: object = { ...configuration, win: { targets: "nsis" } };
  await expect(check(nested)).rejects.toThrow(/configuration.win should be/);
});

test("each system gets the installers that its people expect", () => {
  const { win, mac, linux } = configuration;
  expect([win?.target, mac?.target, linux?.target]).toEqual(["nsis", "dmg", ["AppImage", "deb"]]);
  expect(win?.requestedExecutionLevel).toBe("asInvoker");
});

test("a Debian package can say who made it and where", () => {
  expect(configuration.linux?.maintainer).toMatch(/^\S.* <\S+@\S+>$/);
  // `as`: free in electron-builder's types.
  expect(URL.canParse(String((configuration.extraMetadata as { homepage?: string }).homepage))).toBe(true);
});

test("the fuses leave no way in besides the application's own archive", () => {
  expect(configuration.electronFuses).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  });
});

test("the program that starts is the built one, and installers lie apart from it", () => {
  expect(packageFile().main).toBe("out/electron/index.js");
  expect(configuration.directories?.output).toBe("dist");
});

test("the icon is a picture large enough for every system", () => {
  const icon = join(root, String(configuration.icon));
  expect(existsSync(icon)).toBe(true);
  const bytes = readFileSync(icon);
  expect({ kind: bytes.toString("latin1", 1, 4), width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }).toEqual({
    kind: "PNG",
    width: 1024,
    height: 1024,
  });
});

const native = [
  ...["linux-x64", "linux-x64-cuda", "linux-x64-vulkan", "linux-arm64", "mac-arm64-metal", "mac-x64", "win-x64", "win-x64-vulkan", "win-arm64"].map(
    (name) => `@node-llama-cpp/${name}`,
  ),
  ...["linux-x64", "linux-arm64", "linuxmusl-x64", "darwin-arm64", "darwin-x64", "win32-x64", "win32-arm64"].map(
    (name) => `better-sqlite3/prebuilds/${name}.node`,
  ),
];

test.each([
  [
    "Linux",
    { os: "linux", platform: "linux", arch: "x64" },
    ["@node-llama-cpp/linux-x64", "@node-llama-cpp/linux-x64-cuda", "@node-llama-cpp/linux-x64-vulkan", "better-sqlite3/prebuilds/linux-x64.node"],
  ],
  ["macOS", { os: "mac", platform: "darwin", arch: "arm64" }, ["@node-llama-cpp/mac-arm64-metal", "better-sqlite3/prebuilds/darwin-arm64.node"]],
  [
    "Windows",
    { os: "win", platform: "win32", arch: "x64" },
    ["@node-llama-cpp/win-x64", "@node-llama-cpp/win-x64-vulkan", "better-sqlite3/prebuilds/win32-x64.node"],
  ],
])("of the native binaries, %s gets its own", (_system, target, expected) => {
  const exclusions = [configuration.files].flat().filter((line): line is string => typeof line === "string" && line.startsWith("!"));
  const matcher = new FileMatcher("/app", "/app", (pattern) => fill(pattern, target), ["**/*", ...exclusions]);
  const packed = matcher.createFilter();
  const binary = (name: string) => normalize(`/app/node_modules/${name}${name.startsWith("@") ? "/bins/a.node" : ""}`);
  // `as`: the filter asks a file nothing but whether it is a folder.
  expect(native.filter((name) => packed(binary(name), { isDirectory: () => false } as never))).toEqual(expected);
});

function fill(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/\$\{(\w+)\}/g, (_whole, name: string) => values[name] ?? "");
}
