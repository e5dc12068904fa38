/** Columns that many tables of PostgreSQL `central` have. */
import type { ColumnType } from "kysely";

export type Timestamp = ColumnType<Date, Date | string, Date | string>;
/** Central writes it itself where nobody does. */
export type OwnTimestamp = ColumnType<Date, Date | string | undefined, Date | string>;
