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

export async function carriedOut({ action, product, quantity }: CartProposal, cart: CartTools): Promise<void> {
  await (action === "add" ? cart.add(product.id, quantity) : cart.setQuantity(product.id, quantity));
}
