/** The journeys by rules alone and with a scripted model; the embedded one travels in `weights/`. */
import { beforeAll, describe, expect, test } from "vitest";
import { createAbsentLlm } from "../../main/llm/absent-llm.ts";
import type { Llm } from "../../main/llm/llm.ts";
import { willingLlm } from "../answers/willing-llm.ts";
import { journeys, report, travel, type Travelled } from "./run.ts";

const RIGHT = 0.9;

const abouts = new Map(journeys.flatMap(({ turns }) => turns.map(({ ask, about }) => [ask, about[0] ?? "products"] as const)));
const models: readonly (readonly [string, Llm])[] = [
  ["rules", createAbsentLlm("rules alone")],
  ["scripted", willingLlm(abouts)],
];

test("there are forty, of five turns at least", () => {
  expect({ journeys: journeys.length, ids: new Set(journeys.map(({ id }) => id)).size }).toEqual({ journeys: 40, ids: 40 });
});

describe.each(models)("by %s", (name, llm) => {
  let travelled: Travelled;
  beforeAll(async () => {
    travelled = await travel(llm);
    report(name, travelled);
  }, 120_000);

  test("nine of ten turns show the right things", () => expect(travelled.right / travelled.turns, travelled.wrong.join("\n")).toBeGreaterThanOrEqual(RIGHT));
  test("no turn shows what is not so", () => expect(travelled.untrue).toEqual([]));
});
