/** What a cart is made of, and the changes to it. Pure. */
import type { StoredCart, StoredLine } from "../../db/kiosk/carts.ts";

export type Lines = readonly StoredLine[];

/** What is kept of a cart; everything else is worked out when it is shown. */
export type Held = StoredCart;
export const nothing: Held = { lines: [], coupons: [] };

export const MOST = 99; // pieces of one product
export const MOST_COUPONS = 5;

export const quantityOf = (lines: Lines, productId: string): number => lines.find((line) => line.productId === productId)?.quantity ?? 0;

/** 0 takes the line out; a product that is not there yet comes last. */
export function withQuantity(lines: Lines, { productId, quantity, addedCents }: StoredLine): Lines {
  const wanted = Math.min(quantity, MOST);
  if (wanted <= 0) return lines.filter((line) => line.productId !== productId);
  if (quantityOf(lines, productId) === 0) return [...lines, { productId, quantity: wanted, addedCents }];
  return lines.map((line) => (line.productId === productId ? { ...line, quantity: wanted } : line));
}

/** A guest who signs in keeps what is in both carts; of one product the quantities add up. */
export function merged(stored: Lines, guest: Lines): Lines {
  return guest.reduce((lines, line) => withQuantity(lines, { ...line, quantity: line.quantity + quantityOf(lines, line.productId) }), stored);
}

/** A code of each cart once, the stored ones first. */
export const mergedCoupons = (stored: readonly string[], guest: readonly string[]): string[] => [...new Set([...stored, ...guest])].slice(0, MOST_COUPONS);

/** The shopper has seen the old price and brought the new one about: nothing about it has to be explained. */
export function followingPrices(lines: Lines, before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): Lines {
  return lines.map((line) => (line.addedCents === before.get(line.productId) ? { ...line, addedCents: after.get(line.productId) ?? line.addedCents } : line));
}

export const withPrice = (lines: Lines, productId: string, addedCents: number): Lines =>
  lines.map((line) => (line.productId === productId ? { ...line, addedCents } : line));
