import { z } from "zod";

/** Money is an integer number of minor units, so that nothing is ever rounded twice. */
export const Cents = z.int().nonnegative().brand<"Cents">();
export type Cents = z.infer<typeof Cents>;

/** The one place where a plain number becomes money; throws unless it is a whole number ≥ 0. */
export const cents = (amount: number): Cents => Cents.parse(amount);

/** ISO 4217, for example "USD". One per company. */
export const Currency = z.string().regex(/^[A-Z]{3}$/);

interface MoneyFormat {
  readonly format: Intl.NumberFormat;
  /** Minor units in one: 100 cents in a dollar, 1 yen in a yen. */
  readonly unit: number;
}

const formats = new Map<string, MoneyFormat>();

/** Making a formatter costs a millisecond and a page of tickets needs it a hundred times, so each is kept. */
export function moneyFormat(currency: string, language: string, trailingZeroDisplay: "auto" | "stripIfInteger" = "auto"): MoneyFormat {
  const key = `${language} ${currency} ${trailingZeroDisplay}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat(language, { style: "currency", currency, currencyDisplay: "narrowSymbol", trailingZeroDisplay });
  const made = { format, unit: 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2) };
  formats.set(key, made);
  return made;
}

/** "$24.90" for 2490 and "USD"; a currency without minor units gets none. */
export function formatMoney(amount: number, currency: string, language = "en"): string {
  const { format, unit } = moneyFormat(currency, language);
  return format.format(amount / unit);
}

/** "$40" rather than "$40.00", for tickets, limits and other round sums. */
export function formatRoundMoney(amount: number, currency: string, language = "en"): string {
  const { format, unit } = moneyFormat(currency, language, "stripIfInteger");
  return format.format(amount / unit);
}
