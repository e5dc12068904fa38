import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { encode } from "uqr";
import { expect, test } from "vitest";
import { receiptOf } from "../../main/orders/receipt.ts";
import { Order } from "../../preload/domain/order.ts";
import { readQr } from "./qr-reader.ts";

const line = fc.record({
  name: fc.string({ unit: "grapheme", minLength: 1, maxLength: 80 }),
  quantity: fc.integer({ min: 1, max: 99 }),
  total: fc.integer({ min: 0, max: 9_999_999 }),
});

const discount = fc.record({ name: fc.string({ unit: "grapheme", minLength: 1, maxLength: 80 }), amount: fc.integer({ min: 0, max: 9_999_999 }) });

test("a receipt of any order fits into a QR code of 300 bytes and ends with its total", () => {
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 60 }),
      fc.string({ unit: "grapheme", maxLength: 60 }),
      fc.array(discount, { maxLength: 6 }),
      (lines, shopName, discounts) => {
        const receipt = receiptOf({ ...orderOf(lines), discounts: Order.shape.discounts.parse(discounts) }, shopName);
        return Buffer.byteLength(receipt) <= 300 && receipt.endsWith("Total 1234.56 USD");
      },
    ),
    { numRuns: 500 },
  );
});

test("names are shortened before lines are left out, and what is left out is counted", () => {
  const some = receiptOf(orderOf(Array.from({ length: 9 }, () => ({ name: "A kettle with a very long name indeed", quantity: 1, total: 2999 }))), "Alder & Co");
  const many = receiptOf(orderOf(Array.from({ length: 40 }, () => ({ name: "Kettle", quantity: 1, total: 2999 }))), "Alder & Co");
  expect([some.split("\n").filter((row) => row.startsWith("1x ")).length, /\+\d+ more/.test(many)]).toEqual([9, true]);
});

/** As `renderer/ui/qr-code.tsx` draws it. */
const shown = (receipt: string) => encode(receipt, { ecc: "M", border: 0 }).data;

test("the QR code of any receipt is at most version 13 and reads as the very receipt", () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 99 }), fc.array(discount, { maxLength: 6 }), (lines, discounts) => {
      const receipt = receiptOf({ ...orderOf(lines), discounts: Order.shape.discounts.parse(discounts) }, "Quayside Store");
      const { version, text } = readQr(shown(receipt));
      expect({ text, fits: version <= 13 }).toEqual({ text: receipt, fits: true });
    }),
    { numRuns: 200 },
  );
});

test("an order of 99 lines of 99 pieces each still says its code, its total and how many lines it left out", () => {
  const lines = Array.from({ length: 99 }, (_, index) => ({ name: `Ærø kettle number ${index} with a long name`, quantity: 99, total: 9_999_999 }));
  const { version, text } = readQr(shown(receiptOf(orderOf(lines), "Quayside Store")));
  const written = text.split("\n").filter((row) => row.startsWith("99x ")).length;
  expect({ version, code: text.includes("K12345678-1234"), left: text.includes(`+${99 - written} more`), total: text.endsWith("Total 1234.56 USD") }).toEqual({
    version: 13,
    code: true,
    left: true,
    total: true,
  });
});

function orderOf(lines: readonly { name: string; quantity: number; total: number }[]): Order {
  return Order.parse({
    id: randomUUID(),
    code: "K12345678-1234",
    status: "placed",
    placedAt: "2026-03-01T10:00:00.000Z",
    customer: "",
    lines: lines.map((item) => ({ ...item, productId: "P", each: item.total, aisle: 1, bay: 1 })),
    discounts: [],
    total: 123_456,
    currency: "USD",
  });
}
