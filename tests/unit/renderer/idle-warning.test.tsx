// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import type { Session } from "../../../preload/domain/session.ts";
import { IdleWarning } from "../../../renderer/app/idle-warning.tsx";
import { SessionProvider } from "../../../renderer/app/session.tsx";
import { stand } from "./stage.tsx";

afterEach(cleanup);

const session: Session = {
  person: { who: "guest" },
  page: "/",
  language: "en",
  kept: {},
  generation: 1,
  cartCount: 0,
  cartTotal: 0,
  idleMs: 60_000,
  warningMs: 20_000,
};

async function standIdle() {
  const stage = stand(
    <SessionProvider waiting={<p>waiting</p>}>
      <IdleWarning />
    </SessionProvider>,
    { "session.current": () => session, "session.touch": () => null, "session.finish": () => session },
  );
  await waitFor(() => expect(screen.queryByText("waiting")).toBeNull());
  await act(async () => {}); // effects have run: the page listens
  const warn = (secondsLeft: number) => act(() => stage.tell("session.idleWarning", { secondsLeft }));
  return { ...stage, warn };
}

const warning = () => screen.queryByRole("alertdialog", { name: "Are you still there?" });

test("the warning shows the seconds that are left and goes when somebody touches the screen", async () => {
  const { warn } = await standIdle();
  const before = warning();
  warn(14);
  const during = warning()?.textContent ?? "";
  warn(0);
  expect({ before, says: during.includes("in 14 seconds"), after: warning() }).toEqual({ before: null, says: true, after: null });
});

test("the two ways out are of equal weight", async () => {
  const { warn } = await standIdle();
  warn(20);
  const buttons = screen.getAllByRole("button").map((button) => [button.textContent, button.dataset["kind"], button.dataset["size"]]);
  expect(buttons).toEqual([
    ["I'm here", "primary", "large"],
    ["Finish", "primary", "large"],
  ]);
});

test('"I\'m here" tells main and takes the warning away at once', async () => {
  const { warn, asked } = await standIdle();
  warn(9);
  fireEvent.click(screen.getByRole("button", { name: "I'm here" }));
  expect({ warning: warning(), told: asked.filter(({ name }) => name === "session.touch").length }).toEqual({ warning: null, told: 1 });
});

test("Finish ends the session in main", async () => {
  const { warn, asked } = await standIdle();
  warn(9);
  fireEvent.click(screen.getByRole("button", { name: "Finish" }));
  expect(asked.filter(({ name }) => name === "session.finish")).toEqual([{ name: "session.finish", input: null }]);
});
