/** `cache.db` has no migrations: a file of another version is thrown away and filled again from central. */

/** Raised with every change below. */
export const cacheVersion = 7;

const searchable = `select p.rowid, p.id, p.name, m.name, p.kind,
    p.variant || ' ' || p.colour || ' ' || p.description || ' ' ||
    coalesce((select group_concat(value ->> 'value', ' ') from json_each(p.attributes)), '')
  from product p left join manufacturer m on m.id = p.manufacturer_id`;

/** The two that are searched, each with an index of words beside its content. */
export const searched = ["product_text", "passage"] as const;

/** A row where the words to search do not stand beside their product. */
export const strayWords = `select 1 from product p left join product_text t on t.rowid = p.number where t.product_id is not p.id limit 1`;

export const cacheSchema: readonly string[] = [
  `create table sync (
    id integer primary key check (id = 1), cursor integer not null, progress text, central_id text, as_of text, checked_at text,
    company_name text not null, currency text not null, demonstration integer not null
  ) strict`,
  "insert into sync (id, cursor, company_name, currency, demonstration) values (1, 0, '', 'USD', 0)",
  // How often each copied table was written, and product_words: how often anything of a product but its price.
  "create table written (name text primary key, times integer not null) strict, without rowid",
  "create table seen (name text not null, key text not null, primary key (name, key)) strict, without rowid",
  "create table department (id text not null unique, name text not null, aisle integer not null, position integer not null) strict",
  "create table manufacturer (id text not null unique, name text not null, country text not null, profile text not null) strict",
  `create table product (
    number integer primary key, id text not null unique, article_id text, variant text not null, name text not null, manufacturer_id text not null,
    department_id text not null, kind text not null, colour text not null, price_cents integer not null, bay integer not null,
    barcode text not null, description text not null, attributes text not null, picture_sha256 text, created_at text not null
  ) strict`,
  "create index product_department on product (department_id)",
  "create index product_manufacturer on product (manufacturer_id)",
  "create index product_kind on product (kind)",
  "create index product_article on product (article_id)",
  "create index product_barcode on product (barcode)",
  "create table stock (product_id text not null unique, quantity integer not null) strict",
  `create table promotion (
    id text not null unique, name text not null, rule text not null, starts_at text not null, ends_at text not null,
    priority integer not null, product_ids text not null, terms text
  ) strict`,
  "create table document (id text not null unique, title text not null, body text not null) strict",
  `create table review (
    id text not null unique, product_id text not null, author text not null, stars integer not null, body text not null,
    language text not null, written_at text not null, verified integer not null, text_sha256 text not null,
    helpful integer, reply text, origin text
  ) strict`,
  "create index review_product on review (product_id, written_at)",
  `create table review_label (
    review_id text not null, text_sha256 text not null, model_id text not null, negative real not null, neutral real not null,
    positive real not null, too_close integer not null, sentences text, unique (review_id, text_sha256, model_id)
  ) strict`,

  "create virtual table product_text using fts5 (product_id unindexed, name, manufacturer, kind, words, tokenize = 'trigram remove_diacritics 1')",
  // By the stems of English: "parked" finds the parking. Of another language each word is its own stem.
  "create virtual table passage using fts5 (document_id unindexed, title, body, tokenize = 'porter unicode61 remove_diacritics 2')",
  `create trigger product_added after insert on product begin
    insert into product_text (rowid, product_id, name, manufacturer, kind, words) ${searchable} where p.rowid = new.rowid;
  end`,
  "create trigger product_removed after delete on product begin delete from product_text where rowid = old.rowid; end",
  // Not at a new price: to index a description again takes longer than all the rest.
  `create trigger product_changed after update on product
  when ${["id", "name", "manufacturer_id", "kind", "variant", "colour", "description", "attributes"].map((column) => `old.${column} is not new.${column}`).join(" or ")} begin
    delete from product_text where rowid = old.rowid;
    insert into product_text (rowid, product_id, name, manufacturer, kind, words) ${searchable} where p.rowid = new.rowid;
  end`,
  `create trigger manufacturer_added after insert on manufacturer begin
    update product_text set manufacturer = new.name where rowid in (select number from product where manufacturer_id = new.id);
  end`,
  `create trigger manufacturer_renamed after update of name on manufacturer when old.name <> new.name begin
    update product_text set manufacturer = new.name where rowid in (select number from product where manufacturer_id = new.id);
  end`,
];
