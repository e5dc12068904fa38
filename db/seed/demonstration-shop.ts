/** The demonstration shop: the same on every machine on the same day. */
import { dayOf } from "./day.ts";
import { departments } from "./departments.ts";
import { documents } from "./documents.ts";
import { demonstrationInteractions } from "./interactions.ts";
import { makers } from "./manufacturers.ts";
import { demonstrationCustomers, demonstrationGroups, demonstrationStaff } from "./people.ts";
import { demonstrationProducts } from "./products.ts";
import { demonstrationPromotions } from "./promotions.ts";
import { demonstrationReviews } from "./reviews/index.ts";
import type { Shop } from "./shop.ts";

/** Of `now` only the day counts (UTC). No clock, disk or chance outside the code. */
export function demonstrationShop({ now }: { now: Date }): Shop {
  const today = dayOf(now);
  const products = demonstrationProducts();
  const customers = demonstrationCustomers();
  const shop = {
    name: "Quayside Store",
    currency: "USD",
    demonstration: true,
    departments,
    manufacturers: makers.map(({ id, name, country, profile }) => ({ id, name, country, profile })),
    products,
    promotions: demonstrationPromotions(products, today),
    documents,
    customers,
    groups: demonstrationGroups(customers),
    staff: demonstrationStaff,
    interactions: demonstrationInteractions(products, customers, today),
  };
  return { ...shop, reviews: demonstrationReviews(shop, today) };
}
