import { sql } from "kysely";
import type { Migration } from "kysely/migration";

/** A page of the check of a copy is found by its key: without it each page of a thousand reads and sorts the whole table, on thousands of kiosks a day. */
export const quickSums: Migration = {
  async up(db) {
    await sql`
      create index product_key on product (id collate "C") where deleted_at is null;
      create index stock_key on stock (store_id, product_id collate "C") where deleted_at is null;
      create index review_key on review ((id::text) collate "C") where deleted_at is null;
      create index review_label_key on review_label ((review_id::text || text_sha256 || model_id) collate "C") where deleted_at is null;

      -- As before, but planned with the values in it: only then are the other tables of the view left out and the keys' index used.
      create or replace function replica_sum(request jsonb) returns jsonb language plpgsql stable security definer set search_path = public, pg_temp as $function$
        declare
          here kiosk := this_kiosk();
          answer jsonb;
        begin
          execute format($query$
            with page as (
              select key, body from replica
              where name = %L and not deleted and key collate "C" > %L
                and (only_store is null or only_store = %L) and (only_kiosk is null or only_kiosk = %L)
              order by key collate "C" limit %s
            ),
            line as (
              select key, (
                select string_agg(coalesce(replace(body ->> field, ' ', ''), chr(1)), chr(31) order by place)
                from jsonb_array_elements_text(%L::jsonb) with ordinality as column_of (field, place)
              ) as text from page
            )
            select jsonb_build_object('version', (select n from catalogue_version), 'rows', count(*), 'last', max(key collate "C"),
              'sum', md5(coalesce(string_agg(text, chr(10) order by key collate "C"), '')))
            from line
          $query$, request ->> 'name', coalesce(request ->> 'after', ''), here.store_id, here.id,
            least((request ->> 'limit')::integer, 2000), request -> 'columns') into answer;
          return answer;
        end
      $function$;
    `.execute(db);
  },
};
