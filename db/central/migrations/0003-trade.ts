import { sql } from "kysely";
import type { Migration } from "kysely/migration";

/** Orders, what kiosks push, who leads, and the recommender's runs. Keys of what a store owns begin with the store. */
export const trade: Migration = {
  async up(db) {
    await sql`
      create table "order" (
        store_id text not null,
        id uuid not null,
        code text not null,
        kiosk_id text not null,
        customer_id text references customer on delete set null,
        status text not null check (status in ('new', 'short', 'ready', 'collected', 'cancelled')),
        placed_at timestamptz not null,
        accepted_at timestamptz not null default now(),
        total_cents integer not null check (total_cents >= 0),
        currency text not null,
        discounts jsonb not null,
        alert text,
        updated_version bigint not null,
        primary key (store_id, id)
      );
      create unique index order_id on "order" (id);
      create index order_kiosk_version on "order" (kiosk_id, updated_version);
      create index order_store_version on "order" (store_id, updated_version);
      create index order_customer on "order" (customer_id, placed_at desc);
      create index order_open on "order" (placed_at) where status in ('new', 'short', 'ready');
      create table order_line (
        store_id text not null,
        order_id uuid not null,
        position integer not null,
        product_id text not null references product,
        name text not null,
        quantity integer not null check (quantity between 1 and 99),
        each_cents integer not null check (each_cents >= 0),
        total_cents integer not null check (total_cents >= 0),
        -- What was really taken from stock: less than quantity when the order is short.
        taken integer not null check (taken between 0 and quantity),
        primary key (store_id, order_id, position),
        foreign key (store_id, order_id) references "order" on delete cascade
      );

      create table kiosk (
        id text primary key check (id ~ '^[A-Za-z0-9]{1,12}$'),
        store_id text not null,
        login text not null unique,
        last_seen_at timestamptz,
        app_version text not null default '',
        outbox integer not null default 0,
        protocol integer not null default 1
      );
      -- The id is made by the kiosk and is the key of everything: a row that comes twice is one row.
      create table inbox (
        id uuid primary key,
        seq bigint generated always as identity,
        kiosk_id text not null references kiosk,
        kind text not null,
        body jsonb not null,
        received_at timestamptz not null default now(),
        accepted_at timestamptz,
        refused text
      );
      create index inbox_waiting on inbox (seq) where accepted_at is null and refused is null;

      create table lease (
        name text primary key,
        holder text not null,
        epoch bigint not null,
        expires_at timestamptz not null
      );
      create table etl_run (
        id bigint generated always as identity primary key,
        started_at timestamptz not null,
        ms integer not null,
        outcome text not null check (outcome in ('published', 'nothing-new', 'failed')),
        interactions integer not null,
        products integer not null,
        why text,
        epoch bigint not null
      );
      create table similarity (
        generation integer primary key,
        sha256 text not null,
        bytes integer not null,
        made_at timestamptz not null
      );
      create table similarity_part (
        generation integer not null references similarity on delete cascade,
        part integer not null,
        bytes bytea not null,
        primary key (generation, part)
      );
      create table audit (
        id bigint generated always as identity primary key,
        at timestamptz not null default now(),
        staff_id text not null,
        what text not null,
        subject text not null,
        detail jsonb not null
      );
    `.execute(db);
  },
};
