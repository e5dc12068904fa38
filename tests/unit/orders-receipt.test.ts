import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { receiptOf } from "../../main/orders/receipt.ts";
import { Order } from "../../preload/domain/order.ts";

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
