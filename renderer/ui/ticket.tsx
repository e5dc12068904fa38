/** The shop's price ticket: white, or yellow where a promotion makes it cheaper. */
import { useTranslation } from "react-i18next";
import type { Price } from "../../preload/domain/product.ts";
import { formatMoney, moneyParts } from "./money.ts";
import styles from "./ticket.module.scss";

type Size = "small" | "normal" | "large" | "huge";

interface Props {
  readonly price: Price;
  readonly size?: Size;
}

export function Ticket({ price, size = "normal" }: Props) {
  const { t, i18n } = useTranslation("ui");
  const { symbol, whole, fraction, symbolFirst } = moneyParts(price.now, price.currency, i18n.language);
  const now = formatMoney(price.now, price.currency, i18n.language);
  const was = formatMoney(price.list, price.currency, i18n.language);
  const cheaper = price.now < price.list;
  return (
    <span className={styles.ticket} data-offer={cheaper || undefined} data-size={size}>
      <span className={styles.spoken}>{cheaper ? t("priceWas", { now, was }) : now}</span>
      <span className={styles.face} aria-hidden="true">
        {symbolFirst && <span className={styles.small}>{symbol}</span>}
        <span className={styles.figure} dir="ltr">
          <span className={styles.whole}>{whole}</span>
          <span className={styles.small}>{fraction}</span>
        </span>
        {!symbolFirst && <span className={styles.small}>{symbol}</span>}
      </span>
    </span>
  );
}

/** "-30%", "2 + 1": what a promotion does, on the same ticket. */
export function PromotionTicketTag({ text, size = "normal" }: { readonly text: string; readonly size?: Size }) {
  return (
    <span className={styles.ticket} data-offer data-size={size}>
      <span className={styles.face}>
        <span className={styles.whole}>{signed(text)}</span>
      </span>
    </span>
  );
}

/** A promotion's hyphen is meant as a minus, and a screen reader reads only the real one. */
export function signed(ticket: string): string {
  return ticket.replace(/^-/, "\u2212");
}
