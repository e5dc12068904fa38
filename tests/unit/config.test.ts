import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { keepSettings, readConfig, type Surroundings } from "../../main/config.ts";

let folder = "";
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "config-"))));
const read = (flags: string[] = [], environment: Surroundings["environment"] = {}) => readConfig({ flags, environment, folder, defaultDataFolder: ".data" });
const settings = (text: string) => {
  mkdirSync(join(folder, ".data/kiosk"), { recursive: true });
  writeFileSync(join(folder, ".data/kiosk/settings.json"), text);
};

test("with nothing said it is a kiosk of the demonstration shop, with its data beside the checkout", () => {
  expect(read()).toMatchObject({
    role: "kiosk",
    dataFolder: join(folder, ".data"),
    roleFolder: join(folder, ".data/kiosk"),
    logFolder: join(folder, ".data/kiosk/logs"),
    databaseUrl: null,
    openWindow: true,
    port: 0,
    idleSeconds: 60,
    warningSeconds: 20,
    staffIdleSeconds: 600,
  });
});

test("a flag goes before the environment, the environment before the settings file", () => {
  settings(JSON.stringify({ databaseUrl: "postgres://settings/shop", kioskId: "7" }));
  expect(read().databaseUrl).toBe("postgres://settings/shop");
  expect(read([], { DATABASE_URL: "postgres://environment/shop" }).databaseUrl).toBe("postgres://environment/shop");
  expect(read(["--database", "postgres://flag/shop"], { DATABASE_URL: "postgres://environment/shop" })).toMatchObject({
    databaseUrl: "postgres://flag/shop",
    kioskId: "7",
  });
});

test("a workstation has its own folder beside the kiosk's", () => {
  expect(read(["--role", "workstation", "--data", "/srv/shop", "--no-window", "--port=4100"])).toMatchObject({
    roleFolder: "/srv/shop/workstation",
    openWindow: false,
    port: 4100,
  });
});

test("every fault is told together, each with what is wanted", () => {
  settings(JSON.stringify({ idleSeconds: 1, colour: "red" }));
  expect(() => read(["--role", "till", "--port", "99999", "--database", "mysql://x"])).toThrow(/--role is wrong: one of kiosk, workstation.*/);
  for (const part of [/--port is wrong/, /--database is wrong: .*postgres:\/\//, /idleSeconds in .*settings\.json is wrong/, /colour in .* no such setting/]) {
    expect(() => read(["--role", "kiosk", "--port", "99999", "--database", "mysql://x"])).toThrow(part);
  }
});

test("an unknown option is named, and the known ones are told", () => {
  expect(() => read(["--fullscreen"])).toThrow(/^The option --fullscreen is not known\. Options: --host/);
  expect(() => read(["now"])).toThrow(/a word too many/);
  expect(() => read(["--data"])).toThrow(/lacks its value/);
});

test("a settings file that is not JSON is named, with the way out", () => {
  settings("{ idle");
  expect(() => read()).toThrow(/settings\.json is not JSON: correct it, or remove it/);
});

test("a fault never shows the password of a database address", () => {
  try {
    read(["--database", "mysql://owner:hunter2@db/shop"]);
  } catch (error) {
    expect(String(error)).not.toContain("hunter2");
    return;
  }
  expect.unreachable();
});

test("a store that opened once opens with those settings again when its file is damaged, and says so", () => {
  settings(JSON.stringify({ kioskId: "7" }));
  keepSettings(read());
  settings('{"kioskId": "7');
  const { kioskId, told } = read();
  expect({ kioskId, told }).toEqual({
    kioskId: "7",
    told: [expect.stringMatching(/settings\.json is not JSON: correct it/), "Until then the store opens with the settings it last opened with."],
  });
  settings(JSON.stringify({ kioskId: "8" }));
  expect(read()).toMatchObject({ kioskId: "8", told: [] });
});
