// @vitest-environment jsdom
/** The staff's page of the shelves while there is nothing yet, with figures, and where it fails. */
import { cleanup, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import type { Session } from "../../../preload/domain/session.ts";
import type { ShelvesState } from "../../../preload/contract/shelves.ts";
import { AppError } from "../../../preload/errors.ts";
import { SessionProvider } from "../../../renderer/app/session.tsx";
import { ShelvesPage } from "../../../renderer/workstation/shelves-page.tsx";
import { StaffError } from "../../../renderer/workstation/staff-error.tsx";
import { type Answers, stand } from "./stage.tsx";

afterEach(cleanup);

const session: Session = {
  ...{ person: { who: "staff", firstName: "Ruth", role: "manager" }, page: "/workstation/shelves", language: "en" },
  ...{ kept: {}, generation: 1, cartCount: 0, cartTotal: 0, idleMs: 60_000, warningMs: 20_000 },
};
const nothing: ShelvesState = { runs: [], madeAt: null, nights: [], choice: null, rules: [], measured: [] };
const empty = { "shelves.preview": () => ({ scenario: "popular", items: [] }) };

async function standOn(answers: Answers): Promise<string> {
  stand(
    <SessionProvider waiting={<p>waiting</p>}>
      <ShelvesPage />
    </SessionProvider>,
    { "session.current": () => session, ...answers },
  );
  await waitFor(() => expect(screen.queryByText("waiting")).toBeNull());
  await waitFor(() => expect(screen.queryAllByRole("status").filter(({ textContent }) => textContent === "Fetching")).toEqual([]));
  return document.body.textContent;
}

test("a shop that just opened reads what will come and when, and no command of a terminal", async () => {
  const text = await standOn({ ...empty, "shelves.state": () => nothing });
  for (const words of [
    "No recommendations yet",
    "No run yet. One begins every four minutes",
    "the first night is still to come",
    "No rules: the shelves follow what shoppers do.",
    "Nothing is on this shelf yet. It fills with the first run.",
    "No shelf was shown yet.",
  ])
    expect(text).toContain(words);
  expect(text).not.toMatch(/npm|command/);
});

test("large figures are grouped, and what was shown too seldom is not judged", async () => {
  const counts = { scenario: "popular" as const, taps: 2_310, carts: 1_004, orders: 612 };
  const measured = [
    { ...counts, position: null, impressions: 131_904, tapRate: { low: 0.0171, high: 0.018 } },
    { ...counts, position: 4, impressions: 90, taps: 3, carts: 0, orders: 0, tapRate: null },
  ];
  const runs = [{ startedAt: "2026-11-26T10:00:00.000Z", outcome: "published" as const, interactions: 60_000, products: 631, ms: 6672, why: null }];
  const text = await standOn({ ...empty, "shelves.state": () => ({ ...nothing, runs, measured }) });
  expect(text).toContain("new shelves, from 60,000 things that shoppers did, in 6.7 s");
  const rows = screen.getAllByRole("row").map((row) => [...row.children].map((cell) => cell.textContent));
  expect(rows.slice(1)).toEqual([
    ["Popular here today", "131,904", "2,310", "1.7% to 1.8%", "1,004", "612"],
    ["place 4", "90", "3", "too early", "0", "0"],
  ]);
});

test("where it fails staff read what is safe and can try again", async () => {
  const text = await standOn(empty);
  expect(text).toContain("This could not be shown");
  expect(text).not.toContain("ask at the desk");
  expect(screen.getByRole("button", { name: "Try again" })).toBeTruthy();
  cleanup();
  stand(<StaffError error={new AppError("offline", "away")} onAgain={() => undefined} />);
  expect(screen.getByRole("alert").textContent).toContain("The shelves in the shop stand as they were made last");
});
