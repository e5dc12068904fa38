import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import { amend } from "./amend.ts";

/** What goes between a shopper's screen and the counter: a call for staff with its answer, and what shoppers thought of answers. */
export const counterTalk: Migration = {
  async up(db) {
    await sql`
      -- summary: {cart, question, answer, cards} as the shopper agreed to share it, null without; gone when the call is over.
      create table staff_call (
        store_id text not null,
        id uuid not null,
        kiosk_id text not null references kiosk (id),
        asked_at timestamptz not null default now(),
        summary jsonb,
        state text not null default 'ringing' check (state in ('ringing', 'coming', 'done', 'left')),
        staff_id text references staff (id),
        updated_version bigint not null default 0,
        primary key (store_id, id)
      );
      create index staff_call_open on staff_call (store_id, asked_at) where state in ('ringing', 'coming');

      create table answer_feedback (
        id uuid primary key,
        store_id text not null,
        at timestamptz not null,
        about text not null check (about in ('products', 'manufacturers', 'promotions', 'store', 'orders', 'smalltalk', 'offtopic', 'unsafe')),
        quick boolean not null,
        model text,
        verdict text not null check (verdict in ('good', 'bad')),
        reason text check (reason in ('wrong', 'not-asked', 'missing')),
        question text
      );
      create index answer_feedback_at on answer_feedback (store_id, at);

      -- body: {id, state: ringing or left, summary}. Only its own kiosk can say that the shopper has left.
      create function take_call(body jsonb, here kiosk) returns void language sql as $$
        insert into staff_call (store_id, id, kiosk_id, summary, state)
          values (here.store_id, (body ->> 'id')::uuid, here.id, nullif(body -> 'summary', 'null'), body ->> 'state')
          on conflict (store_id, id) do update set state = 'left', summary = null
            where staff_call.kiosk_id = here.id and excluded.state = 'left';
      $$;

      create function take_feedback(row_id uuid, body jsonb, here kiosk) returns void language sql as $$
        insert into answer_feedback (id, store_id, at, about, quick, model, verdict, reason, question)
          values (row_id, here.store_id, least((body ->> 'at')::timestamptz, now()), body ->> 'about', (body ->> 'quick')::boolean,
            body ->> 'model', body ->> 'verdict', body ->> 'reason', left(body ->> 'question', 500));
      $$;

      -- A shopper's words stay in the table that is tidied, and nowhere else.
      create or replace function take_effect(inbox_id uuid, kind text, body jsonb) returns void language plpgsql as $$
      begin
        if kind = 'cart' then perform take_cart(body);
        elsif kind = 'interaction' then perform take_interaction(body);
        elsif kind = 'call' then perform take_call(body, this_kiosk());
        elsif kind = 'feedback' then perform take_feedback(inbox_id, body, this_kiosk());
        end if;
        update inbox set accepted_at = now(), body = case when inbox.kind in ('call', 'feedback') then '{}' else inbox.body end where id = inbox_id;
      -- One bad row must not hold up the rows behind it for ever.
      exception when integrity_constraint_violation or data_exception then
        update inbox set refused = sqlerrm, body = case when inbox.kind in ('call', 'feedback') then '{}' else inbox.body end where id = inbox_id;
      end $$;

      revoke all on function take_call(jsonb, kiosk), take_feedback(uuid, jsonb, kiosk) from public;
      grant select, update, delete on staff_call to office;
      grant select, delete on answer_feedback to office;
    `.execute(db);
    await amend(db, "push", ["'interaction', 'health')", "'interaction', 'health', 'call', 'feedback')"]);
    await amend(db, "pull", ["at_part <= 9", "at_part <= 10"], ["at_part > 9", "at_part > 10"]);
    await answersToCalls(db);
  },
};

/** One more part of what kiosks pull: each hears who comes to its own call. */
async function answersToCalls(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ text: string }>`select pg_get_viewdef('replica'::regclass) as text`.execute(db);
  const before = (rows[0]?.text ?? "").trim().replace(/;$/, "");
  await sql
    .raw(
      `create or replace view replica as ${before}
      union all
      select 10, 'staff_call', store_id, kiosk_id, staff_call.id::text, updated_version, false,
        jsonb_build_object('id', staff_call.id, 'state', state, 'by', staff.first_name)
        from staff_call left join staff on staff.id = staff_id`,
    )
    .execute(db);
}
