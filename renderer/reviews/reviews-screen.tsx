/** What buyers say about one product: bars, three groups that are told apart by sign, word and colour, and the strip under them. */
import { useTranslation } from "react-i18next";
import type { ProductDetails } from "../../preload/domain/product.ts";
import { useGo, useBack } from "../app/navigation.tsx";
import { useAddToCart } from "../app/use-add-to-cart.ts";
import { useRequest } from "../bridge/use-request.ts";
import { Button } from "../ui/button.tsx";
import { formatMoney } from "../ui/money.ts";
import { EmptyState, ErrorState } from "../ui/notice.tsx";
import { Page } from "../ui/page.tsx";
import { LinesSkeleton } from "../ui/skeleton.tsx";
import { Distribution } from "./distribution.tsx";
import { Groups } from "./groups.tsx";
import { ProductSign } from "./product-sign.tsx";
import { LeftOver } from "./left-over.tsx";
import styles from "./reviews-screen.module.scss";

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
  const counted = useRequest("reviews.ofProduct", { productId, group: "positive", pageSize: 1 }, { refreshOn: "catalogue.changed" });
  if (counted.state === "loading") return <LinesSkeleton count={5} />;
  if (counted.state === "failed") return <ErrorState error={counted.error} onAgain={counted.again} />;
  const { counts } = counted.value;
  const all = counts.positive + counts.neutral + counts.negative + counts.tooClose + counts.unread;
  if (all === 0) {
    return (
      <EmptyState title={t("none.title")} text={t("none.text")}>
        <Button kind="primary" onPress={() => go(`/product/${productId}/write-review`)}>
          {t("write")}
        </Button>
      </EmptyState>
    );
  }
  return (
    <div className={styles.reviews}>
      <Distribution answer={counted.value} total={all} />
      <Groups productId={productId} counts={counts} />
      <LeftOver productId={productId} counts={counts} />
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
