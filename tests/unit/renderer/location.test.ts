import { expect, test } from "vitest";
import { createLocation } from "../../../renderer/app/location.ts";

function locationAt(page: string) {
  const visits: string[] = [];
  return { location: createLocation(page, (visit) => visits.push(visit)), visits };
}

test("Back goes the way that was come, and home at its end", () => {
  const { location, visits } = locationAt("/");
  location.navigate("/shop");
  location.navigate("/shop/kitchen?sort=cheapest");
  location.back();
  location.back();
  location.navigate("/ask", { replace: true });
  location.back();
  expect(visits).toEqual(["/shop", "/shop/kitchen?sort=cheapest", "/shop", "/", "/ask", "/"]);
});

test("going where one is already is no visit", () => {
  const { location, visits } = locationAt("/cart");
  location.navigate("/cart");
  expect(visits).toEqual([]);
});

test("another person finds no way back to the pages of the one before", () => {
  const { location } = locationAt("/");
  location.navigate("/orders");
  location.restart("/attract");
  location.back();
  expect(location.current()).toBe("/");
});
