import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { embeddedModel, ModelRole, readRegistry } from "../../../main/llm/registry.ts";

const models = fileURLToPath(new URL("../../../models/", import.meta.url));

describe.each(ModelRole.options)("the embedded %s", (role) => {
  test("is registered as the file is, at most twenty megabytes of it", async () => {
    const { file, sha256, bytes, roles } = embeddedModel(await readRegistry(`${models}registry.json`), role);
    const data = await readFile(`${models}weights/${file}`);
    expect({ sha256, bytes, roles }).toEqual({ sha256: createHash("sha256").update(data).digest("hex"), bytes: data.length, roles: [role] });
    expect(bytes).toBeLessThanOrEqual(20 * 1024 * 1024);
  });

  test("has a card and the record of its training, which is of the very file that ships", async () => {
    const { file, sha256 } = embeddedModel(await readRegistry(`${models}registry.json`), role);
    const record = JSON.parse(await readFile(`${models}weights/${file.replace(".gguf", ".json")}`, "utf8")) as { sha256: string }; // written by train.py
    expect(record.sha256).toBe(sha256);
    expect(await readFile(`${models}weights/${file.replace(".gguf", ".md")}`, "utf8")).toContain("Where it fails");
  });
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
