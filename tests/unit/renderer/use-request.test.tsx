// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, expect, test } from "vitest";
import { useRequest } from "../../../renderer/bridge/use-request.ts";
import { stand } from "./stage.tsx";

afterEach(cleanup);

function CartCount() {
  const cart = useRequest("cart.current", null, { follow: "cart.changed" });
  return <p>{cart.state === "ready" ? `${cart.value.count} in the cart` : cart.state}</p>;
}

function Page() {
  const [shown, setShown] = useState(true);
  return (
    <>
      <button onClick={() => setShown(!shown)}>turn</button>
      {shown && <CartCount />}
    </>
  );
}

test("what changed while its screen was away is shown when the screen comes back", async () => {
  let count = 0;
  stand(<Page />, { "cart.current": () => ({ count }) });
  await screen.findByText("0 in the cart");
  fireEvent.click(screen.getByText("turn"));
  count = 2; // told to nobody: the screen that listens is away
  fireEvent.click(screen.getByText("turn"));
  expect(await screen.findByText("2 in the cart")).not.toBeNull();
});
