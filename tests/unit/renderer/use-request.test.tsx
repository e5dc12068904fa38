// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen } from "@testing-library/react";
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

function CallsRinging() {
  const calls = useRequest("staff.calls", null, { refreshOn: "staff.callsChanged" });
  return <p>{calls.state === "ready" ? `${calls.value.length} ringing` : calls.state}</p>;
}

test("what changes while the first answer is on its way is asked about again", async () => {
  const answers: ((calls: readonly unknown[]) => void)[] = [];
  const { tell } = stand(<CallsRinging />, { "staff.calls": () => new Promise((resolve) => answers.push(resolve)) });
  await expect.poll(() => answers.length).toBe(1);
  await act(async () => tell("staff.callsChanged", { ringing: 1 }));
  await expect.poll(() => answers.length).toBe(2);
  answers[0]?.([]); // made before the call, arriving after the news of it
  answers[1]?.([{}]);
  expect(await screen.findByText("1 ringing")).not.toBeNull();
});

test("an answer that was made before what an event brought does not take its place", async () => {
  const answers: ((cart: { count: number }) => void)[] = [];
  const { tell } = stand(<CartCount />, { "cart.current": () => new Promise((resolve) => answers.push(resolve)) });
  await expect.poll(() => answers.length).toBe(1);
  await act(async () => tell("cart.changed", { count: 2 }));
  await screen.findByText("2 in the cart");
  await act(async () => answers[0]?.({ count: 0 }));
  await act(() => new Promise((resolve) => setTimeout(resolve, 20))); // answers reach the screen a turn later
  expect(screen.getByText("2 in the cart")).not.toBeNull();
});
