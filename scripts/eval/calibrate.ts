/**
 * `node scripts/eval/calibrate.ts --balanced DEV.jsonl --natural SHOP.jsonl`: fits temperature, bias and "too close to call" for models/registry.json.
 * With --write the model's entry gets them, with the SHA-256 and size that its file has now.
 * Even lines fit, odd lines measure; a shop is mostly praise, so both mixes have their say.
 */
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { readRegistry } from "../../main/llm/registry.ts";
import { fitCalibration, type Fitted, fittingHalf, measured, measuringHalf, type Read } from "../../models/evaluation/fitting.ts";
import { modelsFolder, readyModel, readingsOf, readLabelled, secondOpinion } from "./labelled.ts";

const { values } = parseArgs({
  options: {
    balanced: { type: "string" },
    natural: { type: "string" },
    model: { type: "string" },
    write: { type: "boolean", default: false },
  },
});
if (values.balanced === undefined || values.natural === undefined) {
  console.error("Say which files to read: --balanced FILE.jsonl --natural FILE.jsonl");
  process.exit(2);
}
const path = `${modelsFolder}registry.json`;
const registry = await readRegistry(path);
const entry = registry.models.find(({ id }) => id === (values.model ?? "analyst"));
if (entry === undefined) throw new Error(`the registry knows no model ${values.model}`);
if (values.write) {
  const file = await readFile(`${modelsFolder}weights/${entry.file}`);
  Object.assign(entry, { bytes: file.length, sha256: createHash("sha256").update(file).digest("hex") });
  await save();
}
const llm = await readyModel("analyst", values.model);
const linear = await secondOpinion();
const [balanced, natural] = [await readAll(values.balanced), await readAll(values.natural)];
llm.close();
const calibration = fitCalibration(fittingHalf(balanced), fittingHalf(natural));
if (values.write) {
  entry.calibration = calibration;
  await save();
}
const alone = (share: number) => fitCalibration(fittingHalf(balanced), fittingHalf(natural), [share]);
console.log(JSON.stringify({ calibration, ...report(calibration), languageModelAlone: report(alone(0)), linearModelAlone: report(alone(1)) }, null, 1));

function report(fitted: Fitted) {
  return { balanced: measured(measuringHalf(balanced), fitted), natural: measured(measuringHalf(natural), fitted) };
}

async function save(): Promise<void> {
  await writeFile(path, `${JSON.stringify(registry, null, 2)}\n`);
}

async function readAll(path: string): Promise<Read[]> {
  return readingsOf(llm, entry?.url === null ? linear : null, await readLabelled(path));
}
