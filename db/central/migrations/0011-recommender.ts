import { sql } from "kysely";
import type { Migration } from "kysely/migration";

/** What staff and shoppers say to the recommender, how well it does, and what it may not use. */
export const recommender: Migration = {
  async up(db) {
    await sql`
      -- 'dismissed': not interested. Value 1: in this product; 2: in this kind of product; 0: taken back.
      alter table interaction drop constraint interaction_kind_check;
      alter table interaction add constraint interaction_kind_check check (kind in ('view', 'cart', 'purchase', 'rating', 'dismissed'));
      alter table customer add column personalised boolean not null default true;

      -- One row. Counts what a watermark cannot see: interactions that went away or may no longer be used.
      create table interaction_removal (n bigint not null);
      insert into interaction_removal values (0);
      create function note_removal() returns trigger language plpgsql security definer set search_path = public, pg_temp as
        $$ begin update interaction_removal set n = n + 1; return null; end $$;
      create trigger interaction_removed after delete or update or truncate on interaction for each statement execute function note_removal();
      create trigger customer_personalised after update of personalised on customer for each statement execute function note_removal();

      -- The newest is in force.
      create table recommender_choice (
        id bigint generated always as identity primary key,
        chosen_at timestamptz not null default now(),
        choice jsonb not null,
        -- NDCG@10 of the last basket when it was chosen.
        quality double precision not null,
        why text not null
      );
      create table recommender_judgement (
        id bigint generated always as identity primary key,
        at timestamptz not null,
        choice_id bigint references recommender_choice on delete set null,
        quality double precision not null,
        popular double precision not null,
        coverage double precision not null,
        baskets integer not null,
        outcome text not null check (outcome in ('kept', 'returned'))
      );
      create table recommender_rule (
        id bigint generated always as identity primary key,
        effect text not null check (effect in ('pin', 'boost', 'bury', 'block')),
        subject text not null check (subject in ('product', 'manufacturer', 'department')),
        subject_id text not null,
        -- Null: on every shelf.
        scenario text check (scenario in ('for-you', 'similar', 'goes-with', 'popular', 'new-offers')),
        starts_at timestamptz,
        ends_at timestamptz check (ends_at > starts_at),
        staff_id text not null,
        created_at timestamptz not null default now()
      );
      -- No customer is in it.
      create table shelf_count (
        day date not null,
        scenario text not null check (scenario in ('for-you', 'similar', 'goes-with', 'popular', 'new-offers')),
        position integer not null check (position between 1 and 24),
        impressions integer not null default 0,
        taps integer not null default 0,
        carts integer not null default 0,
        orders integer not null default 0,
        primary key (day, scenario, position)
      );
      create table shelf_batch (id uuid primary key, at timestamptz not null default now());

      create function customer_of(token text) returns text language sql stable security definer set search_path = public, pg_temp as $$
        select s.customer_id from customer_session s join customer c on c.id = s.customer_id
        where s.token_sha256 = encode(sha256(convert_to(token, 'UTF8')), 'hex') and s.kiosk_id = (this_kiosk()).id
          and s.ended_at is null and s.created_at > now() - interval '12 hours' and c.erased_at is null
      $$;

      -- As before, and: nothing of what somebody did who does not want to be known by it; what they are not interested in, however long ago.
      create or replace function session_bundle(token text) returns jsonb language plpgsql security definer set search_path = public, pg_temp as $$
      declare
        who text := customer_of(token);
        is_personalised boolean;
      begin
        if who is null then return null; end if;
        select personalised into is_personalised from customer where id = who;
        return jsonb_build_object(
          'personalised', is_personalised,
          'events', (select coalesce(jsonb_agg(jsonb_build_object('productId', product_id, 'kind', kind, 'value', value, 'at', iso(at)) order by at desc, id desc), '[]')
            from (
              (select * from interaction where customer_id = who and kind <> 'dismissed' and is_personalised order by at desc, id desc limit 100)
              union all
              (select * from interaction where customer_id = who and kind = 'dismissed' order by at desc, id desc limit 100)
            ) e),
          'orders', (select coalesce(jsonb_agg(body order by placed_at desc, id), '[]')
            from (select * from order_page where customer_id = who order by placed_at desc, id limit 20) o),
          'cart', (select coalesce(jsonb_agg(jsonb_build_object('productId', product_id, 'quantity', quantity, 'addedCents', added_cents) order by updated_at, product_id), '[]')
            from cart_line where customer_id = who));
      end $$;

      -- product: null for all. Orders stay: they are the shop's books. Answers how many went.
      create function forget_used(token text, product text) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
      declare
        gone integer;
      begin
        delete from interaction where customer_id = customer_of(token) and (product is null or product_id = product);
        get diagnostics gone = row_count;
        return gone;
      end $$;
      create function set_personalised(token text, wanted boolean) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        update customer set personalised = wanted where id = customer_of(token);
        return found;
      end $$;

      -- request: {id, rows: [{day, scenario, position, impressions, taps, carts, orders}]}. A batch that comes twice counts once.
      create function count_shelves(request jsonb) returns void language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        perform this_kiosk();
        insert into shelf_batch (id) values ((request ->> 'id')::uuid) on conflict do nothing;
        if not found then return; end if;
        insert into shelf_count as held (day, scenario, position, impressions, taps, carts, orders)
          select * from jsonb_to_recordset(request -> 'rows')
            as r (day date, scenario text, position integer, impressions integer, taps integer, carts integer, orders integer)
          on conflict (day, scenario, position) do update set
            impressions = held.impressions + excluded.impressions, taps = held.taps + excluded.taps,
            carts = held.carts + excluded.carts, orders = held.orders + excluded.orders;
        delete from shelf_batch where at < now() - interval '7 days';
      end $$;

      revoke all on function note_removal(), customer_of(text), forget_used(text, text), set_personalised(text, boolean), count_shelves(jsonb) from public;
      grant execute on function forget_used(text, text), set_personalised(text, boolean), count_shelves(jsonb) to kiosk;
      grant select on interaction_removal, shelf_count to office;
      grant select, insert on recommender_choice, recommender_judgement to office;
      grant select, insert, delete on recommender_rule to office;
    `.execute(db);
  },
};
