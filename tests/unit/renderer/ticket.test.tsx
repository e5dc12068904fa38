// @vitest-environment jsdom
import { cleanup } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { cents } from "../../../preload/domain/money.ts";
import type { Price } from "../../../preload/domain/product.ts";
import { formatMoney, formatRoundMoney } from "../../../renderer/ui/money.ts";
import { PromotionTicketTag, Ticket } from "../../../renderer/ui/ticket.tsx";
import { stand } from "./stage.tsx";

afterEach(cleanup);

const price = (list: number, now: number, currency = "USD"): Price => ({ list: cents(list), now: cents(now), currency, promotion: null });

/** What is seen, what is heard, and whether the ticket is yellow. */
function read(ticket: Element) {
  const [spoken, face] = [...ticket.children];
  return {
    seen: face?.textContent,
    heard: spoken?.textContent,
    yellow: ticket.hasAttribute("data-offer"),
    faceIsRead: face?.getAttribute("aria-hidden") !== "true",
  };
}

test("a full price stands on a white ticket and is read once", () => {
  const { container } = stand(<Ticket price={price(1250, 1250)} />);
  expect(read(container.querySelector("[data-size]")!)).toEqual({ seen: "$1250", heard: "$12.50", yellow: false, faceIsRead: false });
});

test("a reduced price stands on a yellow ticket, and the old price is read with it", () => {
  const { container } = stand(<Ticket price={price(3490, 2490)} />);
  expect(read(container.querySelector("[data-size]")!)).toEqual({ seen: "$2490", heard: "$24.90, was $34.90", yellow: true, faceIsRead: false });
});

test("a currency without minor units shows no fraction", () => {
  const { container } = stand(<Ticket price={price(1980, 1980, "JPY")} />);
  expect(read(container.querySelector("[data-size]")!)).toEqual({ seen: "¥1,980", heard: "¥1,980", yellow: false, faceIsRead: false });
});

test("a promotion's minus is a minus sign, which is read as one", () => {
  const { container } = stand(<PromotionTicketTag text="-30%" />);
  expect(container.querySelector("[data-size]")?.textContent).toBe("\u221230%");
});

test("in Arabic the letters and the sign of a currency stay together", () => {
  expect([formatMoney(123_450, "USD", "ar"), formatRoundMoney(4000, "USD", "ar")]).toEqual(["\u200f1,234.50\u00a0US$\u200e", "\u200f40\u00a0US$\u200e"]);
  expect([formatMoney(123_450, "USD", "en"), formatMoney(123_450, "USD", "de")]).toEqual(["$1,234.50", "1.234,50\u00a0$"]);
});
