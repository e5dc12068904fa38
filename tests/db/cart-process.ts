/** A kiosk that stores a shopper's cart, says so, and is killed: `node cart-process.ts LEDGER CART`. */
import { randomUUID } from "node:crypto";
import { type StoredCart, storeCart } from "../../db/kiosk/carts.ts";
import { openLedger } from "../../db/kiosk/open.ts";

const [path = "", cart = ""] = process.argv.slice(2);
const ledger = await openLedger({ path, now: new Date() });
const { lines, coupons } = JSON.parse(cart) as StoredCart; // the test wrote it
await storeCart(ledger, { customerId: "ana", lines, coupons, messageId: randomUUID(), at: new Date() });
process.stdout.write("stored\n");
setInterval(() => {}, 1000); // until it is killed
