/** Who found what helpful in this session, so that the page shows it at once; central counts each voter once. */
import { createHash, randomUUID } from "node:crypto";
import type { SessionPerson } from "../ipc/handlers.ts";

interface Vote {
  readonly helpful: boolean;
  /** Votes when it was given. */
  readonly before: number;
}

export interface Voted {
  readonly helpful: number;
  readonly voted: boolean;
}

export type Votes = ReturnType<typeof createVotes>;

export function createVotes() {
  let guest = randomUUID();
  const votes = new Map<string, Vote>();
  return { vote, shown, voterOf, forget };

  function vote(reviewId: string, helpful: boolean, count: number): Voted {
    votes.set(reviewId, { helpful, before: votes.get(reviewId)?.before ?? count });
    return shown(reviewId, count);
  }

  /** `count`: as the copy has it, with or without this session's vote. */
  function shown(reviewId: string, count: number): Voted {
    const own = votes.get(reviewId);
    if (own === undefined) return { helpful: count, voted: false };
    return { helpful: own.helpful ? Math.max(count, own.before + 1) : Math.min(count, own.before), voted: own.helpful };
  }

  /** One name per customer, one per guest's session; neither tells who it is. */
  function voterOf(person: SessionPerson): string {
    return createHash("sha256")
      .update(person.who === "shopper" ? `customer ${person.customerId}` : `guest ${guest}`)
      .digest("hex");
  }

  function forget(): void {
    guest = randomUUID();
    votes.clear();
  }
}
