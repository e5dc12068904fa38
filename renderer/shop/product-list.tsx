/** Chips of what is filtered, the goods, and the way to the next twelve. */
import { useTranslation } from "react-i18next";
import { useGo } from "../app/navigation.tsx";
import { useAddToCart } from "../app/use-add-to-cart.ts";
import { Button } from "../ui/button.tsx";
import { ErrorState } from "../ui/notice.tsx";
import { ProductCardTile } from "../ui/product-card-tile.tsx";
import { Shelf } from "../ui/shelf.tsx";
import { ShelfSkeleton } from "../ui/skeleton.tsx";
import { FilterChips } from "./filter-chips.tsx";
import { NothingFound } from "./nothing-found.tsx";
import styles from "./product-list.module.scss";
import { type ListingOfPage, PAGE_SIZE } from "./use-listing.ts";

interface Props {
  readonly of: ListingOfPage;
  readonly label: string;
}

export function ProductList({ of, label }: Props) {
  const { t } = useTranslation("shop");
  const { asked, found, waiting } = of;
  if (asked.state === "failed") return <ErrorState error={asked.error} onAgain={asked.again} />;
  if (found === null) return <ShelfSkeleton count={6} />;
  return (
    <div className={styles.list}>
      <FilterChips of={of} />
      {found.missing !== "" && (
        <p className={styles.missing} role="status">
          {t("missing", { words: found.missing })}
        </p>
      )}
      {found.total === 0 ? <NothingFound of={of} /> : <Goods products={found.products} label={label} busy={waiting} />}
      <Pages of={of} />
    </div>
  );
}

type Found = NonNullable<ListingOfPage["found"]>;

export function Goods({ products, label, busy = false }: { readonly products: Found["products"]; readonly label: string; readonly busy?: boolean }) {
  const go = useGo();
  const add = useAddToCart();
  return (
    <Shelf label={label} busy={busy}>
      {products.map((product) => (
        <ProductCardTile key={product.id} product={product} onOpen={() => go(`/product/${product.id}`)} onAdd={() => add(product)} />
      ))}
    </Shelf>
  );
}

function Pages({ of: { listing, found, change } }: { readonly of: ListingOfPage }) {
  const { t } = useTranslation("shop");
  const pages = Math.ceil((found?.total ?? 0) / PAGE_SIZE);
  if (pages < 2) return null;
  const turn = (page: number) => change({ page });
  return (
    <nav className={styles.pages} aria-label={t("pages.name")}>
      <Button size="large" disabled={listing.page === 0} onPress={() => turn(listing.page - 1)}>
        {t("pages.before")}
      </Button>
      <p className={styles.place}>{t("pages.place", { page: listing.page + 1, pages })}</p>
      <Button size="large" kind="primary" disabled={listing.page + 1 >= pages} onPress={() => turn(listing.page + 1)}>
        {t("pages.next")}
      </Button>
    </nav>
  );
}
