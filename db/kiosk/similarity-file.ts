/** The SQLite file that holds one generation of the recommender's lists: written once, read whole. */
import Database from "better-sqlite3";

export interface ListRow {
  readonly productId: string;
  /** "met" or "content". */
  readonly origin: string;
  /** Numbers of products, by their place in the file. */
  readonly ids: Int32Array;
  readonly scores: Float32Array;
  /** Customers who met it. */
  readonly met: number;
  readonly popularity: number;
  readonly bought: number;
}

export interface SimilarityTables {
  readonly meta: ReadonlyMap<string, string>;
  readonly rows: readonly ListRow[];
}

interface ToWrite {
  readonly meta: ReadonlyMap<string, string>;
  readonly rows: Iterable<ListRow>;
}

/** `path` must not exist. What is cut short is left behind: the caller renames only a whole file. */
export function writeSimilarityFile(path: string, { meta, rows }: ToWrite): void {
  const file = new Database(path);
  try {
    file.pragma("journal_mode = OFF");
    file.pragma("synchronous = OFF");
    file.exec(`create table meta (name text primary key, value text not null) strict, without rowid;
      create table neighbours (number integer primary key, product_id text not null, origin text not null, ids blob not null, scores blob not null) strict;
      create table popularity (number integer primary key, met integer not null, score integer not null, bought integer not null) strict`);
    const addMeta = file.prepare("insert into meta values (?, ?)");
    const addList = file.prepare("insert into neighbours values (?, ?, ?, ?, ?)");
    const addPopularity = file.prepare("insert into popularity values (?, ?, ?, ?)");
    file.transaction(() => {
      for (const entry of meta) addMeta.run(entry);
      let number = 0;
      for (const { productId, origin, ids, scores, met, popularity, bought } of rows) {
        addList.run(number, productId, origin, bytesOf(ids), bytesOf(scores));
        addPopularity.run(number, met, popularity, bought);
        number += 1;
      }
    })();
  } finally {
    file.close();
  }
}

interface Stored {
  readonly product_id: string;
  readonly origin: string;
  readonly ids: Buffer;
  readonly scores: Buffer;
  readonly met: number;
  readonly score: number;
  readonly bought: number;
}

/** From the very bytes that were checked: a file may change between two readings. Throws where they are no such file. */
export function readSimilarityFile(bytes: Buffer): SimilarityTables {
  const file = new Database(bytes);
  try {
    // `as` twice: the tables are those made above.
    const meta = file.prepare("select name, value from meta").raw().all() as [string, string][];
    const rows = file
      .prepare("select product_id, origin, ids, scores, met, score, bought from neighbours left join popularity using (number) order by number")
      .all() as Stored[];
    return {
      meta: new Map(meta),
      rows: rows.map(({ product_id, origin, ids, scores, met, score, bought }) => ({
        productId: product_id,
        origin,
        // Copies: what SQLite hands out need not lie at a multiple of four.
        ids: new Int32Array(Uint8Array.from(ids).buffer),
        scores: new Float32Array(Uint8Array.from(scores).buffer),
        met,
        popularity: score,
        bought,
      })),
    };
  } finally {
    file.close();
  }
}

const bytesOf = (numbers: Int32Array | Float32Array): Buffer => Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);
