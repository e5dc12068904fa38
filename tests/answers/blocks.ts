/** Holds what an answer shows as data to the catalogue: every field of every card, cell, ticket and passage. */
import type { Block, Turn } from "../../preload/domain/chat.ts";
import { withoutChip } from "./chosen.ts";
import { articleName, articleOf, articlesOf, type Facts, isEnglish } from "./truth.ts";

type Of<Type extends Block["type"]> = Extract<Block, { type: Type }>;
type Card = Of<"products">["products"][number];

export interface BlockFaults {
  readonly numbers: string[];
  readonly names: string[];
}

/** Blocks that are not known here are told too: nothing new on screen goes unlooked at. */
export function blockFaults({ blocks, chips, readFrom }: Turn, facts: Facts): BlockFaults {
  const faults: BlockFaults = { numbers: [], names: [] };
  for (const block of blocks) checked(block, { facts, faults, chips });
  for (const { source, count } of readFrom) if (count < 0 || !Number.isInteger(count)) faults.numbers.push(`${source} read ${count} times`);
  return faults;
}

interface Held {
  readonly facts: Facts;
  readonly faults: BlockFaults;
  readonly chips: readonly string[];
}

function checked(block: Block, { facts, faults, chips }: Held): void {
  switch (block.type) {
    case "words":
    case "replies":
      return;
    case "products":
      return block.products.forEach((card) => cardFaults(card, facts, faults));
    case "comparison":
      return comparisonFaults(block, facts, faults);
    case "promotions":
      return block.promotions.forEach((promotion) => promotionFaults(promotion, facts, faults));
    case "manufacturer":
      return makerFaults(block, facts, faults);
    case "passage":
      return passageFaults(block, facts, faults);
    case "manufacturers":
      return block.manufacturers.forEach(({ products, ...manufacturer }) => makerFaults({ manufacturer, products }, facts, faults));
    case "reviews":
      return reviewFaults(block, facts, faults);
    case "orders":
      return block.orders.forEach((order) => orderFaults(order, facts, faults));
    case "relaxations":
      return block.relaxations.forEach(({ label, count }) => relaxationFaults({ label, count }, chips, { facts, faults }));
    case "cart":
      return cardFaults(block.product, facts, faults);
    case "actions":
      return;
    default:
      faults.names.push(`a block "${(block as { type: string }).type}" that the scorer does not know`); // `as`: an answer of a later version
  }
}

function cardFaults(card: Card, facts: Facts, faults: BlockFaults): void {
  const product = facts.byId.get(card.id);
  if (product === undefined) return void faults.names.push(`no product ${card.id}`);
  const price = facts.priceOf(product);
  const maker = facts.makers.get(product.manufacturerId);
  const department = facts.truth.shop.departments.find(({ id }) => id === product.departmentId);
  const stars = facts.starsOf(card.id);
  const differ = (what: string, said: unknown, is: unknown, into: string[]) =>
    JSON.stringify(said) === JSON.stringify(is) || into.push(`${card.id} ${what} ${JSON.stringify(said)} is ${JSON.stringify(is)}`);
  differ("name", card.name, product.name, faults.names);
  differ("maker", [card.manufacturer.id, card.manufacturer.name], [product.manufacturerId, maker?.name], faults.names);
  differ("kind", [card.kind, card.colour, card.departmentId], [product.kind, product.colour, product.departmentId], faults.names);
  differ("price", [card.price.now, card.price.list, card.price.currency], [price.now, price.list, facts.truth.shop.currency], faults.numbers);
  const offer = price.promotion;
  differ(
    "offer",
    card.price.promotion,
    offer === null ? null : { id: offer.id, name: offer.name, ticket: facts.ticketOf(offer), endsAt: offer.endsAt },
    faults.numbers,
  );
  differ("stock", card.stock, product.stock, faults.numbers);
  differ("place", [card.aisle, card.bay], [department?.aisle, product.bay], faults.numbers);
  differ("stars", [card.stars.mean.toFixed(3), card.stars.count], [stars.mean.toFixed(3), stars.count], faults.numbers);
  differ("variants", card.variants, facts.truth.shop.products.filter((other) => articleOf(other) === articleOf(product)).length, faults.numbers);
}

