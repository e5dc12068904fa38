// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { afterEach, expect, test } from "vitest";
import { Button } from "../../../renderer/ui/button.tsx";
import { Sheet } from "../../../renderer/ui/sheet.tsx";
import { stand } from "./stage.tsx";

afterEach(cleanup);

function Page({ kind = "sheet" }: { readonly kind?: "sheet" | "alert" }) {
  const [open, setOpen] = useState(false);
  return (
    <main>
      <Button onPress={() => setOpen(true)}>Filter</Button>
      <Sheet open={open} title="Filter the list" kind={kind} onClose={() => setOpen(false)}>
        <Button onPress={() => {}}>In stock here</Button>
      </Sheet>
    </main>
  );
}

/** Opens the sheet and waits until it has the focus, which comes one frame later. */
async function open(): Promise<HTMLElement> {
  fireEvent.click(screen.getByRole("button", { name: "Filter" }));
  const sheet = await screen.findByLabelText("Filter the list");
  await waitFor(() => expect(sheet.contains(document.activeElement)).toBe(true));
  return sheet;
}

test("an open sheet has a name, takes the focus and hides the page from a screen reader", async () => {
  stand(<Page />);
  await open();
  expect(screen.queryByRole("button", { name: "Filter" })).toBeNull();
});

test("Close and Escape close a sheet", async () => {
  stand(<Page />);
  await open();
  fireEvent.click(screen.getByRole("button", { name: "Close" }));
  const afterClose = screen.queryByRole("dialog");
  await open();
  fireEvent.keyDown(document.activeElement ?? document.body, { key: "Escape" });
  expect([afterClose, screen.queryByRole("dialog")]).toEqual([null, null]);
});

test("an alert has no close button and does not go by Escape", async () => {
  stand(<Page kind="alert" />);
  await open();
  fireEvent.keyDown(document.activeElement ?? document.body, { key: "Escape" });
  expect({ there: screen.queryByRole("alertdialog", { name: "Filter the list" }) !== null, close: screen.queryByRole("button", { name: "Close" }) }).toEqual({
    there: true,
    close: null,
  });
});
