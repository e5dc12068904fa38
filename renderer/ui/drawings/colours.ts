/** Plain colour words of the catalogue → the few flat tones a drawing is painted with. */
import { edgeOf, mix } from "./tones.ts";

export interface ColourWay {
  /** The colour a shopper would name. */
  readonly base: string;
  /** The side away from the light, between base and dark. */
  readonly shade: string;
  /** Stripes, windows, highlights. */
  readonly light: string;
  /** Handles, feet, seams. */
  readonly dark: string;
  /** One small part that should catch the eye. */
  readonly accent: string;
  /** An outline, only where the base alone would vanish on white. */
  readonly edge?: string | undefined;
}

/** Tones that no colour way changes: glass, metal, screens. */
export const materials = {
  ink: "#1B2233",
  inkLight: "#3A4560",
  screen: "#20304F",
  glass: "#CBE2EA",
  glassEdge: "#8FB4C2",
  steel: "#C3CBD6",
  steelDark: "#8792A4",
  white: "#FFFFFF",
  glow: "#FFD05C",
  glowPale: "#FFEBB5",
  wood: "#DBA869",
  woodDark: "#A8733D",
  leaf: "#4C9A5F",
  water: "#7FBFE0",
} as const;

/** The flat field behind the goods of each department. */
export const departmentFields: Readonly<Record<string, string>> = {
  kitchen: "#F6C9B9",
  lighting: "#BDE3E0",
  audio: "#D9D3F3",
  travel: "#F3E2A2",
  computing: "#C5D3F2",
  mobile: "#F5C6DB",
  "tv-gaming": "#E8D0B6",
  cleaning: "#D3E6B4",
  climate: "#B5DAF5",
  "bed-bath": "#EBD0EA",
};

export const generalField = "#DCE2EA";

/** `word` may be a phrase such as "matte dark blue"; undefined when no word of it is a colour. */
export function colourWay(word: string): ColourWay | undefined {
  const words = word.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
  for (const candidate of words) {
    const way = ways.get(sameAs[candidate] ?? candidate);
    if (way) return way;
  }
  return undefined;
}

/** On the navy hero the dark parts would vanish, so they turn pale, as on the drawn home screen. */
export function onNavy(way: ColourWay): ColourWay {
  return { ...way, dark: "#E3ECFB", edge: undefined };
}

// base, light, dark, accent
const tones: Readonly<Record<string, readonly [string, string, string, string]>> = {
  red: ["#C6332C", "#F4B0A4", "#741410", "#FFD98A"],
  orange: ["#E0701B", "#FBCB99", "#853607", "#1F6C78"],
  yellow: ["#EFB61C", "#FCE6A4", "#8A5D04", "#C2452D"],
  green: ["#3B8A52", "#B9DFBE", "#164A29", "#F4C95D"],
  teal: ["#22777E", "#A9D9D6", "#0C3B42", "#F2B04A"],
  blue: ["#2F6FCB", "#B4D0F5", "#143A78", "#FFC94D"],
  navy: ["#22407F", "#A9BBE2", "#0E1F47", "#F08A4B"],
  purple: ["#6E4BAF", "#CFBFEE", "#38206B", "#F5C04E"],
  lilac: ["#A893DB", "#E4DAF8", "#564092", "#F2B04A"],
  pink: ["#E27A9C", "#FAD0DC", "#8F2B50", "#FFE08A"],
  brown: ["#86522F", "#DDB893", "#432410", "#E9B44C"],
  beige: ["#D8BF9C", "#F3E6D2", "#7C6140", "#B5533A"],
  sand: ["#D2B07C", "#F0DEBF", "#77572A", "#2F7C84"],
  cream: ["#F5EBD3", "#DFC490", "#A08A5E", "#C4552F"],
  ivory: ["#F4EEDF", "#D5CBB0", "#978A6D", "#3F7F86"],
  white: ["#F6F7F9", "#BCD0E8", "#8A95A8", "#E0701B"],
  grey: ["#8791A1", "#D3D9E2", "#444D5E", "#F2B04A"],
  silver: ["#B9C2CE", "#E6EBF1", "#626D80", "#2F6FCB"],
  steel: ["#A9B5C3", "#DFE6ED", "#4F5B6E", "#D9542B"],
  charcoal: ["#4A5263", "#A4ADBD", "#232937", "#F08A4B"],
  black: ["#2E3444", "#7F8AA0", "#141824", "#F2683C"],
  oak: ["#CF9C5D", "#EED3AA", "#7B5122", "#2F6E75"],
  walnut: ["#7A4C2E", "#C79C78", "#3D2312", "#E3B04B"],
  copper: ["#C4703F", "#F2C2A0", "#6E3414", "#2F6E75"],
  brass: ["#C79A3A", "#F2DDA2", "#6F5012", "#2C5F6B"],
  gold: ["#D9AC3C", "#F8E3A5", "#785509", "#8F2B50"],
  glass: ["#B5D8E2", "#E5F4F8", "#4B7D8D", "#E0701B"],
  mint: ["#93D2B7", "#DAF3E7", "#32785B", "#E27A5A"],
  terracotta: ["#C65C3B", "#F3C0A6", "#6E2A14", "#F2C45C"],
  olive: ["#7D8240", "#D5D8A6", "#3E4218", "#E59A3C"],
};

