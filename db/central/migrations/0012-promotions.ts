import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/** More kinds of promotions, their terms, groups of customers, what each promotion gave, and the coupons of a cart. */
export const promotions: Migration = {
  async up(db) {
    await sql`
      create table customer_group (
        id text primary key,
        name text not null
      );
      create table customer_group_member (
        group_id text not null references customer_group on delete cascade,
        customer_id text not null references customer on delete cascade,
        primary key (group_id, customer_id)
      );
      create index customer_group_member_customer on customer_group_member (customer_id);

      alter table promotion drop constraint promotion_rule_check;
      alter table promotion add constraint promotion_rule_check
        check (rule ->> 'kind' in ('percent', 'fixed', 'buy_x_get_y', 'n_for_m', 'n_for_price', 'threshold', 'threshold_amount'));
      alter table promotion
        add column stacking text not null default 'layered' check (stacking in ('alone', 'layered', 'combined')),
        -- As plainCode() writes it. It stays here: a kiosk learns its hash.
        add column code text check (code ~ '^[A-Z0-9]{4,20}$'),
        add column group_id text references customer_group,
        -- {days: [1 to 7 from Monday], from: "17:00", to: "20:00"}, in the time zone of the store.
        add column schedule jsonb,
        add column per_order integer check (per_order > 0),
        add column per_customer integer check (per_customer > 0),
        add column budget_cents integer check (budget_cents > 0),
        -- What accepted orders took off with it; never more than the budget.
        add column spent_cents integer not null default 0 check (spent_cents >= 0 and spent_cents <= coalesce(budget_cents, spent_cents)),
        -- An order wanted more than the budget held: for kiosks it ends here.
        add column used_up_at timestamptz;
      create unique index promotion_code on promotion (code) where deleted_at is null;

      -- One row per order and promotion. beyond_cents: what a price that was still honoured took off above it.
      create table promotion_use (
        promotion_id text not null references promotion on delete cascade,
        store_id text not null,
        order_id uuid not null,
        customer_id text references customer on delete set null,
        times integer not null check (times >= 0),
        amount_cents integer not null check (amount_cents >= 0),
        beyond_cents integer not null check (beyond_cents >= 0),
        primary key (promotion_id, store_id, order_id),
        foreign key (store_id, order_id) references "order" on delete cascade
      );
      create index promotion_use_order on promotion_use (store_id, order_id);
      create index promotion_use_customer on promotion_use (customer_id, promotion_id);

      create table cart_coupon (
        customer_id text not null references customer on delete cascade,
        position integer not null,
        code text not null,
        primary key (customer_id, position)
      );

      -- body: {customerId, lines: [{productId, quantity, addedCents}], coupons: [code]}, the whole cart.
      create or replace function take_cart(body jsonb) returns void language sql as $$
        delete from cart_line where customer_id = body ->> 'customerId';
        insert into cart_line (customer_id, product_id, quantity, added_cents, updated_at)
          select body ->> 'customerId', line ->> 'productId', (line ->> 'quantity')::integer, (line ->> 'addedCents')::integer, now()
          from jsonb_array_elements(body -> 'lines') line;
        delete from cart_coupon where customer_id = body ->> 'customerId';
        insert into cart_coupon (customer_id, position, code)
          select body ->> 'customerId', position, left(code, 20)
          from jsonb_array_elements_text(coalesce(body -> 'coupons', '[]')) with ordinality as coupon (code, position) where position <= 5;
      $$;

      -- How often this customer has used what may be used only so often.
      create function limited_uses(who text) returns jsonb language sql stable as $$
        select coalesce(jsonb_object_agg(promotion_id, times), '{}') from (
          select u.promotion_id, sum(u.times) as times
          from promotion_use u join promotion p on p.id = u.promotion_id
          where u.customer_id = who and p.per_customer is not null and p.deleted_at is null
          group by u.promotion_id
        ) used
      $$;
      alter function session_bundle(text) rename to session_bundle_before_promotions;
      create function session_bundle(token text) returns jsonb language sql security definer set search_path = public, pg_temp as $$
        select session_bundle_before_promotions(token) || jsonb_build_object(
          'groupIds', (select coalesce(jsonb_agg(group_id order by group_id), '[]') from customer_group_member where customer_id = customer_of(token)),
          'promotionUses', limited_uses(customer_of(token)),
          'coupons', (select coalesce(jsonb_agg(code order by position), '[]') from cart_coupon where customer_id = customer_of(token)))
      $$;
      revoke all on function session_bundle_before_promotions(text), session_bundle(text), limited_uses(text) from public;
      revoke all on function session_bundle_before_promotions(text) from kiosk;
      grant execute on function session_bundle(text) to kiosk;

      grant select, insert, update, delete on customer_group, customer_group_member, promotion_use to office;
      grant select, delete on cart_coupon to office;
    `.execute(db);
    await termsAreCopied(db);
  },
};

/** Kiosks pull the terms too. What other migrations made of the view stays. */
async function termsAreCopied(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ text: string }>`select pg_get_viewdef('replica'::regclass) as text`.execute(db);
  const changes = [
    ["iso(promotion.ends_at)", "iso(least(promotion.ends_at, promotion.used_up_at))"],
    [
      "'product_ids', promotion.product_ids",
      `'product_ids', promotion.product_ids, 'terms', jsonb_build_object('stacking', promotion.stacking,
        'codeSha256', encode(sha256(convert_to(promotion.code, 'UTF8')), 'hex'),
        'group', (select jsonb_build_object('id', customer_group.id, 'name', customer_group.name) from customer_group where customer_group.id = promotion.group_id),
        'schedule', promotion.schedule, 'perOrder', promotion.per_order, 'perCustomer', promotion.per_customer,
        'budgetLeft', promotion.budget_cents - promotion.spent_cents)`,
    ],
  ] as const;
  let text = rows[0]?.text ?? "";
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`the view replica does not hold: ${from}`);
    text = text.replace(from, to);
  }
  await sql.raw(`create or replace view replica as ${text}`).execute(db);
}
