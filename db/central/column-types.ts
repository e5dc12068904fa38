/** Columns that many tables of PostgreSQL `central` have. */
import type { ColumnType } from "kysely";

export type Timestamp = ColumnType<Date, Date | string, Date | string>;
/** Central writes it itself where nobody does. */
export type OwnTimestamp = ColumnType<Date, Date | string | undefined, Date | string>;

/** PostgreSQL bigint: read as string by pg, parsed to number by our type parser (values stay below 2^53). */
export type Version = number;

/** Every catalogue row carries the version that wrote it; `deleted_at` marks a tombstone, kept 90 days. */
export interface Versioned {
  version: Version;
  deleted_at: Timestamp | null;
}
