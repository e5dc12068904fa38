import { z } from "zod";

export const ManufacturerId = z.string().min(1).max(64).brand<"ManufacturerId">();
export type ManufacturerId = z.infer<typeof ManufacturerId>;

export const Manufacturer = z.object({
  id: ManufacturerId,
  name: z.string(),
  country: z.string(),
  profile: z.string(),
});
export type Manufacturer = z.infer<typeof Manufacturer>;
