import type { z } from "zod";
import type { StaffRole } from "../domain/session.ts";
import type { Json } from "../json.ts";

/** Who may call: anyone at the screen, a signed-in shopper, or staff of these roles. */
export type Allowed = "anyone" | "shopper" | readonly StaffRole[];

export interface RequestEntry<I extends z.ZodType<Json>, O extends z.ZodType<Json>> {
  readonly allowed: Allowed;
  readonly input: I;
  readonly output: O;
}

export const everyStaffRole = ["viewer", "clerk", "merchandiser", "manager", "technician"] as const;

/** Declares one request. `allowed` is "anyone" unless said otherwise; dispatch enforces it. */
export function request<I extends z.ZodType<Json>, O extends z.ZodType<Json>>(entry: { allowed?: Allowed; input: I; output: O }): RequestEntry<I, O> {
  return { allowed: "anyone", ...entry };
}
