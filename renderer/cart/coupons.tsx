/** The codes of a cart, each with what it takes off or with what it waits for, and the way to enter one. */
import { useTranslation } from "react-i18next";
import type { Cart, CartCoupon } from "../../preload/domain/cart.ts";
import { useGo } from "../app/navigation.tsx";
import { useHours } from "../offers/use-offer-terms.ts";
import { Button } from "../ui/button.tsx";
import { dayInWords } from "../ui/dates.ts";
import { formatMoney } from "../ui/money.ts";
import styles from "./coupons.module.scss";
import { useCartVerbs } from "./use-cart.ts";

export function Coupons({ cart: { coupons, currency } }: { readonly cart: Cart }) {
  const { t } = useTranslation("cart");
  const go = useGo();
  return (
    <div className={styles.coupons}>
      {coupons.length > 0 && (
        <ul className={styles.list} aria-label={t("coupon.list")}>
          {coupons.map((coupon) => (
            <Coupon key={coupon.code} coupon={coupon} currency={currency} />
          ))}
        </ul>
      )}
      <Button onPress={() => go("/cart/code")}>{t("coupon.open")}</Button>
    </div>
  );
}

function Coupon({ coupon, currency }: { readonly coupon: CartCoupon; readonly currency: string }) {
  const { t, i18n } = useTranslation("cart");
  const { removeCoupon } = useCartVerbs();
  const hours = useHours();
  const { code, name, state, amount, missing, endsAt, schedule, group } = coupon;
  const money = (cents: number) => formatMoney(cents, currency, i18n.language);
  const told = {
    name,
    missing: money(missing),
    day: dayInWords(endsAt, i18n.language),
    hours: schedule === null ? "" : hours(schedule),
    group: group ?? "",
  };
  return (
    <li className={styles.coupon} data-state={state}>
      <span className={styles.words}>
        <b className={styles.code}>{code}</b>
        <span>{state === "applies" ? t("coupon.applies", { name, amount: money(amount) }) : t(`coupon.waits.${state}`, told)}</span>
      </span>
      <Button kind="quiet" label={t("coupon.remove", { code })} onPress={() => removeCoupon(code)}>
        {t("coupon.takeOut")}
      </Button>
    </li>
  );
}
