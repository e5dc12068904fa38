/** Styles that hold in every direction of writing and on every screen: no left or right, and lengths from the tokens. */
import { globSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../../..");
const sheets = globSync("renderer/**/*.scss", { cwd: root }).map((path) => path.replaceAll("\\", "/"));
const sided =
  /(?<![\w$-])((margin|padding|border|scroll-margin|scroll-padding)-(left|right)(-\w+)?|border-(top|bottom)-(left|right)-radius|left|right)\s*:|(?<![\w-])(text-align|float|clear|caption-side)\s*:\s*(left|right)\b/;
const fixedLength = /(?<![\w-])\d*\.?\d+px\b/;

test("no style names left or right: where lines run from the right, the screen is mirrored", () => {
  expect(sheets.length).toBeGreaterThan(50);
  expect(sheets.flatMap((path) => linesWith(sided, path))).toEqual([]);
});

test("no screen's style has a length in pixels: sizes follow the millimetres of the screen", () => {
  // One is not taken as a calculation by the browser, one is in units of its own drawing.
  const allowed = ["renderer/ui/shelf.module.scss: overflow-clip-margin: 14px;", "renderer/app/idle-warning.module.scss: font-size: 38px;"];
  const found = sheets.filter((path) => path.endsWith(".module.scss")).flatMap((path) => linesWith(fixedLength, path));
  expect(found.filter((line) => !allowed.includes(line))).toEqual([]);
});

test.each(["margin-left: 1px", "  left: 0;", "text-align: right;", "border-right-width: 2px", "border-top-left-radius: 0", "padding-right:0"])(
  "“%s” would be found",
  (line) => expect(sided.test(line)).toBe(true),
);

test.each(["margin-inline-start: 0", "text-align: start", "inset-inline-end: 0", "$left: 1", "--left: 0", "border-start-start-radius: 0"])(
  "“%s” is taken",
  (line) => expect(sided.test(line)).toBe(false),
);

function linesWith(fault: RegExp, path: string): string[] {
  const lines = readFileSync(join(root, path), "utf8").split("\n");
  return lines.map((line) => line.replace(/\/\/.*$/, "").trim()).flatMap((line) => (fault.test(line) ? [`${path}: ${line}`] : []));
}
