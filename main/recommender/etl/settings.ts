/** What the recommender's lists are made with. A change makes new lists at the next run. */
export interface Settings {
  /** Neighbours kept per product. */
  readonly neighbours: number;
  /** Added to the norm of a pair, in customers who bought both: two products met once are not alike. */
  readonly shrink: number;
  /** Days after which an interaction says half as much. */
  readonly halfLife: number;
  /** Products of one customer that count, the newest. */
  readonly profile: number;
  /** Below as many meetings with other products, the goods themselves say what is alike. */
  readonly fewestMeetings: number;
  /** Days that "popular" looks back, and after how many a purchase counts half. */
  readonly popularDays: number;
  readonly popularHalfLife: number;
}

/** Lists of 200 cost nothing while products are few, and 50 lose 6–10 % of the hits there. */
export function settingsFor(products: number): Settings {
  return { neighbours: products <= 5_000 ? 200 : 50, shrink: 50, halfLife: 180, profile: 300, fewestMeetings: 5, popularDays: 14, popularHalfLife: 7 };
}
