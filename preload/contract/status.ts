import { z } from "zod";
import { request } from "./request.ts";

export const ShopStatus = z.object({
  shopName: z.string(),
  role: z.enum(["kiosk", "workstation"]),
  kioskId: z.string(),
  currency: z.string(),
  /** True while central PostgreSQL answers. */
  online: z.boolean(),
  /** When the kiosk's copy was last known to equal central; null before the first pull. */
  asOf: z.iso.datetime().nullable(),
  demonstration: z.boolean(),
  /** False while the disk is too full to keep an order safely. */
  takesOrders: z.boolean(),
  assistant: z.enum(["starting", "ready", "absent", "failed"]),
  /** Codes of those that a shopper can choose, the first one for whoever comes next. */
  languages: z.array(z.string()),
  /** Pixels per millimetre, from settings; null: the screen's own guess. */
  pixelsPerMillimetre: z.number().nullable(),
});
export type ShopStatus = z.infer<typeof ShopStatus>;

export const statusRequests = {
  "status.shop": request({ input: z.null(), output: ShopStatus }),

  /** An exception or unhandled rejection in the page; where it happened, never what the shopper typed. */
  "status.rendererFailed": request({ input: z.object({ message: z.string().max(500), stack: z.string().max(4000) }), output: z.null() }),
};

export const statusEvents = { "status.changed": ShopStatus };
