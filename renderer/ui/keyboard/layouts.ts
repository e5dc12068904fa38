/** Caps of the on-screen keyboard, one keyboard per language: a key is its letter, or a name in braces. */

export type LayoutName = "default" | "shift" | "signs" | "latin" | "latin-shift";

export interface TextKeyboard {
  readonly rows: Readonly<Partial<Record<LayoutName, string[]>>>;
  /** What the key back to the letters shows. */
  readonly letters: string;
  /** What the key to the signs shows; where the letters need the first row, the figures stand there too. */
  readonly signs: string;
}

const FIGURES = "1 2 3 4 5 6 7 8 9 0";
const CONTROLS = "{signs} {left} {right} {space} {enter} {hide}";
const FIGURES_KEY = "123?";
const SIGNS_KEY = "?!&";

const english = upperAndLower([FIGURES, "q w e r t y u i o p", "a s d f g h j k l '", "{shift} z x c v b n m {erase}"], { "'": '"' });

const englishKeyboard: TextKeyboard = { rows: { ...english, signs: signs('" < > [ ] ~') }, letters: "abc", signs: SIGNS_KEY };

const keyboards: Readonly<Record<string, TextKeyboard>> = {
  es: {
    rows: {
      ...upperAndLower(["á é í ó ú ü ¿ ¡ ' -", "q w e r t y u i o p", "a s d f g h j k l ñ", "{shift} z x c v b n m {erase}"]),
      signs: signs('" « » € [ ]'),
    },
    letters: "abc",
    signs: FIGURES_KEY,
  },
  fr: {
    rows: {
      ...upperAndLower(["é è ê ë à â ç ù û ô î ï", "a z e r t y u i o p", "q s d f g h j k l m", "{shift} w x c v b n œ - {erase}"]),
      signs: signs('" « » € [ ]'),
    },
    letters: "abc",
    signs: FIGURES_KEY,
  },
  de: {
    rows: {
      ...upperAndLower([FIGURES, "q w e r t z u i o p ü", "a s d f g h j k l ö ä", "{shift} y x c v b n m ß {erase}"], { ß: "ẞ" }),
      signs: signs('" „ “ € § ~'),
    },
    letters: "abc",
    signs: SIGNS_KEY,
  },
  // Arabic letters have no capitals; makers and models are written in Latin ones, which stand behind a key of their own.
  ar: {
    rows: {
      default: [
        `${FIGURES} آ`,
        "ض ص ث ق ف غ ع ه خ ح ج د",
        "ش س ي ب ل ا ت ن م ك ط ذ",
        "أ إ ئ ء ؤ ر ى ة و ز ظ {erase}",
        "{signs} {latin} {left} {right} {space} {enter} {hide}",
      ],
      signs: signs("؟ ، ؛ « » €"),
      latin: english.default.with(-1, `{letters} ${CONTROLS}`),
      "latin-shift": english.shift.with(-1, `{letters} ${CONTROLS}`),
    },
    letters: "أبج",
    signs: SIGNS_KEY,
  },
};

export const digitsLayout = {
  default: ["1 2 3 {erase}", "4 5 6 {left}", "7 8 9 {right}", "{hide} 0 {enter}"],
};

export function keyboardOf(language: string): TextKeyboard {
  return keyboards[language] ?? englishKeyboard;
}

/** The caps after a press. A capital is meant for one letter. */
export function layoutAfter(key: string, now: LayoutName): LayoutName {
  if (key === "{shift}") return shifted[now];
  if (key === "{signs}") return "signs";
  if (key === "{letters}") return "default";
  if (key === "{latin}") return "latin";
  return now === "shift" || now === "latin-shift" ? shifted[now] : now;
}

const shifted: Readonly<Record<LayoutName, LayoutName>> = {
  default: "shift",
  shift: "default",
  latin: "latin-shift",
  "latin-shift": "latin",
  signs: "signs",
};

/** `capitals`: for keys that have another sign where others have their capital. */
function upperAndLower(rows: readonly string[], capitals: Readonly<Record<string, string>> = {}) {
  const capital = (key: string) => capitals[key] ?? (key.startsWith("{") ? key : key.toUpperCase());
  return { default: [...rows, CONTROLS], shift: [...rows.map((row) => row.split(" ").map(capital).join(" ")), CONTROLS] };
}

function signs(own: string): string[] {
  return [FIGURES, "! ? . , : ; - _ ( )", "@ # $ % & * + = / '", `{letters} ${own} {erase}`, CONTROLS.replace("{signs}", "{letters}")];
}
