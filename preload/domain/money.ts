import { z } from "zod";

/** Money is an integer number of minor units, so that nothing is ever rounded twice. */
export const Cents = z.int().nonnegative().brand<"Cents">();
export type Cents = z.infer<typeof Cents>;

/** The one place where a plain number becomes money; throws unless it is a whole number ≥ 0. */
export const cents = (amount: number): Cents => Cents.parse(amount);

/** ISO 4217, for example "USD". One per company. */
export const Currency = z.string().regex(/^[A-Z]{3}$/);

/** "$24.90" for 2490 and "USD"; whole amounts keep their two decimals, so that columns line up. */
export function formatMoney(amount: number, currency: string, language = "en"): string {
  return new Intl.NumberFormat(language, { style: "currency", currency, currencyDisplay: "narrowSymbol" }).format(amount / 100);
}
