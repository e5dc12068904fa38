/** The forty commonest kinds of question, one of each over the demonstration shop, with what rules have to read in it. */
import type { Understood } from "../../../main/assistant/understand.ts";

export interface Kind {
  readonly kind: string;
  readonly turns: readonly string[];
  readonly reads: Partial<
    Pick<Understood, "about" | "wish" | "counted" | "quantity" | "sizes" | "compare" | "specification" | "tone" | "country" | "orderCode">
  > & {
    /** The first card, where one has to stand first. */
    readonly first?: string;
    readonly named?: readonly string[];
  };
}

const kind = (name: string, turns: readonly string[], reads: Kind["reads"]): Kind => ({ kind: name, turns, reads });

export const kinds: readonly Kind[] = [
  kind("a kind of thing", ["show me your kettles"], { about: "products", wish: "find" }),
  kind("a kind at a price", ["kettles under $40"], { about: "products" }),
  kind("a kind in a colour", ["red kettles"], { about: "products", first: "KET-001" }),
  kind("a kind but not in a colour", ["a toaster, not black"], { about: "products" }),
  kind("a kind of one maker", ["kettles by Orno"], { about: "products" }),
  kind("a kind but not of a maker", ["a kettle but not from Orno"], { about: "products" }),
  kind("a kind with a figure", ["laptops with at least 32 GB of memory"], { about: "products" }),
  kind("a kind in a size", ["towel 70x140"], { about: "products", sizes: ["70x140"], first: "TOW-003" }),
  kind("several of a thing", ["two red mugs please"], { about: "products", quantity: 2 }),
  kind("in stock", ["which bath towels are in stock"], { about: "products" }),
  kind("a product by name", ["Orno 1.7 litre kettle"], { about: "products", named: ["KET-001"] }),
  kind("the price of one", ["how much is the Orno 1.7 litre kettle"], { about: "products", named: ["KET-001"] }),
  kind("a specification of one", ["how loud is the Orno 1.7 litre kettle"], { specification: "noise", named: ["KET-001"] }),
  kind("where one stands", ["where is the Orno 1.7 litre kettle"], { about: "products", wish: "place", named: ["KET-001"] }),
  kind("where a department is", ["which aisle is lighting in"], { about: "products", wish: "place" }),
  kind("the cheapest", ["the cheapest television"], { about: "products", first: "TVS-011" }),
  kind("the dearest of all", ["the most expensive thing in the shop"], { about: "products", first: "TVS-008" }),
  kind("the end of a specification", ["the brightest desk lamp"], { about: "products", first: "DSK-005" }),
  kind("the best reviewed", ["best reviewed kettle"], { about: "products" }),
  kind("what sells best", ["what sells best"], { about: "products", wish: "popular" }),
  kind("two compared", ["compare the Inkamo Home printer and the Inkamo Tank printer"], { compare: true, named: ["PRI-001", "PRI-002"] }),
  kind("the better of two", ["compare the Lanterno Home projector and the Lanterno Garden projector", "which of them is cheaper"], { about: "products" }),
  kind("something similar", ["something similar to the Orno 1.7 litre kettle"], { about: "products", wish: "similar", named: ["KET-001"] }),
  kind("what goes with it", ["what goes with the Orno 1.7 litre kettle"], { about: "products", wish: "goes-with", named: ["KET-001"] }),
  kind("a cheaper one", ["Is there a cheaper kettle than Harbour quiet kettle 1.5 l?"], { about: "products", named: [] }),
  kind("reviews", ["what do buyers say about the Orno 1.7 litre kettle"], { wish: "reviews", tone: null, named: ["KET-001"] }),
  kind("bad reviews", ["what is bad about the Orno 1.7 litre kettle"], { wish: "reviews", tone: "negative", named: ["KET-001"] }),
  kind("how many products", ["how many products do you have"], { about: "products", wish: "count", counted: "products" }),
  kind("how many departments", ["how many departments are there"], { about: "products", wish: "count", counted: "departments" }),
  kind("how many brands", ["laptops", "how many brands do you have"], { about: "manufacturers", counted: "manufacturers" }),
  kind("the average price", ["what does a laptop cost on average"], { about: "products", wish: "average" }),
  kind("who makes it", ["Orno 1.7 litre kettle", "who makes it"], { about: "manufacturers", named: ["KET-001"] }),
  kind("makers of a country", ["which makers come from Norway"], { about: "manufacturers", country: "Norway" }),
  kind("offers", ["what is on offer today"], { about: "promotions" }),
  kind("when an offer ends", ["when does the Kitchen corner offer end"], { about: "promotions", wish: "ends" }),
  kind("how much is saved", ["how much do I save on the Orno 1.7 litre kettle"], { about: "products", wish: "save", named: ["KET-001"] }),
  kind("returning something", ["can I return a kettle"], { about: "store" }),
  kind("opening hours", ["when do you close on Sunday"], { about: "store" }),
  kind("my order", ["is K3-417 ready"], { about: "orders", orderCode: "K3-417" }),
  kind("into the cart", ["Orno 1.7 litre kettle", "add 2 to my cart"], { wish: "add", quantity: 2, named: ["KET-001"] }),
  kind("a person", ["I want to speak to somebody"], { about: "store", wish: "person" }),
];
