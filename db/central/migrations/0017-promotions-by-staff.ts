import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/** Staff write promotions and end them early; a customer who is erased leaves nothing but sums. */
export const promotionsByStaff: Migration = {
  async up(db) {
    await sql`
      alter table promotion
        -- Counts what staff and files write, never what orders spend: a manager saves only what they have seen.
        add column edition integer not null default 1,
        -- Ended by staff before its time; its days stay, so that it can go on.
        add column ended_at timestamptz;
      create function count_edition() returns trigger language plpgsql as $$
        begin
          if (new.name, new.rule, new.starts_at, new.ends_at, new.priority, new.product_ids, new.stacking, new.code, new.group_id, new.schedule,
              new.per_order, new.per_customer, new.budget_cents, new.ended_at) is distinct from
             (old.name, old.rule, old.starts_at, old.ends_at, old.priority, old.product_ids, old.stacking, old.code, old.group_id, old.schedule,
              old.per_order, old.per_customer, old.budget_cents, old.ended_at)
          then new.edition := old.edition + 1; end if;
          return new;
        end $$;
      create trigger promotion_edition before update on promotion for each row execute function count_edition();

      -- The customer with this phone number: what was theirs goes, what was ordered stays as a guest's, and what promotions gave
      -- stays in their sums. The row stays with nothing in it, so that no file brings the person back. Answers the id, or null.
      create function erase_customer(number_of text, next_version bigint) returns text
        language plpgsql security definer set search_path = public, pg_temp as $$
      declare
        person text;
      begin
        select id into person from customer where phone = number_of and erased_at is null for update;
        if not found then return null; end if;
        delete from customer_secret where customer_id = person;
        delete from customer_session where customer_id = person;
        delete from customer_group_member where customer_id = person;
        delete from cart_line where customer_id = person;
        delete from cart_coupon where customer_id = person;
        delete from interaction where customer_id = person;
        update promotion_use set customer_id = null where customer_id = person;
        update "order" set customer_id = null, updated_version = next_version where customer_id = person;
        update review set customer_id = null, author = 'A customer', version = next_version where customer_id = person;
        update inbox set body = jsonb_set(body, '{customerId}', 'null') where kind = 'order' and body ->> 'customerId' = person;
        delete from inbox where kind <> 'order' and body ->> 'customerId' = person;
        delete from review_held where body ->> 'customerId' = person;
        delete from sign_in_try where sign_in_try.who = 'shopper' and identifier = number_of;
        delete from demonstration_pin where demonstration_pin.who = 'shopper' and identifier = number_of;
        update customer set first_name = '', personalised = false, erased_at = now(),
          phone = '0' || lpad(floor(random() * 1e14)::bigint::text, 14, '0') where id = person;
        return person;
      end $$;
      revoke all on function erase_customer(text, bigint), count_edition() from public;
      grant execute on function erase_customer(text, bigint) to office;
    `.execute(db);
    await endedIsCopied(db);
  },
};

/** For a kiosk a promotion that staff ended is over, also where it never began. What other migrations made of the view stays. */
async function endedIsCopied(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ text: string }>`select pg_get_viewdef('replica'::regclass) as text`.execute(db);
  let text = rows[0]?.text ?? "";
  const changes = [
    ["iso(promotion.starts_at)", "iso(LEAST(promotion.starts_at, promotion.ended_at))"],
    ["iso(LEAST(promotion.ends_at, promotion.used_up_at))", "iso(LEAST(promotion.ends_at, promotion.used_up_at, promotion.ended_at))"],
  ] as const;
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`the view replica does not hold: ${from}`);
    text = text.replace(from, to);
  }
  await sql.raw(`create or replace view replica as ${text}`).execute(db);
}
