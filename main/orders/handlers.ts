import { AppError } from "../../preload/errors.ts";
import type { HandlersOf } from "../ipc/handlers.ts";
import type { Orders } from "./orders.ts";

export function createOrdersHandlers(orders: Orders): HandlersOf<"orders"> {
  return {
    "orders.place": ({ orderId, shownTotal }, { person }) => orders.place(orderId, person, shownTotal),
    "orders.byCode": ({ code }, { person }) => orders.byCode(code, person),
    "orders.mine": (_, { person }) => {
      if (person.who !== "shopper") throw new AppError("not-signed-in", "Sign in to see your orders.");
      return orders.mine(person.customerId);
    },
  };
}
