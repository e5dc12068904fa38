/** One product: its sign, its price, where it is, what it is made of, what others say, what goes with it. */
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { ProductDetails } from "../../preload/domain/product.ts";
import { useBack, useGo } from "../app/navigation.tsx";
import { call } from "../bridge/call.ts";
import { useRequest } from "../bridge/use-request.ts";
import { Button } from "../ui/button.tsx";
import { ErrorState } from "../ui/notice.tsx";
import { Page } from "../ui/page.tsx";
import { LinesSkeleton } from "../ui/skeleton.tsx";
import { About } from "./about.tsx";
import { NextShelf } from "./next-shelf.tsx";
import { PriceBand } from "./price-band.tsx";
import { ProductActions } from "./product-actions.tsx";
import { ProductSign } from "./product-sign.tsx";
import { Questions } from "./questions.tsx";
import styles from "./product-screen.module.scss";
import { ReviewSummary } from "./review-summary.tsx";
import { Specifications } from "./specifications.tsx";
import { Variants } from "./variants.tsx";

interface Props {
  readonly productId: string;
}

export function ProductScreen({ productId }: Props) {
  const { t } = useTranslation("product");
  const product = useRequest("catalogue.product", { productId }, { refreshOn: "catalogue.changed" });
  useEffect(() => {
    void call("catalogue.viewed", { productId }).catch(() => {}); // a view that is not counted changes nothing for the shopper
  }, [productId]);
  if (product.state === "ready") return <Product product={product.value} />;
  return (
    <Page heading={t("heading")} counter={<Elsewhere />}>
      {product.state === "loading" ? <LinesSkeleton count={4} /> : <ErrorState error={product.error} onAgain={product.again} />}
    </Page>
  );
}

function Product({ product }: { readonly product: ProductDetails }) {
  return (
    <Page
      display={
        <>
          <ProductSign product={product} />
          <PriceBand product={product} />
        </>
      }
      counter={<ProductActions product={product} />}
    >
      <div className={styles.parts}>
        <Variants product={product} />
        <About product={product} />
        <ReviewSummary product={product} />
        <Questions product={product} />
        <Specifications product={product} />
        <NextShelf productId={product.id} scenario="goesWith" />
        <NextShelf productId={product.id} scenario="similar" />
      </div>
    </Page>
  );
}

function Elsewhere() {
  const { t } = useTranslation("product");
  const back = useBack();
  const go = useGo();
  return (
    <>
      <Button size="large" onPress={back}>
        {t("back")}
      </Button>
      <Button size="large" onPress={() => go("/search")}>
        {t("search")}
      </Button>
    </>
  );
}