const less = /^(price|noise|weight|charging time|energy use|response time)/i;
const more = /^(reviews|battery|memory|storage|warranty|brightness|range|suction|speed|resolution|run time)/i;
const NOT_GIVEN = "not given by maker";

function comparisonFaults({ productIds, names, rows }: Of<"comparison">, facts: Facts, faults: BlockFaults): void {
  const products = productIds.flatMap((id) => facts.byId.get(id) ?? []);
  if (products.length !== productIds.length) return void faults.names.push(`no such products among ${productIds.join(" ")}`);
  if (names.join("|") !== products.map(({ name }) => name).join("|")) faults.names.push(`compares ${names.join(", ")}`);
  for (const { name, cells, best, differs } of rows) {
    products.forEach((product, index) => {
      const cell = cells[index] ?? "";
      // In another language only the maker's own words can be compared.
      if (!isEnglish(facts.truth) && product.attributes[name] === undefined) return;
      if (!cellsOf(product.id, name, facts).includes(cell)) faults.numbers.push(`${product.id} ${name} ${cell}`);
    });
    if (differs !== new Set(cells).size > 1) faults.numbers.push(`${name} ${differs ? "does not differ" : "differs"}`);
    if (best !== null && isEnglish(facts.truth) && !isBest(name, cells, best)) faults.numbers.push(`${name} is not best at ${cells[best]}`);
  }
}

function cellsOf(id: string, name: string, facts: Facts): string[] {
  const product = facts.byId.get(id)!; // was just looked up
  const { now, list } = facts.priceOf(product);
  const { mean, count } = facts.starsOf(id);
  if (name === "price today") return [now < list ? `${facts.money(now)}, was ${facts.money(list)}` : facts.money(now)];
  if (name === "reviews") return [count === 0 ? "no reviews yet" : `${mean.toFixed(1)} of 5, ${count} reviews`, `${mean.toFixed(1)} of 5, ${count} review`];
  return [product.attributes[name] ?? NOT_GIVEN];
}

function isBest(name: string, cells: readonly string[], best: number): boolean {
  const sign = less.test(name) ? -1 : more.test(name) ? 1 : 0;
  const figures = cells.map((cell) => sign * Number.parseFloat(cell.replace(/[^\d.]*?(\d[\d,]*(?:\.\d+)?).*/, "$1").replaceAll(",", "")));
  return sign !== 0 && figures.every((figure, index) => index === best || figure < (figures[best] ?? Number.NaN));
}

function promotionFaults({ ticket, ...said }: Of<"promotions">["promotions"][number], facts: Facts, faults: BlockFaults): void {
  const promotion = facts.running.find(({ id }) => id === said.id);
  if (promotion === undefined) return void faults.names.push(`no offer ${said.id} runs`);
  if (said.name !== promotion.name) faults.names.push(`the offer ${said.name}`);
  const same = JSON.stringify([said.rule, said.startsAt, said.endsAt, said.productIds, ticket]);
  const is = JSON.stringify([promotion.rule, promotion.startsAt, promotion.endsAt, promotion.productIds, facts.ticketOf(promotion)]);
  if (same !== is) faults.numbers.push(`the offer ${said.name}: ${same.slice(0, 80)} is ${is.slice(0, 80)}`);
}

function makerFaults({ manufacturer, products }: Pick<Of<"manufacturer">, "manufacturer" | "products">, facts: Facts, faults: BlockFaults): void {
  const { id, name, country, profile } = manufacturer;
  const maker = facts.makers.get(id);
  if (maker === undefined || maker.name !== name || maker.country !== country || maker.profile !== profile) faults.names.push(`the maker ${name}`);
  const theirs = articlesOf(facts.truth.shop.products.filter(({ manufacturerId }) => manufacturerId === id));
  if (products !== theirs) faults.numbers.push(`${products} products of ${name} are ${theirs}`);
}

