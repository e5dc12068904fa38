/** The parts of a price, for the ticket that sets each in its own size. */
import { moneyFormat } from "../../preload/domain/money.ts";

export interface MoneyParts {
  readonly symbol: string;
  readonly whole: string;
  /** "50"; empty for a currency without minor units. */
  readonly fraction: string;
  /** True where the language writes the symbol first. */
  readonly symbolFirst: boolean;
}

export function moneyParts(cents: number, currency: string, language: string): MoneyParts {
  const { format, unit } = moneyFormat(currency, language);
  const parts = format.formatToParts(cents / unit);
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
