/** A new screen is looked at in both orientations because it stands in the list of places; this holds the list to the routes. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";

const read = (path: string) => readFileSync(resolve(import.meta.dirname, "../../..", path), "utf8");
const routes = [...read("renderer/app/routes.tsx").matchAll(/<Route path="([^"]+)"/g)].map(([, route]) => route ?? "");
const places = [...read("tests/e2e/places.ts").matchAll(/["`](\/[^"`?]*)(\?[^"`]*)?["`]/g)].map(([, place]) => place?.replace(/\$\{.*\}/, "x") ?? "");

test("every route is a place whose looks are tested", () => {
  expect(routes.length).toBeGreaterThan(15);
  // The attract screen is where every test begins.
  expect(routes.filter((route) => route !== "/attract" && !places.some((place) => patternOf(route).test(place)))).toEqual([]);
});

test("with and without its optional part a route is a place", () => {
  expect(places.filter((place) => place.startsWith("/checkout"))).toEqual(["/checkout", "/checkout/x"]);
});

test("a route without a place would be found", () => {
  expect([patternOf("/product/:productId/reviews").test("/product/x"), patternOf("/product/:productId").test("/product/x/reviews")]).toEqual([false, false]);
});

function patternOf(route: string): RegExp {
  return new RegExp(
    `^${route
      .replace(/\/:\w+\?/g, "(/[^/]+)?")
      .replace(/\/:\w+/g, "/[^/]+")
      .replace(/\/\*\?/g, "(/.*)?")}$`,
  );
}
