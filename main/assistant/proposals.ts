/** The one way in which the assistant changes anything: a cart proposal of an answer, confirmed by the shopper. */
import type { Cart } from "../../preload/domain/cart.ts";
import type { CartProposal, Turn } from "../../preload/domain/chat.ts";
import { AppError } from "../../preload/errors.ts";

/** Composers never get these. */
export interface CartTools {
  add(productId: string, quantity: number): Promise<Cart>;
  setQuantity(productId: string, quantity: number): Promise<Cart>;
}

/** The open proposal of that name; `not-found` where there is none or it was answered before. */
export function openProposal({ blocks }: Turn, proposalId: string): CartProposal {
  const found = blocks.find((block) => block.type === "cart" && block.proposalId === proposalId && block.state === "proposed");
  if (found?.type !== "cart") throw new AppError("not-found", "This is no longer open.");
  return found;
}

export function withProposal(turn: Turn, proposalId: string, state: CartProposal["state"]): Turn {
  return { ...turn, blocks: turn.blocks.map((block) => (block.type === "cart" && block.proposalId === proposalId ? { ...block, state } : block)) };
}

/** Throws `changed` where the cart says of itself that it is not as was proposed: a cart may take less than it was asked for. */
export async function carriedOut({ action, product, quantity }: CartProposal, cart: CartTools): Promise<void> {
  const { lines } = await (action === "add" ? cart.add(product.id, quantity) : cart.setQuantity(product.id, quantity));
  const now = lines.find((line) => line.product.id === product.id)?.quantity ?? 0;
  if (action === "add" ? now < quantity : now !== quantity) throw new AppError("changed", "The cart did not take all of it.");
}
