import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Config, ConfigError, keepSettings, readConfig } from "../../main/config.ts";
import { mutated, MUTATIONS } from "./mutations.ts";
import type { World } from "./program.ts";
import { seeded } from "./seeded.ts";

const settings = { storeId: "store-1", kioskId: "7", shopName: "Corner shop", languages: ["en", "de"], idleSeconds: 45, models: { threads: 2 } };

/** A store that opened once opens again, with the settings that it had. */
export function corruptSettings({ folder, cycles }: Pick<World, "folder" | "cycles">): { settingsRefused: number } {
  const path = join(folder, "kiosk", "settings.json");
  mkdirSync(join(folder, "kiosk"), { recursive: true });
  const sound = Buffer.from(JSON.stringify(settings, null, 2));
  writeFileSync(path, sound);
  keepSettings(read(folder));
  const random = seeded(5);
  let settingsRefused = 0;
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    writeFileSync(path, mutated(sound, MUTATIONS[cycle % MUTATIONS.length]!, random)); // % keeps it inside
    const damaged = readFileSync(path);
    if (!opens(folder) || !readFileSync(path).equals(damaged)) settingsRefused += 1;
  }
  return { settingsRefused };
}

const read = (folder: string): Config => readConfig({ flags: [], environment: {}, defaultDataFolder: folder, folder });

function opens(folder: string): boolean {
  try {
    read(folder);
    return true;
  } catch (error) {
    if (error instanceof ConfigError) return false;
    throw error;
  }
}
