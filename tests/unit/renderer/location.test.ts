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

test("a page keeps how far it was scrolled on the way back, and starts at the top when come to anew", () => {
  const { location } = locationAt("/shop/kitchen");
  location.scrolled.set(location.depth(), 900);
  location.navigate("/product/KET-001");
  location.scrolled.set(location.depth(), 300);
  location.back();
  const back = location.scrolled.get(location.depth());
  location.navigate("/product/KET-002");
  expect({ back, anew: location.scrolled.get(location.depth()) }).toEqual({ back: 900, anew: undefined });
});
