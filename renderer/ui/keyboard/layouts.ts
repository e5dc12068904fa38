/** Caps of the English keyboard: a key is its letter, or a name in braces. */

export const textLayout = {
  default: [
    "1 2 3 4 5 6 7 8 9 0",
    "q w e r t y u i o p",
    "a s d f g h j k l '",
    "{shift} z x c v b n m {erase}",
    "{signs} {left} {right} {space} {enter} {hide}",
  ],
  shift: [
    "1 2 3 4 5 6 7 8 9 0",
    "Q W E R T Y U I O P",
    'A S D F G H J K L "',
    "{shift} Z X C V B N M {erase}",
    "{signs} {left} {right} {space} {enter} {hide}",
  ],
  signs: [
    "1 2 3 4 5 6 7 8 9 0",
    "! ? . , : ; - _ ( )",
    "@ # $ % & * + = / '",
    '{letters} " < > [ ] ~ {erase}',
    "{letters} {left} {right} {space} {enter} {hide}",
  ],
};

export const digitsLayout = {
  default: ["1 2 3 {erase}", "4 5 6 {left}", "7 8 9 {right}", "{hide} 0 {enter}"],
};

export type LayoutName = keyof typeof textLayout;

/** The caps after a press. A capital is meant for one letter. */
export function layoutAfter(key: string, now: LayoutName): LayoutName {
  if (key === "{shift}") return now === "shift" ? "default" : "shift";
  if (key === "{signs}") return "signs";
  if (key === "{letters}") return "default";
  return now === "shift" ? "default" : now;
}
