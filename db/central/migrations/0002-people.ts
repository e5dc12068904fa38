import { sql } from "kysely";
import type { Migration } from "kysely/migration";

/** Customers, staff, their secrets, what customers did, and their reviews. */
export const people: Migration = {
  async up(db) {
    await sql`
      create table customer (
        id text primary key,
        first_name text not null,
        phone text not null unique check (phone ~ '^[0-9]{4,15}$'),
        created_at timestamptz not null default now(),
        erased_at timestamptz
      );
      create table staff (
        id text primary key,
        first_name text not null,
        role text not null check (role in ('viewer', 'clerk', 'merchandiser', 'manager', 'technician')),
        badge text not null unique check (badge ~ '^[0-9]{2,10}$')
      );

      -- Secrets stand apart from names, so that no right on a name is a right on a secret.
      create table pepper (
        id integer primary key default 1 check (id = 1),
        secret text not null
      );
      insert into pepper (secret) values (replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''));
      create table customer_secret (
        customer_id text primary key references customer on delete cascade,
        salt text not null check (salt ~ '^[0-9a-f]{32}$'),
        verifier text not null check (verifier ~ '^[0-9a-f]{64}$')
      );
      create table staff_secret (
        staff_id text primary key references staff on delete cascade,
        salt text not null check (salt ~ '^[0-9a-f]{32}$'),
        verifier text not null check (verifier ~ '^[0-9a-f]{64}$')
      );
      create table sign_in_try (
        who text not null check (who in ('shopper', 'staff', 'kiosk')),
        identifier text not null,
        failures integer not null default 0,
        since timestamptz not null default now(),
        locked_until timestamptz,
        lock_minutes integer not null default 15,
        primary key (who, identifier)
      );
      create table customer_session (
        token_sha256 text primary key,
        customer_id text not null references customer on delete cascade,
        kiosk_id text not null,
        created_at timestamptz not null default now(),
        ended_at timestamptz
      );
      create index customer_session_kiosk on customer_session (customer_id, kiosk_id);
      create table demonstration_pin (
        who text not null check (who in ('shopper', 'staff')),
        first_name text not null,
        role text,
        identifier text not null,
        pin text not null,
        primary key (who, identifier)
      );

      -- xid is the writing transaction: the ETL reads what is below every running transaction.
      create table interaction (
        id bigint generated always as identity primary key,
        customer_id text not null references customer on delete cascade,
        product_id text not null references product,
        kind text not null check (kind in ('view', 'cart', 'purchase', 'rating')),
        value real not null,
        at timestamptz not null,
        xid xid8 not null default pg_current_xact_id()
      );
      create index interaction_customer on interaction (customer_id, at desc);
      create index interaction_xid on interaction (xid);
      create table cart_line (
        customer_id text not null references customer on delete cascade,
        product_id text not null references product,
        quantity integer not null check (quantity between 1 and 99),
        added_cents integer not null check (added_cents >= 0),
        updated_at timestamptz not null,
        primary key (customer_id, product_id)
      );

      create table review (
        id uuid primary key,
        product_id text not null references product,
        customer_id text references customer on delete set null,
        author text not null,
        stars integer not null check (stars between 1 and 5),
        body text not null,
        language text not null,
        written_at timestamptz not null,
        verified boolean not null,
        text_sha256 text not null,
        version bigint not null,
        deleted_at timestamptz
      );
      create index review_version on review (version);
      create index review_product on review (product_id);
      create table review_label (
        review_id uuid not null references review on delete cascade,
        text_sha256 text not null,
        model_id text not null,
        negative real not null,
        neutral real not null,
        positive real not null,
        too_close boolean not null,
        labelled_at timestamptz not null default now(),
        version bigint not null,
        deleted_at timestamptz,
        primary key (review_id, text_sha256, model_id)
      );
      create index review_label_version on review_label (version);
    `.execute(db);
  },
};
