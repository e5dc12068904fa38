/** The smallest shop that an order can be placed in. */
import type { CentralWriter } from "../../db/central/tables.ts";
import { inCatalogue } from "../../db/central/catalogue-version.ts";
import { storeId } from "./server.ts";

export interface ShelfProduct {
  readonly id: string;
  readonly priceCents: number;
  readonly stock: number;
}

export const kettle: ShelfProduct = { id: "KET-001", priceCents: 2999, stock: 10 };
export const lamp: ShelfProduct = { id: "LAM-001", priceCents: 1500, stock: 3 };

export async function fillShelf(owner: CentralWriter, products: readonly ShelfProduct[] = [kettle, lamp]): Promise<void> {
  await inCatalogue(owner, async (trx, version) => {
    const stamp = { version, deleted_at: null };
    await trx.updateTable("company").set({ name: "Test shop", currency: "USD", demonstration: true }).execute();
    await trx
      .insertInto("department")
      .values({ id: "home", name: "Home", aisle: 4, position: 1, ...stamp })
      .execute();
    await trx
      .insertInto("manufacturer")
      .values({ id: "velm", name: "Velm", country: "Norway", profile: "Makes things.", ...stamp })
      .execute();
    for (const { id, priceCents, stock } of products) {
      await trx
        .insertInto("product")
        .values({
          id,
          article_id: null,
          variant: "",
          name: `Thing ${id}`,
          manufacturer_id: "velm",
          department_id: "home",
          kind: "thing",
          colour: "red",
          price_cents: priceCents,
          cost_cents: 100,
          bay: 7,
          barcode: "",
          description: "A thing.",
          attributes: JSON.stringify([{ name: "size", value: "10 cm" }]),
          picture_sha256: null,
          ...stamp,
        })
        .execute();
      await trx
        .insertInto("stock")
        .values({ store_id: storeId, product_id: id, quantity: stock, ...stamp })
        .execute();
    }
  });
}

export async function stockOf(owner: CentralWriter, productId: string): Promise<number> {
  const row = await owner.selectFrom("stock").select("quantity").where("product_id", "=", productId).executeTakeFirstOrThrow();
  return row.quantity;
}

/** A customer who has signed in at the kiosk, so that it may speak for them. */
export async function addCustomer(owner: CentralWriter, { id, phone, kioskId }: { id: string; phone: string; kioskId: string }): Promise<void> {
  await owner.insertInto("customer").values({ id, first_name: id, phone, erased_at: null }).execute();
  await owner
    .insertInto("customer_session")
    .values({ token_sha256: `test ${id}`, customer_id: id, kiosk_id: kioskId, ended_at: null })
    .execute();
}
