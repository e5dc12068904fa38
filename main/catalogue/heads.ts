/** What a thing is, as against what it is for, of or with: a milk pan is a pan, a wardrobe with doors a wardrobe, a tea set tea. */
import { stems } from "../assistant/vocabulary.ts";
import { madeOnce } from "../made-once.ts";
import type { Pace } from "../pieces.ts";
import { conceptsOf } from "./concepts.ts";

const words = (text: string): string[] => text.trim().split(/\s+/);

/** In what shape or number a thing is sold: it stays what stands before. */
const forms: ReadonlySet<string> = new Set(
  words(`
    set pack kit unit system combination combo bundle pair collection series section module range line model edition roll sheet block piece slice portion
    jar bottle can tin box bag sack canister carton packet tube tub pouch bar stick tablet capsule pod bean powder liquid cream gel spray fillet steak meat chop
    small medium large mini maxi plus pro max lite new wireless cordless electric digital indoor outdoor foldable portable
  `),
);

const units: ReadonlySet<string> = new Set(words("l ml cl litre cm mm m inch in g kg w gb tb mah db"));

/**
 * Everyday goods whose names stand in front of other things: who asks for milk wants no milk pan. Names of models and
 * materials are not here, for by them a thing may well be asked for.
 */
const everyday: ReadonlySet<string> = new Set(
  words(`
    milk bread butter cheese yoghurt yogurt egg flour sugar salt pepper spice rice pasta noodle cereal honey jam oil vinegar sauce soup meat beef pork chicken ham sausage fish
    fruit apple banana orange lemon grape strawberry berry vegetable potato tomato onion carrot salad herb nut chocolate candy cake cookie biscuit snack cream pizza
    coffee tea wine beer champagne whisky vodka juice water lemonade soda drink cocktail food pet dog cat bird horse hamster rabbit
    book magazine newspaper comic game puzzle doll toy card stamp pen pencil ink notebook guitar piano violin flute record film movie music
    shoe boot sandal sneaker sock stocking shirt t-shirt blouse dress skirt trouser jean suit jacket coat jumper sweater hat scarf glove belt tie underwear bra swimsuit bikini
    pyjama uniform jewellery jewelry ring necklace bracelet earring watch sunglasses wig perfume make-up makeup lipstick soap shampoo toothpaste deodorant
    nappy diaper medicine pill plaster vitamin cigarette tobacco candle flower plant tree grass seed soil hose barbecue grill charcoal firewood log
    car truck motorcycle motorbike bicycle bike scooter boat tyre tire engine petrol phone smartphone laptop computer tablet television tv camera printer radio speaker headphone
    bed mattress sofa chair table desk wardrobe bookcase shelf carpet rug curtain window door floor tile brick cement wallpaper paint roof bath bathtub shower toilet sink
    kettle toaster oven microwave fridge freezer dishwasher hoover vacuum iron lamp towel pillow blanket sheet duvet pram tent surfboard ski racket ball skate
    gun battery bean frame knife fork spoon plate bowl cup mug pot pan umbrella suitcase backpack handbag wallet purse
  `),
);
/** What is made for other things: behind the name of one, it is what is asked for. */
const madeFor: ReadonlySet<string> = new Set(
  words("bag case cover sleeve stand holder rack hook hanger mount bracket tank cage house cleaner opener grinder polish lid food leash collar protector clip"),
);
const alsoThe: Readonly<Record<string, string>> = { "sofa bed": "sofa" }; // it is both

/** True of a word that says what a thing is wherever it stands last: "bag" of a laptop bag. */
export const isThing = (word: string): boolean => everyday.has(word) || madeFor.has(word);

/** The senses of what a name says the thing is. Of "table and chairs" there are two, and a chest of drawers is sold for its drawers too. */
function headsOf(name: string): string[] {
  const parts = name.split(/\+|,| and | & | of /i).flatMap((part) => {
    const ways = part.split("/");
    // A "headset/tablet stand" is no headset: before an end of several words one is said of that end.
    return /\S\s+\S/.test(ways.at(-1) ?? "") ? ways.slice(-1) : ways;
  });
  return parts.flatMap(headOfOne);
}

/** By its shape too, for "coffee beans" are beans and coffee. */
function headOfOne(part: string): string[] {
  const [before = part] = part.split(/ (?:with|w|for|in|on|from|by|without) |\(/i);
  const concepts = conceptsOf(stems(before)).filter(({ sense }) => !/\d/.test(sense) && !units.has(sense));
  const bare = concepts.findLast(({ sense }) => !forms.has(sense));
  return [concepts.at(-1), bare].flatMap((head) => (head === undefined ? [] : [head.sense, head.own.split(" ").at(-1) ?? "", alsoThe[head.sense] ?? ""]));
}

/** True where the thing itself is said, not only what it is of: "scales" of bathroom scales. */
export function headIn(kind: string, text: string): boolean {
  const head = conceptsOf(stems(kind.split(/ with | w |\/| and /)[0] ?? "")).at(-1)?.sense;
  return conceptsOf(stems(text)).some(({ sense }) => sense === head);
}

interface Called {
  readonly kind: string;
  readonly name: string;
  readonly colours: readonly string[];
}

/** True of an everyday thing that nothing in this shop is, whatever is called after it or made for it. */
export async function unsoldIn(entries: readonly Called[], pace: Pace): Promise<(word: string) => boolean> {
  const sold = new Set<string>();
  await pace.each(entries, (entry) => headsOfEntry(entry).forEach((head) => sold.add(head)));
  return (word) => {
    const same = [word, ...conceptsOf([word]).map(({ sense }) => sense)];
    return same.some((each) => everyday.has(each)) && !same.some((each) => sold.has(each));
  };
}

const headsOfEntry = madeOnce(({ kind, name, colours }: Called): readonly string[] => [...headsOf(kind), ...headsOf(uncoloured(name, colours))]);

/** "Bag, black" and "Handbag Black" end in the bag. */
function uncoloured(name: string, colours: readonly string[]): string {
  const shown = new Set(colours.flatMap(stems));
  return name
    .split(" ")
    .filter((word) => !shown.has(stems(word)[0] ?? ""))
    .join(" ");
}
