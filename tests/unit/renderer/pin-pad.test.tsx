// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, expect, test } from "vitest";
import { PinPad } from "../../../renderer/ui/pin-pad.tsx";
import { stand } from "./stage.tsx";

afterEach(cleanup);

function Pad({ secret = false, done = () => {} }: { readonly secret?: boolean; readonly done?: (digits: string) => void }) {
  const [digits, setDigits] = useState("");
  return (
    <PinPad
      label="PIN"
      value={digits}
      onChange={setDigits}
      longest={6}
      secret={secret}
      onDone={digits.length === 6 ? () => done(digits) : null}
      doneLabel="Sign in"
    />
  );
}

const press = (...names: string[]) => names.forEach((name) => fireEvent.click(screen.getByRole("button", { name })));

test("touched digits appear in order, and Erase takes the last one", () => {
  stand(<Pad />);
  press("4", "1", "8", "Erase", "0");
  expect(screen.getByRole("status", { name: "PIN" }).textContent).toBe("410");
});

test("a seventh digit of six is not taken", () => {
  stand(<Pad />);
  press("1", "2", "3", "4", "5", "6", "7");
  expect(screen.getByRole("status", { name: "PIN" }).textContent).toBe("123456");
});

test("a PIN is shown as dots and read as a count, never as digits", () => {
  const { container } = stand(<Pad secret />);
  press("4", "1", "8");
  const shown = screen.getByRole("status", { name: "3 of 6 digits entered" });
  expect({ text: shown.textContent, filled: container.querySelectorAll("[data-filled]").length }).toEqual({ text: "", filled: 3 });
});

test("the digits are handed over only when they are complete", () => {
  const given: string[] = [];
  stand(<Pad done={(digits) => given.push(digits)} />);
  press("1", "2", "3", "4", "5");
  press("Sign in");
  press("6");
  press("Sign in");
  expect(given).toEqual(["123456"]);
});

test("real digit keys work as well", () => {
  const given: string[] = [];
  stand(<Pad done={(digits) => given.push(digits)} />);
  for (const key of ["9", "9", "Backspace", "8", "7", "6", "5", "4", "Enter"]) fireEvent.keyDown(document.body, { key });
  expect(given).toEqual(["987654"]);
});
