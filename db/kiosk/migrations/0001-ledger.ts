import type { Migration } from "kysely/migration";
import { runStatements } from "../statements.ts";

export const ledger: Migration = {
  async up(db) {
    await runStatements(db, [
      `create table outbox (
        seq integer primary key,
        id text not null unique,
        kind text not null,
        body text not null,
        sha256 text not null,
        created_at text not null,
        sent_at text,
        attempts integer not null default 0,
        damaged integer not null default 0
      ) strict`,
      "create index outbox_unsent on outbox (seq) where sent_at is null",
      `create table placed_order (
        id text not null unique,
        code text not null,
        day text not null,
        number integer not null,
        customer_id text,
        body text not null,
        receipt text not null,
        placed_at text not null,
        status text not null,
        unique (day, number)
      ) strict`,
      "create index placed_order_code on placed_order (code, placed_at)",
      `create table signed_in_cart (
        customer_id text not null,
        product_id text not null,
        quantity integer not null,
        added_cents integer not null,
        updated_at text not null,
        primary key (customer_id, product_id)
      ) strict`,
      "create table setting (name text not null unique, value text not null) strict",
    ]);
  },
};
