/** A whole shop as plain data: what the demonstration generator makes, what `shop:load` reads, what the loader writes. */
import type { Schedule, Stacking } from "../../preload/domain/promotion.ts";
import type { StaffRole } from "../../preload/domain/session.ts";
import type { PlannedPromotion } from "../central/promotion-columns.ts";

export interface Shop {
  readonly name: string;
  /** ISO 4217. */
  readonly currency: string;
  /** True for the demonstration shop: the sign-in screen then shows the PINs. */
  readonly demonstration: boolean;
  readonly departments: readonly ShopDepartment[];
  readonly manufacturers: readonly ShopManufacturer[];
  readonly products: readonly ShopProduct[];
  readonly promotions: readonly ShopPromotion[];
  readonly documents: readonly ShopDocument[];
  readonly customers: readonly ShopCustomer[];
  /** Groups of customers that promotions may be for. */
  readonly groups?: readonly ShopGroup[];
  readonly staff: readonly ShopStaff[];
  readonly interactions: readonly ShopInteraction[];
  readonly reviews: readonly ShopReview[];
}

export interface ShopDepartment {
  readonly id: string;
  readonly name: string;
  readonly aisle: number;
}

export interface ShopManufacturer {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly profile: string;
}

export interface ShopProduct {
  /** Stock keeping unit: "KET-001". */
  readonly id: string;
  /** The same for every variant of one article; null where there is only one. */
  readonly articleId: string | null;
  /** What tells the variant from its siblings: "red", "180 × 200 cm"; empty without an article. */
  readonly variant: string;
  readonly name: string;
  readonly manufacturerId: string;
  readonly departmentId: string;
  /** Singular, lower case: "kettle". */
  readonly kind: string;
  readonly colour: string;
  readonly priceCents: number;
  readonly stock: number;
  readonly bay: number;
  /** EAN-13 with a valid check digit, prefix 20–29 (in-store use). */
  readonly barcode: string;
  readonly description: string;
  /** In the order in which the page lists them. */
  readonly attributes: Readonly<Record<string, string>>;
}

export interface ShopPromotion extends Omit<PlannedPromotion, "terms"> {
  readonly id: string;
  /** Without any: for everybody, at every hour, as often as somebody likes. */
  readonly terms?: ShopTerms;
}

export interface ShopTerms {
  readonly stacking?: Stacking;
  /** What a shopper types: capital letters and digits. */
  readonly code?: string;
  readonly groupId?: string;
  readonly schedule?: Schedule;
  readonly perOrder?: number;
  readonly perCustomer?: number;
  readonly budgetCents?: number;
}

export interface ShopGroup {
  readonly id: string;
  readonly name: string;
  readonly customerIds: readonly string[];
  /** Customers who are there already, by their numbers. */
  readonly phones?: readonly string[];
}

export interface ShopDocument {
  readonly id: string;
  readonly title: string;
  /** Paragraphs separated by an empty line; each is a passage that can be retrieved. */
  readonly text: string;
}

export interface ShopCustomer {
  readonly id: string;
  readonly firstName: string;
  /** Digits only. */
  readonly phone: string;
  /** Six digits for the ten who can sign in at the demonstration shop; null for the rest. */
  readonly pin: string | null;
}

export interface ShopStaff {
  readonly id: string;
  readonly firstName: string;
  readonly role: StaffRole;
  /** Digits only: typed at the workstation before the PIN. */
  readonly badge: string;
  readonly pin: string;
}

export interface ShopInteraction {
  readonly customerId: string;
  readonly productId: string;
  readonly kind: "view" | "cart" | "purchase" | "rating";
  /** 1 to 5 for a rating, else 1. */
  readonly value: number;
  /** ISO 8601; lines of one basket share it. */
  readonly at: string;
}

export interface ShopReview {
  readonly productId: string;
  readonly customerId: string | null;
  readonly author: string;
  readonly stars: number;
  readonly text: string;
  readonly language: string;
  readonly writtenAt: string;
  readonly verified: boolean;
}
