/** A cart that can be ordered. */
import { Cart } from "../../preload/domain/cart.ts";
import { lamp } from "../db/shelf.ts";

const price = { list: lamp.priceCents, now: lamp.priceCents, currency: "USD", promotion: null };
const card = { id: lamp.id, name: "Lamp", manufacturer: { id: "velm", name: "Velm" }, departmentId: "home", kind: "lamp", colour: "red", price };
const product = { ...card, stock: 5, aisle: 4, bay: 7, stars: { mean: 0, count: 0 }, variants: 1, picture: null };
const line = { product, quantity: 1, total: lamp.priceCents, saved: 0, promotion: null, notice: "none", addedAt: lamp.priceCents };
const sums = { subtotal: lamp.priceCents, discounts: [], total: lamp.priceCents, saved: 0, currency: "USD" };

export const oneLamp: Cart = Cart.parse({ lines: [line], count: 1, ...sums, nudge: null, undo: null });
