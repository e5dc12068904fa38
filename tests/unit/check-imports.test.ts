import { expect, test } from "vitest";
import { layers, violations } from "../../scripts/check-imports.ts";

test.each([
  ["renderer/app/app.tsx", "../../main/app.ts"],
  ["renderer/app/app.tsx", "electron"],
  ["renderer/app/app.tsx", "node:fs"],
  ["renderer/app/app.tsx", "zod"],
  ["main/app.ts", "electron"],
  ["main/app.ts", "ws"],
  ["main/app.ts", "node-llama-cpp"],
  ["main/llm/supervisor.ts", "node-llama-cpp"],
  ["main/llm/worker.ts", "../../db/kiosk/open.ts"],
  ["main/llm/worker.ts", "kysely"],
  ["main/app.ts", "../electron/window.ts"],
  ["main/app.ts", "./node-host/index.ts"],
  ["main/node-host/index.ts", "../../electron/security.ts"],
  ["electron/index.ts", "../main/node-host/security.ts"],
  ["electron/index.ts", "ws"],
  ["main/catalogue/catalogue.ts", "../../db/central/tables.ts"],
  ["main/assistant/lookups.ts", "../../db/central/open.ts"],
  ["main/orders/orders.ts", "../../db/central/orders.ts"],
  ["main/catalogue/handlers.ts", "kysely"],
  ["main/catalogue/handlers.ts", "better-sqlite3"],
  ["db/kiosk/open.ts", "../../main/log.ts"],
  ["db/kiosk/open.ts", "../../preload/contract/index.ts"],
  ["preload/contract/index.ts", "../../db/central/tables.ts"],
  ["preload/bridge.ts", "electron"],
  ["preload/electron.ts", "../main/app.ts"],
  ["preload/electron.ts", "zod"],
])("%s may not import %s", (file, target) => {
  expect(violations(file, `import x from "${target}";`)).toHaveLength(1);
});

test.each([
  ["renderer/app/app.tsx", "../../preload/contract/index.ts"],
  ["renderer/app/app.tsx", "react-dom/client"],
  ["main/llm/worker-llama.ts", "node-llama-cpp"],
  ["main/node-host/index.ts", "../app.ts"],
  ["main/node-host/transport.ts", "ws"],
  ["electron/index.ts", "../main/app.ts"],
  ["main/app.ts", "../db/kiosk/open.ts"],
  ["main/catalogue/catalogue.ts", "../../db/kiosk/products.ts"],
  ["main/staff/handlers.ts", "../../db/central/orders.ts"],
  ["db/kiosk/open.ts", "../../preload/domain/product.ts"],
  ["scripts/doctor.ts", "ws"],
])("%s may import %s", (file, target) => {
  expect(violations(file, `import x from "${target}";`)).toEqual([]);
});

test("a type, a re-export and an import at run time count as imports too", () => {
  const source = `import type { A } from "ws"; export { b } from "pg"; const c = await import("react");`;
  expect(violations("main/app.ts", source)).toHaveLength(3);
});

test("every file finds its narrowest layer first", () => {
  layers.forEach(({ path }, n) => expect(layers.findIndex((layer) => path.startsWith(layer.path))).toBe(n));
});
