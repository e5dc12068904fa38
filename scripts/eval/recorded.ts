/** The assistant's look-ups with a note of each: which tool was called with what. */
import type { Sort } from "../../preload/contract/catalogue.ts";
import type { Lookups } from "../../main/assistant/lookups.ts";

export interface Call {
  readonly tool: string;
  readonly arguments: Readonly<Record<string, unknown>>;
}

/** The words of the shop and the date of the copy are read for every question, and are no look-ups. */
export function recorded(lookups: Lookups): { lookups: Lookups; takeCalls: () => Call[] } {
  let calls: Call[] = [];
  const note = (tool: string, args: Call["arguments"]): void => void calls.push({ tool, arguments: args });
  const noted: Lookups = {
    ...lookups,
    find: (filters, sort, limit) => (note("searchProducts", { ...wishesIn(filters), ...orderOf(sort), limit }), lookups.find(filters, sort, limit)),
    product: (productId) => (note("readProduct", { productId }), lookups.product(productId)),
    compare: (productIds) => (note("compareProducts", { productIds: [...productIds] }), lookups.compare(productIds)),
    similar: (productId, limit) => (note("findSimilar", { productId, limit }), lookups.similar(productId, limit)),
    goesWith: (productId, limit) => (note("findGoesWith", { productId, limit }), lookups.goesWith(productId, limit)),
    popular: (limit) => (note("listPopular", { limit }), lookups.popular(limit)),
    reviewCounts: (productId) => (note("countReviews", { productId }), lookups.reviewCounts(productId)),
    reviews: (wanted) => (note("readReviews", wishesIn(wanted)), lookups.reviews(wanted)),
    summary: (wishes) => (note("aggregate", wishesIn(wishes)), lookups.summary(wishes)),
    departments: () => (note("listDepartments", {}), lookups.departments()),
    manufacturer: (manufacturerId) => (note("readManufacturer", { manufacturerId }), lookups.manufacturer(manufacturerId)),
    manufacturers: () => (note("listManufacturers", {}), lookups.manufacturers()),
    promotions: () => (note("listPromotions", {}), lookups.promotions()),
    passages: (topic, limit) => (note("searchDocuments", { ...topic, limit }), lookups.passages(topic, limit)),
    opening: (documentId) => (note("readDocument", { documentId }), lookups.opening(documentId)),
    myOrders: () => (note("listMyOrders", {}), lookups.myOrders()),
    order: (code) => (note("readOrder", { code }), lookups.order(code)),
    cart: () => (note("readCart", {}), lookups.cart()),
  };
  return { lookups: noted, takeCalls };

  function takeCalls(): Call[] {
    const taken = calls;
    calls = [];
    return taken;
  }
}

/** What was set of it. */
function wishesIn(wishes: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(wishes).filter(([, value]) => value !== null && value !== false && value !== "" && !(Array.isArray(value) && value.length === 0)),
  );
}

const orderOf = (sort: Sort): Record<string, unknown> => (sort === "best-match" ? {} : { sort });