const ways: ReadonlyMap<string, ColourWay> = new Map(
  Object.entries(tones).map(([word, [base, light, dark, accent]]) => [
    word,
    { base, light, dark, accent, shade: mix(base, dark, 0.3), edge: edgeOf(base, dark) },
  ]),
);

/** Every word `colourWay` knows. */
export function colourWords(): string[] {
  return [...Object.keys(tones), ...Object.keys(sameAs)];
}

const sameAs: Readonly<Record<string, string>> = {
  gray: "grey",
  slate: "grey",
  stone: "grey",
  concrete: "grey",
  titanium: "grey",
  graphite: "charcoal",
  anthracite: "charcoal",
  gunmetal: "charcoal",
  ink: "navy",
  midnight: "navy",
  indigo: "navy",
  cobalt: "blue",
  sky: "blue",
  azure: "blue",
  ocean: "blue",
  denim: "blue",
  aqua: "mint",
  turquoise: "teal",
  petrol: "teal",
  cyan: "teal",
  sage: "olive",
  moss: "olive",
  khaki: "olive",
  forest: "green",
  emerald: "green",
  lime: "green",
  fern: "green",
  mustard: "yellow",
  lemon: "yellow",
  amber: "orange",
  apricot: "orange",
  peach: "orange",
  coral: "terracotta",
  rust: "terracotta",
  brick: "terracotta",
  clay: "terracotta",
  burgundy: "red",
  crimson: "red",
  cherry: "red",
  wine: "red",
  scarlet: "red",
  berry: "red",
  rose: "pink",
  blush: "pink",
  magenta: "pink",
  violet: "purple",
  plum: "purple",
  aubergine: "purple",
  lavender: "lilac",
  chocolate: "brown",
  tan: "brown",
  cognac: "brown",
  leather: "brown",
  taupe: "beige",
  linen: "beige",
  natural: "beige",
  oatmeal: "beige",
  ecru: "ivory",
  pearl: "ivory",
  snow: "white",
  chalk: "white",
  wood: "oak",
  beech: "oak",
  birch: "oak",
  ash: "oak",
  pine: "oak",
  bamboo: "oak",
  teak: "walnut",
  mahogany: "walnut",
  bronze: "copper",
  chrome: "steel",
  nickel: "steel",
  stainless: "steel",
  metal: "steel",
  aluminium: "silver",
  aluminum: "silver",
  clear: "glass",
  transparent: "glass",
  crystal: "glass",
};
