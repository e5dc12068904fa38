/** Packs the store with electron-builder itself; only Electron's own program is a stand-in, since it need not be here. */
import { cpSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { extractFile, listPackage, statFile } from "@electron/asar";
import { SENTINEL } from "@electron/fuses/dist/constants.js";
import { Arch, build, Platform } from "electron-builder";
import { root } from "./files.ts";

export interface Packed {
  /** Every path of the archive, folders too, with slashes; those that lie beside it included. */
  readonly paths: readonly string[];
  /** Those of them that lie beside it as real files. */
  readonly beside: readonly string[];
  /** The program that starts. */
  readonly program: string;
  /** Archive, files beside it, models. */
  readonly resources: string;
}

// 610 MB that no test here runs on; what is packed of them is held by configuration.test.ts.
const WITHOUT = "!node_modules/@node-llama-cpp/*-{cuda,cuda-ext,vulkan}/**";

/** For this machine's processor and Linux, into `folder`; other systems' programs cannot be stood in for. */
export async function pack(folder: string): Promise<Packed> {
  await build({
    projectDir: root,
    publish: "never",
    targets: Platform.LINUX.createTarget("dir", process.arch === "arm64" ? Arch.arm64 : Arch.x64),
    // Joined to what electron-builder.yml says.
    config: { files: [WITHOUT], electronDist: standIn(join(folder, "electron")), directories: { output: join(folder, "dist") } },
  });
  const unpacked = join(folder, "dist", process.arch === "arm64" ? "linux-arm64-unpacked" : "linux-unpacked");
  const resources = join(unpacked, "resources");
  const archive = join(resources, "app.asar");
  const paths = listPackage(archive, { isPack: false }).map((path) => path.replaceAll("\\", "/").slice(1));
  return { paths, beside: paths.filter((path) => "unpacked" in statFile(archive, path, false)), program: join(unpacked, "ecomgo-kiosk"), resources };
}

/** A folder as Electron's download has it; its program holds nothing but the row of fuses, as the real one is made. */
function standIn(folder: string): string {
  mkdirSync(join(folder, "locales"), { recursive: true });
  writeFileSync(join(folder, "locales/en-US.pak"), "");
  const fuses = "101100010"; // version 1, nine fuses
  writeFileSync(join(folder, "electron"), Buffer.concat([Buffer.from(SENTINEL), Buffer.from([1, fuses.length]), Buffer.from(fuses)]), { mode: 0o755 });
  return folder;
}

/** What Electron would see as one tree, as real files for Node, which reads no archives: archive and files beside it, and the models. */
export function layOut({ resources, paths, beside }: Packed, folder: string): void {
  const archive = join(resources, "app.asar");
  const outside = new Set(beside);
  renameSync(`${archive}.unpacked`, folder);
  for (const path of paths) {
    if (outside.has(path) || "files" in statFile(archive, path, false)) continue;
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), extractFile(archive, path));
  }
  cpSync(join(resources, "models"), join(folder, "models"), { recursive: true });
}
