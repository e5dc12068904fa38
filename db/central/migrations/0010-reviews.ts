import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/** Sentences of a label, what shoppers think of a review, what waits for staff, and what staff said. */
export const reviews: Migration = {
  async up(db) {
    await sql`
      alter table review
        add column helpful integer not null default 0,
        add column reply text,
        add column origin text not null default 'kiosk' check (origin in ('kiosk', 'import'));
      -- [[from, to, negative, neutral, positive]], characters of review.body; null: the label is of the whole text alone.
      alter table review_label add column sentences jsonb;
      create index review_label_text on review_label (text_sha256, model_id);

      create table review_vote (
        review_id uuid not null references review on delete cascade,
        voter text not null,
        primary key (review_id, voter)
      );
      create table review_report (
        review_id uuid not null references review on delete cascade,
        voter text not null,
        at timestamptz not null default now(),
        settled_at timestamptz,
        primary key (review_id, voter)
      );
      create index review_report_open on review_report (review_id) where settled_at is null;

      -- Not a review before staff let it be one: no kiosk learns of it. body: the message as the kiosk sent it.
      create table review_held (
        id uuid primary key,
        body jsonb not null,
        concerns text[] not null,
        received_at timestamptz not null
      );
      -- The label that staff chose without seeing the model's, beside what the model had said.
      create table staff_label (
        review_id uuid primary key references review on delete cascade,
        staff_id text not null,
        at timestamptz not null default now(),
        chosen text not null check (chosen in ('negative', 'neutral', 'positive')),
        model_id text,
        negative real,
        neutral real,
        positive real
      );
      create table review_seen (
        review_id uuid primary key references review on delete cascade,
        staff_id text not null,
        at timestamptz not null default now()
      );
      create table analyst_threshold (
        model_id text primary key,
        too_close real not null,
        fitted_at timestamptz not null default now(),
        labels integer not null
      );
      create table analyst_work (
        id integer primary key default 1 check (id = 1),
        paused boolean not null default false
      );
      insert into analyst_work default values;

      create table review_import (
        id uuid primary key,
        file text not null,
        started_at timestamptz not null default now(),
        ended_at timestamptz,
        -- Lines of the file that are done: where an import that was cut off goes on.
        lines integer not null default 0,
        added integer not null default 0,
        known integer not null default 0,
        refused integer not null default 0,
        -- The first hundred: [{line, why}].
        faults jsonb not null default '[]',
        why text
      );

      grant select, insert, update, delete on
        review_vote, review_report, review_held, staff_label, review_seen, analyst_threshold, analyst_work, review_import
        to office;
    `.execute(db);
    await alsoCopied(db);
  },
};

/** Kiosks pull the new columns too. What other migrations made of the view stays. */
async function alsoCopied(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ text: string }>`select pg_get_viewdef('replica'::regclass) as text`.execute(db);
  const wider = [
    ["'text_sha256', review.text_sha256", ["helpful", "reply", "origin"]],
    ["'too_close', review_label.too_close", ["sentences"]],
  ] as const;
  let text = rows[0]?.text ?? "";
  for (const [last, columns] of wider) {
    if (!text.includes(last)) throw new Error(`the view replica does not hold: ${last}`);
    const table = /, (\w+)\./.exec(last)?.[1] ?? "";
    text = text.replace(last, [last, ...columns.map((column) => `'${column}', ${table}.${column}`)].join(", "));
  }
  await sql.raw(`create or replace view replica as ${text}`).execute(db);
}
