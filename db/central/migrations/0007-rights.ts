import { sql } from "kysely";
import type { Migration } from "kysely/migration";

/**
 * Two groups without a login of their own; logins are made members (logins.ts). A kiosk executes ten
 * functions and reads no table. The office reads and writes the business, never a secret.
 */
export const rights: Migration = {
  async up(db) {
    await sql`
      do $$ begin
        if not exists (select from pg_roles where rolname = 'kiosk') then create role kiosk nologin; end if;
        if not exists (select from pg_roles where rolname = 'office') then create role office nologin; end if;
      end $$;

      revoke all on schema public from public;
      revoke all on all tables in schema public from public;
      revoke all on all functions in schema public from public;
      grant usage on schema public to kiosk, office;

      grant execute on function
        pull(jsonb), push(jsonb), similarity_part(integer, integer), schema_version(), demonstration_pins(),
        sign_in_salt(text), sign_in(text, text), session_bundle(text), sign_out(text)
        to kiosk;

      grant execute on function iso(timestamptz), schema_version(), demonstration_pins(), staff_salt(text), staff_sign_in(text, text) to office;
      grant select on order_page, customer, staff, kiosk, cart_line, interaction to office;
      grant select, update on company, catalogue_version, inbox to office;
      grant select, insert, update, delete on
        department, manufacturer, product, stock, promotion, document, review, review_label, "order", order_line,
        lease, etl_run, similarity, similarity_part
        to office;
      grant insert on interaction, audit to office;
      grant delete on sign_in_try, customer_session, cart_line to office;
      grant select (who, since, locked_until) on sign_in_try to office;
      grant select (created_at) on customer_session to office;
    `.execute(db);
  },
};
