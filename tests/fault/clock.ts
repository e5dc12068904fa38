/** A clock that jumps changes neither the order of orders nor their numbers, ends or revives nobody, and moves no job by more than a period. */
import { clockOrders, type Variant } from "./clock-orders.ts";
import { clockSessions } from "./clock-sessions.ts";
import { clockTicks, lacksFaketime } from "./clock-ticks.ts";
import type { Program, World } from "./program.ts";

export const program: Program = {
  promise: "Whatever a kiosk's clock does, orders stand in their order, no number comes twice on a day, and jobs and sessions go on as they were.",
  cycles: 60,
  run: (world) => clock(world, "whole"),
  must: { notPlaced: 0, misordered: 0, numbersDoubled: 0, alerts: 0, sessionsRevived: 0, sessionsEndedEarly: 0, ticksDoubled: 0, ticksLate: 0 },
};

export type Outcome = {
  readonly rounds: number;
  readonly orders: number;
  readonly notPlaced: number;
  /** Pairs of neighbours that stand the other way round at central. */
  readonly misordered: number;
  readonly numbersDoubled: number;
  /** Orders that staff would have to look at for their price. */
  readonly alerts: number;
  readonly sessionsRevived: number;
  readonly sessionsEndedEarly: number;
  /** Of the real schedule in a process whose clock jumps; 0 where there is no faketime. */
  readonly ticks: number;
  readonly ticksDoubled: number;
  readonly ticksLate: number;
};

export async function clock({ serverUrl, folder, cycles, say }: World, variant: Variant): Promise<Outcome> {
  const orders = await clockOrders({ serverUrl, folder, cycles, say }, variant);
  const sessions = await clockSessions(serverUrl);
  const lacking = lacksFaketime();
  if (lacking !== null) say(lacking);
  const ticks = lacking === null ? await clockTicks(folder) : { ticks: 0, ticksDoubled: 0, ticksLate: 0 };
  return { rounds: cycles, ...orders, ...sessions, ...ticks };
}
