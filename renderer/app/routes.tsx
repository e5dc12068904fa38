/** Which screen stands at which page. */
import { Component, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Route, Switch } from "wouter";
import { AskScreen } from "../ask/ask-screen.tsx";
import { AttractScreen } from "../attract/attract-screen.tsx";
import { CartScreen } from "../cart/cart-screen.tsx";
import { CouponScreen } from "../cart/coupon-screen.tsx";
import { CheckoutScreen } from "../checkout/checkout-screen.tsx";
import { HomeScreen } from "../home/home-screen.tsx";
import { ManufacturerScreen } from "../manufacturer/manufacturer-screen.tsx";
import { OffersScreen } from "../offers/offers-screen.tsx";
import { OfferScreen } from "../offers/offer-screen.tsx";
import { OrdersScreen } from "../orders/orders-screen.tsx";
import { ProductScreen } from "../product/product-screen.tsx";
import { ReviewsScreen } from "../reviews/reviews-screen.tsx";
import { WriteReviewScreen } from "../reviews/write-review-screen.tsx";
import { SearchScreen } from "../search/search-screen.tsx";
import { DepartmentScreen } from "../shop/department-screen.tsx";
import { ShopScreen } from "../shop/shop-screen.tsx";
import { SignInScreen } from "../sign-in/sign-in-screen.tsx";
import { StoreScreen } from "../store/store-screen.tsx";
import { TasteScreen } from "../taste/taste-screen.tsx";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/notice.tsx";
import { Page } from "../ui/page.tsx";
import { UsedScreen } from "../used/used-screen.tsx";
import { WorkstationScreen } from "../workstation/workstation-screen.tsx";
import { useGo } from "./navigation.tsx";
import { reportFailure } from "./report-failures.ts";

export function Routes() {
  return (
    <UntilBroken>
      <Switch>
        <Route path="/" component={HomeScreen} />
        <Route path="/attract" component={AttractScreen} />
        <Route path="/shop" component={ShopScreen} />
        <Route path="/shop/:departmentId">{({ departmentId }) => <DepartmentScreen departmentId={departmentId} />}</Route>
        <Route path="/search" component={SearchScreen} />
        <Route path="/product/:productId">{({ productId }) => <ProductScreen productId={productId} />}</Route>
        <Route path="/product/:productId/reviews">{({ productId }) => <ReviewsScreen productId={productId} />}</Route>
        <Route path="/product/:productId/write-review">{({ productId }) => <WriteReviewScreen productId={productId} />}</Route>
        <Route path="/manufacturer/:manufacturerId">{({ manufacturerId }) => <ManufacturerScreen manufacturerId={manufacturerId} />}</Route>
        <Route path="/offers" component={OffersScreen} />
        <Route path="/offers/:promotionId">{({ promotionId }) => <OfferScreen promotionId={promotionId} />}</Route>
        <Route path="/store" component={StoreScreen} />
        <Route path="/orders" component={OrdersScreen} />
        <Route path="/sign-in" component={SignInScreen} />
        <Route path="/taste" component={TasteScreen} />
        <Route path="/used" component={UsedScreen} />
        <Route path="/ask" component={AskScreen} />
        <Route path="/cart" component={CartScreen} />
        <Route path="/cart/code" component={CouponScreen} />
        <Route path="/checkout/:orderId?">{({ orderId }) => <CheckoutScreen orderId={orderId ?? null} />}</Route>
        <Route path="/workstation/*?" component={WorkstationScreen} />
        <Route>
          <Nowhere why="notFound" />
        </Route>
      </Switch>
    </UntilBroken>
  );
}

function Nowhere({ why }: { readonly why: "notFound" | "broken" }) {
  const { t } = useTranslation("shell");
  const go = useGo();
  return (
    <Page heading={t(`${why}.title`)}>
      <EmptyState title={t(`${why}.title`)} text={t(`${why}.text`)}>
        <Button kind="primary" onPress={() => go("/")}>
          {t("home")}
        </Button>
      </EmptyState>
    </Page>
  );
}

/** One broken screen leaves the bars, the cart and every other screen as they are. */
class UntilBroken extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidCatch(error: unknown) {
    reportFailure(error);
  }

  override render() {
    return this.state.broken ? <Nowhere why="broken" /> : this.props.children;
  }
}
