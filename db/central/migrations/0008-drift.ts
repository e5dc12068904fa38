import { sql } from "kysely";
import type { Migration } from "kysely/migration";

/** A sum per copied table, so that a kiosk can find out that its copy is not what central thinks it is. */
export const drift: Migration = {
  async up(db) {
    await sql`
      -- One statement, so that version and sums are of one moment. The kiosk makes the same lines from its copy.
      create function replica_check() returns jsonb language sql stable security definer set search_path = public, pg_temp as $$
        with line (name, text) as (
          select 'department', id from department where deleted_at is null
          union all select 'manufacturer', id from manufacturer where deleted_at is null
          union all select 'product', id || ' ' || price_cents from product where deleted_at is null
          union all select 'stock', product_id || ' ' || quantity from stock where deleted_at is null and store_id = (this_kiosk()).store_id
          union all select 'promotion', id || ' ' || priority from promotion where deleted_at is null
          union all select 'document', id from document where deleted_at is null
          union all select 'review', id || ' ' || stars from review where deleted_at is null
          union all select 'review_label', review_id || text_sha256 || model_id from review_label where deleted_at is null
        ),
        sums (name, sum) as (
          select name, md5(string_agg(text, chr(10) order by text collate "C")) from line group by name
        )
        select jsonb_build_object('version', (select n from catalogue_version), 'sums', (select coalesce(jsonb_object_agg(name, sum), '{}') from sums))
      $$;
      revoke all on function replica_check() from public;
      grant execute on function replica_check() to kiosk;
    `.execute(db);
  },
};
