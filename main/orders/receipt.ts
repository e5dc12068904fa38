import type { Order } from "../../preload/domain/order.ts";

const LIMIT = 300; // bytes that a QR code holds and a phone still reads from a glossy screen

/** The receipt itself as plain text, so that a phone shows it without any network. At most 300 bytes. */
export function receiptOf(order: Order, shopName: string): string {
  const head = [`${clip(shopName, 24)} ${order.code}`.trim(), order.placedAt.slice(0, 16).replace("T", " ")];
  const lines = order.lines.map((line) => ({ before: `${line.quantity}x `, name: line.name, after: ` ${units(line.total)}` }));
  const foot = [...discountsOf(order), `Total ${units(order.total)} ${order.currency}`];
  const room = LIMIT - bytes([...head, ...foot].join("\n")) - 1;
  return [...head, ...fitted(lines, room), ...foot].join("\n");
}

function discountsOf({ discounts }: Order): string[] {
  if (discounts.length <= 2) return discounts.map(({ name, amount }) => `${clip(name, 12)} -${units(amount)}`);
  return [`${discounts.length} offers -${units(discounts.reduce((sum, { amount }) => sum + amount, 0))}`];
}

interface Line {
  readonly before: string;
  readonly name: string;
  readonly after: string;
}

/** Shorter and shorter names, then fewer lines: the total always stands there. */
function fitted(lines: readonly Line[], room: number): string[] {
  for (let letters = 40; letters >= 6; letters -= 2) {
    const written = lines.map((line) => write(line, letters));
    if (bytes(written.join("\n")) <= room) return written;
  }
  for (let shown = lines.length - 1; shown > 0; shown--) {
    const written = [...lines.slice(0, shown).map((line) => write(line, 6)), `+${lines.length - shown} more`];
    if (bytes(written.join("\n")) <= room) return written;
  }
  return [`${lines.length} lines`];
}

const write = ({ before, name, after }: Line, letters: number): string => before + clip(name, letters) + after;
const clip = (text: string, letters: number): string => [...text].slice(0, letters).join("").trimEnd();
const bytes = (text: string): number => Buffer.byteLength(text);
const units = (cents: number): string => (cents / 100).toFixed(2);
