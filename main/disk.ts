/** What the whole store needs to know of the disk under it. */
import { open, statfs } from "node:fs/promises";

/** What was made, renamed or removed in a folder outlives a power cut only then. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  await handle.sync().catch(() => undefined); // Windows cannot sync a folder
  await handle.close();
}

export async function freeBytesOf(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
