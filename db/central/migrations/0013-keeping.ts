import { sql } from "kysely";
import type { Migration } from "kysely/migration";
import { amend } from "./amend.ts";

/** What the workstation must know of each kiosk, what staff decide about a refused row, and a check of the copy that sees every column. */
export const keeping: Migration = {
  async up(db) {
    await sql`
      -- The store that a row was sent from: a kiosk may be moved before its order is accepted.
      alter table inbox
        add column store_id text,
        -- Staff have looked at a refused row and let it rest.
        add column closed_at timestamptz,
        add column closed_why text,
        add column closed_by text;
      update inbox set store_id = kiosk.store_id from kiosk where kiosk.id = kiosk_id;
      alter table inbox alter column store_id set not null;
      create index inbox_refused on inbox (store_id, seq) where refused is not null and closed_at is null;
      create index inbox_received on inbox (received_at) where accepted_at is not null;
      grant delete on inbox to office;

      alter table kiosk
        add column outbox_oldest timestamptz,
        -- Rows of its ledger that were altered on disk, or that central could not read.
        add column damaged integer not null default 0,
        -- What the copy on its screen is true for.
        add column copy_as_of timestamptz,
        -- Name and state of what answers there.
        add column model text not null default '',
        add column revoked_at timestamptz;

      -- request: {name, columns, after, limit}; answer: {version, rows, sum, last} of one page of what this kiosk may copy.
      -- One statement, so that version and rows are of one moment. The kiosk makes the same lines from its copy; spaces are left
      -- out, for two databases do not write JSON alike.
      create function replica_sum(request jsonb) returns jsonb language sql stable security definer set search_path = public, pg_temp as $$
        with page as (
          select key, body from replica, this_kiosk() here
          where name = request ->> 'name' and not deleted and key collate "C" > coalesce(request ->> 'after', '')
            and (only_store is null or only_store = here.store_id) and (only_kiosk is null or only_kiosk = here.id)
          order by key collate "C" limit least((request ->> 'limit')::integer, 2000)
        ),
        line as (
          select key, (
            select string_agg(coalesce(replace(body ->> field, ' ', ''), chr(1)), chr(31) order by place)
            from jsonb_array_elements_text(request -> 'columns') with ordinality as column_of (field, place)
          ) as text from page
        )
        select jsonb_build_object('version', (select n from catalogue_version), 'rows', count(*), 'last', max(key collate "C"),
          'sum', md5(coalesce(string_agg(text, chr(10) order by key collate "C"), '')))
        from line
      $$;
      revoke all on function replica_sum(jsonb) from public;
      grant execute on function replica_sum(jsonb) to kiosk;
      drop function replica_check();
    `.execute(db);
    await amend(
      db,
      "push",
      ["insert into inbox (id, kiosk_id, kind,", "insert into inbox (id, kiosk_id, store_id, kind,"],
      ["::uuid, here.id, item_kind,", "::uuid, here.id, here.store_id, item_kind,"],
    );
    await amend(db, "pull", [
      "outbox = coalesce((request #>> '{heartbeat,outbox}')::integer, 0)",
      `outbox = coalesce((request #>> '{heartbeat,outbox}')::integer, 0),
            outbox_oldest = (request #>> '{heartbeat,oldest}')::timestamptz,
            damaged = coalesce((request #>> '{heartbeat,damaged}')::integer, 0),
            copy_as_of = (request #>> '{heartbeat,asOf}')::timestamptz,
            model = left(coalesce(request #>> '{heartbeat,model}', ''), 80)`,
    ]);
  },
};
