import { sql } from "kysely";
import type { Migration } from "kysely/migration";

/** How a kiosk writes: a row that comes twice is one row, and the effect of what needs no TypeScript happens here. */
export const push: Migration = {
  async up(db) {
    await sql`
      -- A kiosk may speak for a customer only where that customer has signed in.
      create function signed_in_here(who text, here kiosk) returns boolean language sql stable as
        $$ select exists (select from customer_session where customer_id = who and kiosk_id = here.id) $$;

      -- body: {customerId, lines: [{productId, quantity, addedCents}]}, the whole cart.
      create function take_cart(body jsonb) returns void language sql as $$
        delete from cart_line where customer_id = body ->> 'customerId';
        insert into cart_line (customer_id, product_id, quantity, added_cents, updated_at)
          select body ->> 'customerId', line ->> 'productId', (line ->> 'quantity')::integer, (line ->> 'addedCents')::integer, now()
          from jsonb_array_elements(body -> 'lines') line;
      $$;

      -- body: {customerId, productId, kind, value, at}. A kiosk's clock may not date an event into the future.
      create function take_interaction(body jsonb) returns void language sql as $$
        insert into interaction (customer_id, product_id, kind, value, at)
          values (body ->> 'customerId', body ->> 'productId', body ->> 'kind', (body ->> 'value')::real, least((body ->> 'at')::timestamptz, now()));
      $$;

      create function take_effect(inbox_id uuid, kind text, body jsonb) returns void language plpgsql as $$
      begin
        if kind = 'cart' then perform take_cart(body);
        elsif kind = 'interaction' then perform take_interaction(body);
        end if;
        update inbox set accepted_at = now() where id = inbox_id;
      -- One bad row must not hold up the rows behind it for ever.
      exception when integrity_constraint_violation or data_exception then
        update inbox set refused = sqlerrm where id = inbox_id;
      end $$;

      -- request: {protocol, rows: [{id, kind, body}]}; answer: {taken}: how many were new.
      -- Orders and reviews stay in the inbox until the back office has written their effect.
      create function push(request jsonb) returns jsonb language plpgsql security definer set search_path = public, pg_temp as $$
      declare
        here kiosk := this_kiosk();
        item jsonb;
        body jsonb;
        item_kind text;
        refusal text;
        new_rows integer;
        taken integer := 0;
      begin
        if (request ->> 'protocol')::integer is distinct from 1 then
          raise exception 'protocol % is not spoken here, only 1', request ->> 'protocol' using errcode = 'EK001';
        end if;
        for item in select * from jsonb_array_elements(request -> 'rows') loop
          body := item -> 'body';
          item_kind := item ->> 'kind';
          refusal := case
            when item_kind not in ('order', 'review', 'cart', 'interaction', 'health') then 'unknown kind'
            when octet_length(body::text) > 65536 then 'too large'
            when item_kind in ('cart', 'interaction') and not signed_in_here(coalesce(body ->> 'customerId', ''), here) then 'not signed in here'
          end;
          -- An order is never refused for its customer: it becomes a guest's.
          if item_kind in ('order', 'review') and body ->> 'customerId' is not null and not signed_in_here(body ->> 'customerId', here) then
            body := body || '{"customerId": null}';
          end if;
          insert into inbox (id, kiosk_id, kind, body, refused)
            values ((item ->> 'id')::uuid, here.id, item_kind, case when refusal = 'too large' then '{}' else body end, refusal)
            on conflict (id) do nothing;
          get diagnostics new_rows = row_count;
          taken := taken + new_rows;
          if new_rows = 1 and refusal is null and item_kind not in ('order', 'review') then
            perform take_effect((item ->> 'id')::uuid, item_kind, body);
          end if;
        end loop;
        return jsonb_build_object('taken', taken);
      end $$;
    `.execute(db);
  },
};
