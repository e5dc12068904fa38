/**
 * The reading of the backlog as a process of its own, to be killed: a model that answers at once, the real
 * PostgreSQL. Says when it begins. node backlog-process.ts OFFICE_URL
 */
import { openCentral } from "../../db/central/open.ts";
import { silentLog } from "../../main/log.ts";
import { createAnalyst } from "../../main/reviews/analyst.ts";
import { backlogOf } from "../../main/reviews/backlog.ts";

const office = openCentral(process.argv[2] ?? "");
const analyst = createAnalyst({
  llm: {
    classify: async (texts) => texts.map((text) => (text.includes("7") ? [0.1, 0.1, 0.8] : [0.8, 0.1, 0.1])),
    fill: () => Promise.reject(new Error("not asked")),
    word: () => Promise.reject(new Error("not asked")),
    forget: async () => {},
    status: () => ({ state: "ready", modelId: "m".repeat(64), name: "test", why: null }),
  },
  calibration: () => ({ temperature: 1, bias: [0, 0, 0], tooClose: 0.5, linear: 0 }),
  linear: Promise.resolve(null),
});
process.send?.("begins");
await backlogOf(office, { analyst, log: silentLog }).work(new AbortController().signal);
await office.destroy();
process.disconnect?.();