function passageFaults({ documentId, title, text }: Of<"passage">, facts: Facts, faults: BlockFaults): void {
  const document = facts.truth.shop.documents.find(({ id }) => id === documentId);
  if (document === undefined || document.title !== title) return void faults.names.push(`the page ${title}`);
  const paragraphs = document.text.split(/\n\s*\n/).map((paragraph) => paragraph.trim());
  if (!paragraphs.includes(text)) faults.numbers.push(`${title} does not say “${text.slice(0, 60)}”`);
}

const tones = { positive: (stars: number) => stars > 3, neutral: (stars: number) => stars === 3, negative: (stars: number) => stars < 3 };

/** The labels of these shops go by the stars alone. */
function reviewFaults({ productId, productName, tone, counts, reviews, total }: Of<"reviews">, facts: Facts, faults: BlockFaults): void {
  const all = facts.reviewsOf(productId);
  if (facts.byId.get(productId)?.name !== productName) faults.names.push(`reviews of ${productName}`);
  const of = (stars: (stars: number) => boolean) => all.filter((review) => stars(review.stars)).length;
  const said = [counts.positive, counts.neutral, counts.negative, ...counts.byStars].join(" ");
  const is = [of(tones.positive), of(tones.neutral), of(tones.negative), ...[1, 2, 3, 4, 5].map((stars) => of((one) => one === stars))].join(" ");
  if (said !== is) faults.numbers.push(`reviews of ${productId}: ${said} are ${is}`);
  if (total > (tone === null ? all.length : of(tones[tone])) || total < reviews.length) faults.numbers.push(`${total} reviews of ${productId}`);
  for (const { stars, text, author } of reviews)
    if (!all.some((one) => one.stars === stars && one.text === text && author === one.author)) faults.names.push(`“${text.slice(0, 40)}” by ${author}`);
}

function orderFaults(order: Of<"orders">["orders"][number], { truth }: Facts, faults: BlockFaults): void {
  const own = truth.orders.find(({ id }) => id === order.id);
  if (own === undefined) faults.names.push(`the order ${order.code}`);
  else if (JSON.stringify(own) !== JSON.stringify(order)) faults.numbers.push(`the order ${order.code}`);
}

function relaxationFaults({ label, count }: { label: string; count: number }, chips: readonly string[], { facts, faults }: Omit<Held, "chips">): void {
  const really = withoutChip(chips, label, facts);
  if (really !== null && really < count) faults.numbers.push(`without ${label} ${count} is ${really}`);
}

/** Every name that the blocks of an answer show: what its words may speak of. */
export function shownIn({ blocks }: Turn, { byId, makers, truth }: Facts): { ids: string[]; names: string[]; titles: string[] } {
  const ids = blocks.flatMap((block) =>
    block.type === "products"
      ? block.products.map(({ id }) => String(id))
      : block.type === "comparison"
        ? block.productIds.map(String)
        : block.type === "reviews"
          ? [String(block.productId)]
          : block.type === "cart"
            ? [String(block.product.id)]
            : [],
  );
  const products = ids.flatMap((id) => byId.get(id) ?? []);
  const names = [
    ...products.flatMap((product) => [product.name, articleName(product), makers.get(product.manufacturerId)?.name ?? ""]),
    ...blocks.flatMap((block) => {
      if (block.type === "manufacturer") return [block.manufacturer.name, block.manufacturer.country];
      if (block.type === "manufacturers") return block.manufacturers.flatMap(({ name, country }) => [name, country]);
      if (block.type === "orders") return block.orders.flatMap(({ lines }) => lines.map(({ name }) => name));
      if (block.type === "promotions") return block.promotions.map(({ name }) => name);
      return block.type === "passage" ? [block.title] : [];
    }),
  ];
  const titles = blocks.flatMap((block) => (block.type === "passage" ? [block.title] : []));
  const offers = truth.shop.promotions.filter(({ productIds }) => productIds.some((id) => ids.includes(id))).map(({ name }) => name);
  return { ids: [...new Set(ids)], names: [...new Set([...names, ...offers])].filter((name) => name !== ""), titles };
}
