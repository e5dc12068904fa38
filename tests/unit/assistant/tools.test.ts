import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { noFilters } from "../../../main/assistant/understand.ts";
import { run, tools } from "../../../main/assistant/tools.ts";
import { openShopfront, type Shopfront } from "./demonstration.ts";

let front: Shopfront;
beforeAll(async () => {
  front = await openShopfront();
});

test("every tool reads, says what it takes and what it gives, and none of them can write", () => {
  const taken = Object.entries(tools).map(([name, { input, output }]) => {
    const options = { io: "input", unrepresentable: "any" } as const;
    return [name, Object.keys(z.toJSONSchema(input, options).properties ?? {}), z.toJSONSchema(output, options) !== undefined];
  });
  expect(taken).toEqual([
    ["searchProducts", ["wishes", "sort", "limit"], true],
    ["readProduct", ["productId"], true],
    ["compareProducts", ["productIds"], true],
    ["findSimilar", ["productId", "limit"], true],
    ["findGoesWith", ["productId", "limit"], true],
    ["findKinds", ["words"], true],
    ["listPopular", ["limit"], true],
    ["readManufacturer", ["manufacturerId"], true],
    ["listManufacturers", [], true],
    ["listPromotions", [], true],
    ["searchDocuments", ["words", "goods", "limit"], true],
    ["readDocument", ["documentId"], true],
    ["listDepartments", [], true],
    ["countReviews", ["productId"], true],
    ["readReviews", ["productId", "tone", "stars", "limit"], true],
    ["aggregate", ["wishes"], true],
    ["listMyOrders", [], true],
    ["readOrder", ["code"], true],
    ["readCart", [], true],
  ]);
});

test("what goes in and what comes out is held to it", async () => {
  await expect(run(tools.readProduct, { productId: "x".repeat(65) }, front.lookups.product as never)).rejects.toThrow("Too big"); // `as`: never reached
  await expect(run(tools.listPopular, { limit: 1 }, async () => [{ id: "KET-001" }] as never)).rejects.toThrow("expected"); // `as`: what must not come out
});

test("unknown ids, SQL and long words find nothing and break nothing", async () => {
  const { lookups } = front;
  await expect(lookups.product("'; drop table product; --")).rejects.toMatchObject({ code: "not-found" });
  await expect(lookups.order("' or 1=1")).rejects.toMatchObject({ code: "not-found" });
  const startedAt = performance.now();
  expect((await lookups.find({ ...noFilters, query: "zyx ".repeat(50_000) }, "best-match", 32)).total).toBe(0);
  await lookups.passages({ words: "refund ".repeat(200_000), goods: "" }, 1);
  expect(performance.now() - startedAt).toBeLessThan(1_000);
});

test("not one maker is every other: a long list is no fault", async () => {
  const { manufacturers } = await front.lookups.vocabulary();
  const manufacturerIds = manufacturers.filter(({ name }) => name !== "Orno").map(({ id }) => id);
  expect((await front.lookups.find({ ...noFilters, kinds: ["kettle"], manufacturerIds }, "best-match", 32)).total).toBe(5);
});
