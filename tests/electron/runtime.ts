/** Whether the store can be opened in real Electron here, and where what was packaged lies. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

export const root = resolve(import.meta.dirname, "../..");
export const main = join(root, "out/electron/index.js");

/** Null when it can; else why not, for whoever wonders what was skipped. */
export function lack(): string | null {
  if (!electronProgram()) return "Electron's runtime is not installed";
  if (process.platform === "linux" && process.getuid?.() === 0) return "Electron does not run as root";
  if (process.platform === "linux" && !process.env["DISPLAY"] && !process.env["WAYLAND_DISPLAY"]) return "there is no display";
  return existsSync(main) ? null : "the store is not built";
}

export function electronProgram(): string | null {
  const folder = join(root, "node_modules/electron");
  if (!existsSync(join(folder, "path.txt"))) return null;
  const program = join(folder, "dist", readFileSync(join(folder, "path.txt"), "utf8"));
  return existsSync(program) ? program : null;
}

/** The program that `npm run package` left beside its installers; null where it did not run. */
export function packagedProgram(): string | null {
  const dist = join(root, "dist");
  const folders = existsSync(dist) ? readdirSync(dist) : [];
  const inside = { linux: "ecomgo-kiosk", win32: "EcomGo Kiosk.exe", darwin: "EcomGo Kiosk.app/Contents/MacOS/EcomGo Kiosk" }[process.platform as string];
  const candidates = folders.filter((folder) => /^(linux|win|mac)/.test(folder)).map((folder) => join(dist, folder, inside ?? ""));
  return candidates.find((path) => existsSync(path)) ?? null;
}

export function freshFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), "kiosk-electron-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) };
}
