import { z } from "zod";

/** Money is an integer number of minor units, so that nothing is ever rounded twice. */
export const Cents = z.int().nonnegative().brand<"Cents">();
export type Cents = z.infer<typeof Cents>;

/** The one place where a plain number becomes money; throws unless it is a whole number ≥ 0. */
export const cents = (amount: number): Cents => Cents.parse(amount);

/** ISO 4217, for example "USD". One per company. */
export const Currency = z.string().regex(/^[A-Z]{3}$/);

const formats = new Map<string, Intl.NumberFormat>();

/** "$24.90" for 2490 and "USD"; a currency without minor units gets none. Making a formatter costs a millisecond, so each is kept. */
export function formatMoney(amount: number, currency: string, language = "en"): string {
  const key = `${language} ${currency}`;
  const format = formats.get(key) ?? new Intl.NumberFormat(language, { style: "currency", currency, currencyDisplay: "narrowSymbol" });
  formats.set(key, format);
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}
