import { expect, test } from "vitest";
import { diskFull, program } from "./disk-full.ts";
import { broken } from "./program.ts";
import { cannotRun, worldOf } from "./world.ts";

const DISKS = process.env["LONG"] ? 60 : 2;
const timeout = 120_000 + DISKS * 15_000;
const here = test.skipIf(cannotRun(program));

here(`on ${DISKS} full disks no order is lost or half placed, and all goes on by itself`, { timeout }, async () => {
  const report = await diskFull(worldOf(DISKS), "whole");
  expect({ some: report.orders > DISKS * 5, broken: broken(program, report) }).toEqual({ some: true, broken: [] });
});

// The test itself must bite: an order and its message in two steps are torn apart by a disk that fills up between them.
here("an order that is written in two steps is left half placed", { timeout }, async () => {
  const { halfOrders } = await diskFull(worldOf(2), "in two steps");
  expect(halfOrders).toBeGreaterThan(0);
});
