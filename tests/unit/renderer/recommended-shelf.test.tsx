// @vitest-environment jsdom
/** A recommendation that is sent away is gone before main has answered, and back where it could not be told. */
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { cents } from "../../../preload/domain/money.ts";
import { ProductCard } from "../../../preload/domain/product.ts";
import type { Session } from "../../../preload/domain/session.ts";
import { NavigationProvider } from "../../../renderer/app/navigation.tsx";
import { SessionProvider } from "../../../renderer/app/session.tsx";
import { RecommendedShelf } from "../../../renderer/ui/recommended-shelf.tsx";
import { stand } from "./stage.tsx";

afterEach(cleanup);

const card = (id: string) =>
  ProductCard.parse({
    ...{ id, name: `The ${id}`, manufacturer: { id: "m", name: "M" }, departmentId: "d", kind: "mug", colour: "red", aisle: 1, bay: 1 },
    ...{ variants: 1, picture: null, stars: { mean: 0, count: 0 }, stock: 3 },
    price: { list: cents(1000), now: cents(1000), currency: "USD", promotion: null },
  });
const items = ["mug", "pan", "jug", "lid", "pot"].map((id) => ({ product: card(id), reason: { kind: "similar" as const } }));
const shown = () => [...document.querySelectorAll("[data-ticket-of]")].map((each) => each.getAttribute("data-ticket-of"));

const session: Session = {
  ...{ person: { who: "guest" }, page: "/", language: "en", kept: {}, generation: 1, cartCount: 0, cartTotal: 0, idleMs: 60_000, warningMs: 20_000 },
};

async function standShelf(tell: () => unknown): Promise<(string | null)[]> {
  stand(
    <SessionProvider waiting={null}>
      <NavigationProvider>
        <RecommendedShelf label="Picked for you" shelf={{ scenario: "for-you", items }} dismissable />
      </NavigationProvider>
    </SessionProvider>,
    { "session.current": () => session, "recommendations.shown": () => null, "recommendations.notInterested": tell },
  );
  await screen.findByRole("list");
  return shown();
}

const sendAway = (name: string) => fireEvent.click(screen.getByRole("button", { name: `Not for me: ${name}` }));

test("it is gone at once, the next moves up, and Undo brings it back at once", async () => {
  const answer = Promise.withResolvers<null>();
  const before = await standShelf(() => answer.promise);
  sendAway("The mug");
  expect([before[0], shown()]).toEqual(["mug", ["pan", "jug", "lid", "pot"].slice(0, before.length)]);
  answer.resolve(null);
  fireEvent.click(await screen.findByRole("button", { name: "Undo" }));
  expect(shown()).toEqual(before);
});

test("what could not be told stands where it was", async () => {
  const before = await standShelf(() => Promise.reject(new Error("away")));
  sendAway("The mug");
  expect(shown()).not.toContain("mug");
  await waitFor(() => expect(shown()).toEqual(before));
});
