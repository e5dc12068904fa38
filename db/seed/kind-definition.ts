/** The shape in which the demonstration shop's goods are written down: one table per kind, one row per article. */

export interface KindDefinition {
  /** Singular, lower case, as in kinds.json: "kettle". */
  readonly kind: string;
  /** Starts every product id of the kind: "KET". */
  readonly code: string;
  /** The lowest and highest price, in cents, that a shopper would believe. */
  readonly cents: readonly [lowest: number, highest: number];
  /** Names of the specifications, in page order, separated by "|". */
  readonly columns: string;
  /** False for goods nobody gives a warranty on, such as towels. */
  readonly warranty: boolean;
  readonly articles: readonly ArticleRow[];
}

export interface ArticleRow {
  /** Manufacturer id. */
  readonly by: string;
  readonly name: string;
  readonly cents: number;
  /** Separated by commas; more than one makes variants. */
  readonly colours: string;
  /** One cell per column of the kind, separated by "|"; "-" leaves the specification out. */
  readonly facts: string;
  /** Two or three sentences; each must be true of every variant. */
  readonly text: string;
  /** Makes variants that differ in price and in the named specifications. */
  readonly sizes?: readonly SizeRow[];
}

export interface SizeRow {
  readonly label: string;
  readonly cents: number;
  readonly facts: Readonly<Record<string, string>>;
}
