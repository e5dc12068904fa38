// @vitest-environment jsdom
import { expect, test } from "vitest";
import { dropStrayTouches, isStray } from "../../../renderer/app/one-touch.ts";

const [cart, order] = [new EventTarget(), new EventTarget()];
const first = { on: cart, x: 500, y: 1600, at: 1_000 };

test.each([
  ["on what came up under the finger", { on: order, x: 510, y: 1590, at: 1_299 }, true],
  ["on the same button", { ...first, at: 1_080 }, false],
  ["at another place", { on: order, x: 560, y: 1600, at: 1_080 }, false],
  ["when a hand has come to rest", { on: order, x: 500, y: 1600, at: 1_300 }, false],
])("a second touch %s", (_, second, stray) => expect(isStray(first, second)).toBe(stray));

test("the first touch of all counts", () => expect(isStray(null, first)).toBe(false));

test("a stray touch presses nothing, however long the hand trembles, and the next one counts", () => {
  const pressed: string[] = [];
  const buttons = ["Check out", "Place the order"].map((name) => {
    const button = document.body.appendChild(document.createElement("button"));
    button.appendChild(document.createElement("span"));
    button.addEventListener("click", () => pressed.push(name));
    return button;
  });
  dropStrayTouches(window);
  const touch = (nth: number, at: number, detail = 1) => {
    const event = new MouseEvent("click", { bubbles: true, cancelable: true, clientX: 500, clientY: 1600, detail });
    Object.defineProperty(event, "timeStamp", { value: at });
    buttons[nth]?.firstElementChild?.dispatchEvent(event);
  };
  touch(0, 1_000);
  touch(1, 1_200);
  touch(1, 1_450);
  expect(pressed).toEqual(["Check out"]);
  touch(1, 1_460, 0); // by a key
  touch(1, 1_800);
  expect(pressed).toEqual(["Check out", "Place the order", "Place the order"]);
});
