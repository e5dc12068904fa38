/** What a model may say in words of its own: no figure, no unit, no brand, no promise, and no fact that is not the product's. */
import { makers } from "../../db/seed/manufacturers.ts";
import { kindsByDepartment } from "../../db/seed/kinds.ts";
import { realBrands } from "../../db/seed/real-brands.ts";
import { harmless } from "../../main/assistant/harmless-words.ts";
import { stems } from "../../main/assistant/vocabulary.ts";

const list = (words: string) => stems(words);
const lettersOf = (text: string) => text.replace(/[^\p{L}]+/gu, " ");

const figures = list(
  "zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million dozen half double twice triple quarter percent first second third",
);
const units = list(
  "litre liter millilitre milliliter ml watt kilowatt kw volt amp decibel db gram kg kilo kilogram pound ounce metre meter cm centimetre centimeter mm millimetre inch foot lumen kelvin hertz hz degree celsius minute hour week month year gigabyte gb terabyte tb megapixel mah bar rpm",
);
const promises = list(
  "no free gift refund guarantee guaranteed warranty promise promised discount discounted offer sale bargain cheap cheapest price dollar euro best finest perfect only new newest latest award winning certified approved tested proven safe safest healthy medical cure organic natural sustainable recyclable ecological lifetime forever unbreakable never always every better unlike quieter lighter faster stronger brand trademark patented original",
);
/** They stand among the facts of some goods and claim nothing. */
const everyday = new Set(
  list(
    "off onto out over under up than one below next right time day hand way home room long own full clear easy use used simple everyday all any when while very you your they each both other same place ready whole away back between corner cup dawn difference down dusk edge either follow gentle heart keep near page people per push see since sleep slow spring start stay step touch turn wear most well head",
  ),
);

const makerNames = new Set(makers.flatMap(({ name }) => list(name)));
const facts = new Set(
  Object.values(kindsByDepartment)
    .flat()
    .flatMap(({ articles }) => articles.flatMap((article) => list(lettersOf(`${article.facts} ${article.colours}`))))
    .filter((word) => word.length > 2 && !harmless.has(word) && !everyday.has(word)),
);
const never: readonly ReadonlySet<string>[] = [new Set(figures), new Set(units), new Set(promises), realBrands];
const onlyOwn: readonly ReadonlySet<string>[] = [makerNames, facts];

/** `own`: all that is given of the product. Figures and units of it are no words: they come in slots. */
export function strangeWord(text: string, { kind, own }: { readonly kind: string; readonly own: string }): string | null {
  const [ofKind, given] = [wordsOf(kind), wordsOf(own)];
  const strange = (word: string) => !ofKind.has(word) && (isIn(never, word) || (isIn(onlyOwn, word) && !given.has(word)));
  return list(lettersOf(text)).find(strange) ?? null;
}

const isIn = (sets: readonly ReadonlySet<string>[], word: string) => sets.some((words) => words.has(word));
const wordsOf = (text: string): ReadonlySet<string> => new Set(list(lettersOf(text)));
