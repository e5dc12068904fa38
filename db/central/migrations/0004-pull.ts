import { sql } from "kysely";
import type { Migration } from "kysely/migration";

/** How a kiosk reads: one view of all that it may know, one function that hands it out by version. */
export const pull: Migration = {
  async up(db) {
    await sql`
      create function iso(moment timestamptz) returns text language sql stable as
        $$ select to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') $$;

      -- One row per thing in the copy. A column that is not named here never leaves central.
      -- only_store and only_kiosk: null where the row is for everyone.
      create view replica (part, name, only_store, only_kiosk, key, version, deleted, body) as
        select 1, 'department', null::text, null::text, id, version, deleted_at is not null,
          jsonb_build_object('id', id, 'name', name, 'aisle', aisle, 'position', position) from department
        union all
        select 2, 'manufacturer', null, null, id, version, deleted_at is not null,
          jsonb_build_object('id', id, 'name', name, 'country', country, 'profile', profile) from manufacturer
        union all
        select 3, 'product', null, null, id, version, deleted_at is not null,
          jsonb_build_object('id', id, 'article_id', article_id, 'variant', variant, 'name', name, 'manufacturer_id', manufacturer_id,
            'department_id', department_id, 'kind', kind, 'colour', colour, 'price_cents', price_cents, 'bay', bay, 'barcode', barcode,
            'description', description, 'attributes', attributes, 'picture_sha256', picture_sha256, 'created_at', iso(created_at)) from product
        union all
        select 4, 'stock', store_id, null, product_id, version, deleted_at is not null,
          jsonb_build_object('product_id', product_id, 'quantity', quantity) from stock
        union all
        select 5, 'promotion', null, null, id, version, deleted_at is not null,
          jsonb_build_object('id', id, 'name', name, 'rule', rule, 'starts_at', iso(starts_at), 'ends_at', iso(ends_at),
            'priority', priority, 'product_ids', product_ids) from promotion
        union all
        select 6, 'document', null, null, id, version, deleted_at is not null,
          jsonb_build_object('id', id, 'title', title, 'body', body) from document
        union all
        select 7, 'review', null, null, id::text, version, deleted_at is not null,
          jsonb_build_object('id', id, 'product_id', product_id, 'author', author, 'stars', stars, 'body', body, 'language', language,
            'written_at', iso(written_at), 'verified', verified, 'text_sha256', text_sha256) from review
        union all
        select 8, 'review_label', null, null, review_id::text || text_sha256 || model_id, version, deleted_at is not null,
          jsonb_build_object('review_id', review_id, 'text_sha256', text_sha256, 'model_id', model_id, 'negative', negative,
            'neutral', neutral, 'positive', positive, 'too_close', too_close) from review_label
        union all
        select 9, 'placed_order', store_id, kiosk_id, id::text, updated_version, false,
          jsonb_build_object('id', id, 'status', status) from "order";

      create function this_kiosk() returns kiosk language plpgsql stable security definer set search_path = public, pg_temp as $$
      declare
        here kiosk;
      begin
        select * into here from kiosk where login = session_user;
        if not found then raise exception 'this login belongs to no kiosk' using errcode = 'EK002'; end if;
        return here;
      end $$;

      -- Latest migration, so that a kiosk can say that it is older or newer than its central.
      create function schema_version() returns text language sql stable security definer set search_path = public, pg_temp as
        $$ select max(name) from kysely_migration $$;

      -- request:  {protocol, central, from, to, part, after, limit, heartbeat: {version, outbox}}
      --           from: the version that the copy is equal to; to, part and after: where the last page stopped, else null.
      -- answer:   {full, from, to, part, after, done, at, company, rows: [{name, deleted, body}], similarity}
      --           full: what the copy holds is too old to be mended; it starts again from nothing.
      create function pull(request jsonb) returns jsonb language plpgsql security definer set search_path = public, pg_temp as $$
      declare
        here kiosk := this_kiosk();
        shop company;
        tip catalogue_version;
        from_version bigint := coalesce((request ->> 'from')::bigint, 0);
        to_version bigint := (request ->> 'to')::bigint;
        at_part integer := coalesce((request ->> 'part')::integer, 1);
        after_key text := coalesce(request ->> 'after', '');
        room integer := least(coalesce((request ->> 'limit')::integer, 1000), 2000);
        is_full boolean;
        page jsonb;
        last_key text;
        found_rows integer;
        rows jsonb := '[]';
      begin
        if (request ->> 'protocol')::integer is distinct from 1 then
          raise exception 'protocol % is not spoken here, only 1', request ->> 'protocol' using errcode = 'EK001';
        end if;
        if request ? 'heartbeat' then
          update kiosk set last_seen_at = now(), protocol = 1,
            app_version = left(coalesce(request #>> '{heartbeat,version}', ''), 40),
            outbox = coalesce((request #>> '{heartbeat,outbox}')::integer, 0)
          where id = here.id;
        end if;
        select * into shop from company;
        select * into tip from catalogue_version;
        is_full := (from_version > 0 or to_version is not null) and (
          (request ->> 'central') is distinct from shop.central_id::text
          or greatest(from_version, coalesce(to_version, 0)) > tip.n
          or (from_version > 0 and from_version < tip.oldest)
          or coalesce(to_version, tip.n) < tip.oldest);
        if is_full then from_version := 0; to_version := null; end if;
        if to_version is null then to_version := tip.n; at_part := 1; after_key := ''; end if;

        -- A row changed since "to" was read has a higher version: it is left out here and comes with the next range.
        while at_part <= 9 and room > 0 and to_version > from_version loop
          select coalesce(jsonb_agg(jsonb_build_object('name', r.name, 'deleted', r.deleted, 'body', r.body)), '[]'), max(r.key collate "C"), count(*)
            into page, last_key, found_rows
            from (
              select * from replica
              where part = at_part and version > from_version and version <= to_version and key collate "C" > after_key
                and (only_store is null or only_store = here.store_id) and (only_kiosk is null or only_kiosk = here.id)
              order by key collate "C" limit room
            ) r;
          rows := rows || page;
          if found_rows < room then at_part := at_part + 1; after_key := ''; else after_key := last_key; end if;
          room := room - found_rows;
        end loop;

        return jsonb_build_object(
          'full', is_full, 'from', from_version, 'to', to_version, 'part', at_part, 'after', after_key,
          'done', at_part > 9 or to_version <= from_version, 'at', iso(now()),
          'company', jsonb_build_object('centralId', shop.central_id, 'name', shop.name, 'currency', shop.currency, 'demonstration', shop.demonstration),
          'rows', rows,
          'similarity', (select jsonb_build_object('generation', generation, 'sha256', sha256, 'bytes', bytes, 'madeAt', iso(made_at))
            from similarity order by generation desc limit 1));
      end $$;

      create function similarity_part(of_generation integer, of_part integer) returns bytea
        language sql stable security definer set search_path = public, pg_temp as
        $$ select bytes from similarity_part where generation = of_generation and part = of_part $$;
    `.execute(db);
  },
};
