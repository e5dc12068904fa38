import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { embeddedModel, readRegistry } from "../../../main/llm/registry.ts";

const models = fileURLToPath(new URL("../../../models/", import.meta.url));

test("the registry names the embedded file as it is, at most three megabytes of it", async () => {
  const { file, sha256, bytes, roles } = embeddedModel(await readRegistry(`${models}registry.json`), role);
  const data = await readFile(`${models}weights/${file}`);
  expect({ sha256, bytes, roles }).toEqual({ sha256: createHash("sha256").update(data).digest("hex"), bytes: data.length, roles: ["analyst", "assistant"] });
  expect(bytes).toBeLessThanOrEqual(3 * 1024 * 1024);
});

test("the record of the training is of the very file that ships", async () => {
  const { sha256 } = embeddedModel(await readRegistry(`${models}registry.json`), role);
  const record = JSON.parse(await readFile(`${models}weights/embedded.json`, "utf8")) as { sha256: string }; // written by train.py
  expect(record.sha256).toBe(sha256);
});

test("a registry with a fault is refused with the fault named", async () => {
  const folder = await mkdtemp(join(tmpdir(), "registry-"));
  const path = join(folder, "registry.json");
  const whole = JSON.parse(await readFile(`${models}registry.json`, "utf8")) as { models: object[] };
  await writeFile(path, JSON.stringify({ models: whole.models.map((model) => ({ ...model, sha256: "short" })) }));
  await expect(readRegistry(path)).rejects.toThrow(/sha256/);
  await writeFile(path, JSON.stringify({ models: whole.models.map((model) => ({ ...model, url: "https://models.example/x.gguf" })) }));
  await expect(readRegistry(path)).rejects.toThrow(/no embedded model/);
  await rm(folder, { recursive: true });
});
