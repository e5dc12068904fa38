/** Opens one SQLite file as all of ours are opened. */
import Database from "better-sqlite3";

export function openFile(path: string): Database.Database {
  const handle = new Database(path);
  try {
    assertSound(String(handle.prepare("select sqlite_version()").pluck().get()));
    handle.pragma("journal_mode = WAL");
    handle.pragma("busy_timeout = 2000");
  } catch (error) {
    handle.close();
    throw error;
  }
  return handle;
}

/** Before 3.51.3 two connections that checkpoint at once can damage a file in WAL mode. */
function assertSound(version: string): void {
  const [major = 0, minor = 0, patch = 0] = version.split(".").map(Number);
  if (major * 1e6 + minor * 1e3 + patch < 3_051_003) throw new Error(`SQLite ${version} can damage its files; 3.51.3 or newer is needed`);
}
