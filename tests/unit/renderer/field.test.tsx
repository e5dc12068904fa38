// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { afterEach, expect, test } from "vitest";
import { Field } from "../../../renderer/ui/field.tsx";
import { speak } from "../../../renderer/i18n/index.ts";
import { keyboardOf } from "../../../renderer/ui/keyboard/layouts.ts";
import { stand } from "./stage.tsx";

afterEach(() => (cleanup(), speak("en")));

function Search({
  start = "",
  onEnter = () => {},
  maxLength = 40,
}: {
  readonly start?: string;
  readonly onEnter?: (text: string) => void;
  readonly maxLength?: number;
}) {
  const [text, setText] = useState(start);
  return <Field label="Search the shop" value={text} onChange={setText} onEnter={() => onEnter(text)} enterLabel="Search" maxLength={maxLength} />;
}

const field = () => screen.getByLabelText<HTMLInputElement>("Search the shop");
const touchField = () => act(() => field().focus());

/** A key takes a press the way a finger gives it: down, up, click. */
function type(...keys: string[]): void {
  for (const key of keys) {
    const cap = document.querySelector(`[data-skbtn="${key}"]`);
    if (cap === null) throw new Error(`There is no key ${key}`);
    fireEvent.pointerDown(cap);
    fireEvent.pointerUp(cap);
    fireEvent.click(cap);
  }
}

test("the keyboard comes when the field is touched and goes when it is hidden", () => {
  stand(<Search />);
  const before = screen.queryByRole("region", { name: "Keyboard" });
  touchField();
  const during = screen.queryByRole("region", { name: "Keyboard" });
  type("{hide}");
  expect({ before, during: during !== null, after: screen.queryByRole("region", { name: "Keyboard" }) }).toEqual({ before: null, during: true, after: null });
});

test("what takes the focus has its press before the keyboard goes and the page moves, and without a press the keyboard goes by itself", async () => {
  stand(
    <>
      <Search />
      <button>beside</button>
    </>,
  );
  const keyboard = () => screen.queryByRole("region", { name: "Keyboard" });
  const beside = screen.getByRole("button", { name: "beside" });
  touchField();
  act(() => beside.focus());
  expect(keyboard()).not.toBeNull();
  fireEvent.click(beside);
  await waitFor(() => expect(keyboard()).toBeNull(), { timeout: 200 });
  touchField();
  act(() => beside.focus());
  await waitFor(() => expect(keyboard()).toBeNull(), { timeout: 1_000 });
});

test("keys write into the field; a capital is meant for one letter", () => {
  stand(<Search />);
  touchField();
  type("{shift}", "K", "e", "t", "{space}", "2");
  expect(field().value).toBe("Ket 2");
});

test("a letter goes in at the caret in the middle of a word, and the caret stays behind it", () => {
  stand(<Search start="ktle" />);
  touchField();
  field().setSelectionRange(1, 1);
  type("e", "t");
  expect({ value: field().value, caret: field().selectionStart }).toEqual({ value: "kettle", caret: 3 });
});

test("Erase in the middle of a word takes the letter before the caret", () => {
  stand(<Search start="kettxle" />);
  touchField();
  field().setSelectionRange(5, 5);
  type("{erase}");
  expect({ value: field().value, caret: field().selectionStart }).toEqual({ value: "kettle", caret: 4 });
});

test("what is selected is replaced", () => {
  stand(<Search start="red kettle" />);
  touchField();
  field().setSelectionRange(0, 3);
  type("b");
  expect(field().value).toBe("b kettle");
});

test("the arrows move the caret and stop at both ends", () => {
  stand(<Search start="ab" />);
  touchField();
  field().setSelectionRange(1, 1);
  type("{left}", "{left}");
  const left = field().selectionStart;
  type("{right}", "{right}", "{right}");
  expect([left, field().selectionStart]).toEqual([0, 2]);
});

test("a full field takes no more", () => {
  stand(<Search start="abc" maxLength={3} />);
  touchField();
  type("d");
  expect(field().value).toBe("abc");
});

test("the enter key hands the text over, on the screen and on a real keyboard", () => {
  const given: string[] = [];
  stand(<Search start="kettle" onEnter={(text) => given.push(text)} />);
  touchField();
  type("{enter}");
  fireEvent.keyDown(field(), { key: "Enter" });
  expect(given).toEqual(["kettle", "kettle"]);
});

test("keys that show a picture say their name", () => {
  stand(<Search />);
  touchField();
  const names = ["{shift}", "{erase}", "{left}", "{right}"].map((key) => document.querySelector(`[data-skbtn="${key}"]`)?.getAttribute("aria-label"));
  expect(names).toEqual(["Capital letters", "Erase", "Caret to the left", "Caret to the right"]);
});

test("the keyboard follows the language, and goes on in it", () => {
  stand(<Search />);
  touchField();
  act(() => speak("de"));
  type("ß", "{shift}", "Ü", "ü");
  act(() => speak("fr"));
  type("é");
  expect(field().value).toBe("ßÜüé");
});

test("on the Arabic keyboard Latin letters stand behind a key, with their capitals", () => {
  stand(<Search />);
  touchField();
  act(() => speak("ar"));
  type("غ", "{latin}", "{shift}", "K", "e", "{letters}", "ل");
  expect(field().value).toBe("غKeل");
});

test("where the line runs from the right, the key to the left goes onward", () => {
  stand(<Search start="غلاية" />);
  touchField();
  act(() => speak("ar"));
  field().setSelectionRange(2, 2);
  type("{left}");
  const left = field().selectionStart;
  type("{right}", "{right}");
  expect([left, field().selectionStart]).toEqual([3, 1]);
});

/** What a language writes with, as its own dictionaries list it. */
test.each([
  ["en", "abcdefghijklmnopqrstuvwxyz"],
  ["es", "abcdefghijklmnñopqrstuvwxyzáéíóúü"],
  ["fr", "abcdefghijklmnopqrstuvwxyzàâçèéêëîïôœùû"],
  ["de", "abcdefghijklmnopqrstuvwxyzäöüß"],
  ["ar", "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأإؤئىة"],
])("every letter of %s has a key, and none has two", (language, letters) => {
  const keys = (keyboardOf(language).rows.default ?? []).flatMap((row) => row.split(" "));
  expect([...letters].filter((letter) => keys.filter((key) => key === letter).length !== 1)).toEqual([]);
});
