/** What a key of the on-screen keyboard does to a field: the same as a real key at the caret would. */
import type { TypableElement } from "./keyboard-provider.tsx";

export function typeText(element: TypableElement, text: string): void {
  const { start, end } = selectionOf(element);
  const room = element.maxLength < 0 ? Infinity : element.maxLength - element.value.length + (end - start);
  replace(element, { start, end }, text.slice(0, Math.max(0, room)));
}

export function eraseBack(element: TypableElement): void {
  const { start, end } = selectionOf(element);
  const before = start === end ? start - lengthOfLastCharacter(element.value.slice(0, start)) : start;
  replace(element, { start: before, end }, "");
}

/** To where the key points; in a line that runs from the right, left is onward. */
export function moveCaret(element: TypableElement, side: "left" | "right"): void {
  const { start, end } = selectionOf(element);
  const step = (side === "left") === runsFromRight(element) ? 1 : -1;
  const from = step < 0 ? start : end;
  const to = Math.min(element.value.length, Math.max(0, from + step));
  element.setSelectionRange(to, to);
}

/** `setRangeText` leaves React's own record of the value alone, so that the event below reaches `onChange`. */
function replace(element: TypableElement, { start, end }: { start: number; end: number }, text: string): void {
  element.setRangeText(text, start, end, "end");
  element.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: text === "" ? "deleteContentBackward" : "insertText", data: text }));
}

function selectionOf(element: TypableElement): { start: number; end: number } {
  const start = element.selectionStart ?? element.value.length;
  return { start, end: element.selectionEnd ?? start };
}

/** By the first letter, as the field itself is drawn; an empty one as the page. */
function runsFromRight(element: TypableElement): boolean {
  const [letter] = /\p{L}/u.exec(element.value) ?? [];
  return letter === undefined ? getComputedStyle(element).direction === "rtl" : /\p{Script=Arabic}/u.test(letter);
}

/** A letter with its accent, or a sign outside the basic plane, is erased as one. */
function lengthOfLastCharacter(text: string): number {
  return [...new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(text)].at(-1)?.segment.length ?? 0;
}
