import { sql } from "kysely";
import type { Migration } from "kysely/migration";

/** What kiosks copy. Every row carries the version that wrote it; a deleted row stays 90 days as a tombstone. */
export const catalogue: Migration = {
  async up(db) {
    await sql`
      create table company (
        id integer primary key default 1 check (id = 1),
        central_id uuid not null default gen_random_uuid(),
        name text not null,
        currency text not null check (currency ~ '^[A-Z]{3}$'),
        demonstration boolean not null
      );
      insert into company (name, currency, demonstration) values ('', 'USD', false);

      -- Each catalogue transaction does "update catalogue_version set n = n + 1 returning n" first and
      -- stamps its rows with n. The row's lock makes writers commit in the order of their numbers, so a
      -- reader that has seen n has seen everything up to n.
      create table catalogue_version (
        id integer primary key default 1 check (id = 1),
        n bigint not null,
        oldest bigint not null default 0
      );
      insert into catalogue_version (n) values (0);

      create table department (
        id text primary key,
        name text not null,
        aisle integer not null,
        position integer not null,
        version bigint not null,
        deleted_at timestamptz
      );
      create table manufacturer (
        id text primary key,
        name text not null,
        country text not null,
        profile text not null,
        version bigint not null,
        deleted_at timestamptz
      );
      create table product (
        id text primary key,
        article_id text,
        variant text not null,
        name text not null,
        manufacturer_id text not null references manufacturer,
        department_id text not null references department,
        kind text not null,
        colour text not null,
        price_cents integer not null check (price_cents >= 0),
        cost_cents integer check (cost_cents >= 0),
        bay integer not null,
        barcode text not null,
        description text not null,
        attributes jsonb not null check (jsonb_typeof(attributes) = 'array'),
        picture_sha256 text,
        created_at timestamptz not null default now(),
        version bigint not null,
        deleted_at timestamptz
      );
      create unique index product_barcode on product (barcode) where deleted_at is null and barcode <> '';
      create table stock (
        store_id text not null,
        product_id text not null references product,
        quantity integer not null check (quantity >= 0),
        version bigint not null,
        deleted_at timestamptz,
        primary key (store_id, product_id)
      );
      create table promotion (
        id text primary key,
        name text not null,
        rule jsonb not null check (rule ->> 'kind' in ('percent', 'fixed', 'buy_x_get_y', 'threshold')),
        starts_at timestamptz not null,
        ends_at timestamptz not null check (ends_at > starts_at),
        priority integer not null,
        product_ids jsonb not null check (jsonb_typeof(product_ids) = 'array'),
        version bigint not null,
        deleted_at timestamptz
      );
      create table document (
        id text primary key,
        title text not null,
        body text not null,
        version bigint not null,
        deleted_at timestamptz
      );
      create index department_version on department (version);
      create index manufacturer_version on manufacturer (version);
      create index product_version on product (version);
      create index stock_version on stock (version);
      create index promotion_version on promotion (version);
      create index document_version on document (version);
    `.execute(db);
  },
};
