/** Cents and a currency become words and parts here, and nowhere else in the page. */

export interface MoneyParts {
  readonly symbol: string;
  readonly whole: string;
  /** "50"; empty for a currency without minor units. */
  readonly fraction: string;
  /** True where the language writes the symbol first. */
  readonly symbolFirst: boolean;
}

export function formatMoney(cents: number, currency: string, language: string): string {
  const format = formatOf(currency, language);
  return whole(format.format(cents / 10 ** digitsOf(format)));
}

/** "$40" rather than "$40.00", for limits and other round sums. */
export function formatRoundMoney(cents: number, currency: string, language: string): string {
  const digits = digitsOf(formatOf(currency, language));
  const format = new Intl.NumberFormat(language, { style: "currency", currency, currencyDisplay: "narrowSymbol", trailingZeroDisplay: "stripIfInteger" });
  return whole(format.format(cents / 10 ** digits));
}

const LEFT_TO_RIGHT_MARK = "\u200e";

/** "US$" stays in this order where lines run from the right. */
function whole(money: string): string {
  return money.replace(/(?<=\p{Script=Latin})\p{Currency_Symbol}/u, `$&${LEFT_TO_RIGHT_MARK}`);
}

export function moneyParts(cents: number, currency: string, language: string): MoneyParts {
  const format = formatOf(currency, language);
  const parts = format.formatToParts(cents / 10 ** digitsOf(format));
  const textOf = (...types: string[]) =>
    parts
      .filter(({ type }) => types.includes(type))
      .map(({ value }) => value)
      .join("");
  return {
    symbol: textOf("currency"),
    whole: textOf("integer", "group"),
    fraction: textOf("fraction"),
    symbolFirst: parts.findIndex(({ type }) => type === "currency") < parts.findIndex(({ type }) => type === "integer"),
  };
}

/** "6.00", as it is typed. */
export function amountInFigures(cents: number, currency: string): string {
  const digits = digitsOf(formatOf(currency, "en"));
  return (cents / 10 ** digits).toFixed(digits);
}

/** 600 for "6", "6.00" or "6,00"; null for what is no amount. */
export function amountOf(typed: string, currency: string): number | null {
  const digits = digitsOf(formatOf(currency, "en"));
  const [, whole, fraction = ""] = /^(\d{1,7})(?:[.,](\d+))?$/.exec(typed.trim()) ?? [];
  if (whole === undefined || fraction.length > digits) return null;
  return Number(whole + fraction.padEnd(digits, "0"));
}

const formats = new Map<string, Intl.NumberFormat>();

/** Making a formatter costs a millisecond, a page of tickets needs it a hundred times. */
function formatOf(currency: string, language: string): Intl.NumberFormat {
  const key = `${language} ${currency}`;
  const known = formats.get(key) ?? new Intl.NumberFormat(language, { style: "currency", currency, currencyDisplay: "narrowSymbol" });
  formats.set(key, known);
  return known;
}

function digitsOf(format: Intl.NumberFormat): number {
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}
