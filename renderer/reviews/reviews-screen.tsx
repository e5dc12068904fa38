/** What buyers say about one product: bars, three groups that are told apart by sign, word and colour, and the strip under them. */
import { useTranslation } from "react-i18next";
import type { Output } from "../../preload/contract/index.ts";
import type { ProductDetails } from "../../preload/domain/product.ts";
import { useGo, useBack } from "../app/navigation.tsx";
import { useRemembered } from "../app/remembered.ts";
import { useAddToCart } from "../app/use-add-to-cart.ts";
import { useRequest } from "../bridge/use-request.ts";
import { Button } from "../ui/button.tsx";
import { formatMoney } from "../ui/money.ts";
import { EmptyState, ErrorState } from "../ui/notice.tsx";
import { Page } from "../ui/page.tsx";
import { LinesSkeleton } from "../ui/skeleton.tsx";
import { useKept } from "../ui/use-kept.ts";
import type { Opening } from "./aspect-rows.tsx";
import { Distribution } from "./distribution.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { Groups } from "./groups.tsx";
import { LeftOver } from "./left-over.tsx";
import { MentionsSheet } from "./mentions-sheet.tsx";
import { ProductSign } from "./product-sign.tsx";
import styles from "./reviews-screen.module.scss";
import { useChoice } from "./use-choice.ts";

interface Props {
  readonly productId: string;
}

export function ReviewsScreen({ productId }: Props) {
  const product = useRequest("catalogue.product", { productId: productId as ProductDetails["id"] }, { refreshOn: "catalogue.changed" }); // main checks that it is one
  if (product.state === "loading")
    return (
      <Page>
        <LinesSkeleton count={4} />
      </Page>
    );
  if (product.state === "failed")
    return (
      <Page>
        <ErrorState error={product.error} onAgain={product.again} />
      </Page>
    );
  return (
    <Page display={<ProductSign product={product.value} />} counter={<Counter product={product.value} />}>
      <Reviews productId={product.value.id} />
    </Page>
  );
}

function Reviews({ productId }: { readonly productId: ProductDetails["id"] }) {
  const { t } = useTranslation("reviews");
  const go = useGo();
  const asked = useRequest("reviews.overview", { productId }, { refreshOn: "catalogue.changed" });
  if (asked.state === "loading") return <LinesSkeleton count={5} />;
  if (asked.state === "failed") return <ErrorState error={asked.error} onAgain={asked.again} />;
  const { positive, neutral, negative, tooClose } = asked.value.counts;
  if (positive + neutral + negative + tooClose === 0) {
    return (
      <EmptyState title={t("none.title")} text={t("none.text")}>
        <Button kind="primary" onPress={() => go(`/product/${productId}/write-review`)}>
          {t("write")}
        </Button>
      </EmptyState>
    );
  }
  return <Read productId={productId} overview={asked.value} />;
}

function Read({ productId, overview }: { readonly productId: ProductDetails["id"]; readonly overview: Output<"reviews.overview"> }) {
  const choice = useChoice();
  const [opening, setOpening] = useRemembered<Opening | null>("opening", null);
  const { filters, sort } = choice;
  const filtered = useRequest("reviews.ofProduct", { productId, group: "positive", filters, sort, pageSize: 1 }, { refreshOn: "catalogue.changed" });
  const counts = useKept(filtered).value?.counts ?? overview.counts;
  const { positive, neutral, negative, tooClose } = overview.counts;
  return (
    <div className={styles.reviews}>
      <Distribution overview={overview} total={positive + neutral + negative + tooClose} onOpen={setOpening} />
      <FilterBar overview={overview} choice={choice} />
      <Groups productId={productId} counts={counts} choice={choice} />
      <LeftOver productId={productId} counts={counts} choice={choice} />
      {opening !== null && <MentionsSheet productId={productId} opening={opening} onClose={() => setOpening(null)} />}
    </div>
  );
}

function Counter({ product }: { readonly product: ProductDetails }) {
  const { t, i18n } = useTranslation("reviews");
  const go = useGo();
  const back = useBack();
  const add = useAddToCart();
  return (
    <>
      <Button onPress={back}>{t("back")}</Button>
      <Button onPress={() => go(`/product/${product.id}/write-review`)}>{t("write")}</Button>
      <Button kind="primary" disabled={product.stock === 0} onPress={() => add(product)}>
        {t("add", { price: formatMoney(product.price.now, product.price.currency, i18n.language) })}
      </Button>
    </>
  );
}
