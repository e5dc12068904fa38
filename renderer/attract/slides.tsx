import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PromotionTicket } from "../../preload/domain/promotion.ts";
import type { ProductCard } from "../../preload/domain/product.ts";
import { useRequest } from "../bridge/use-request.ts";
import { dayInWords } from "../ui/dates.ts";
import { ProductPicture } from "../ui/product-picture.tsx";
import { PromotionTicketTag, Ticket } from "../ui/ticket.tsx";
import styles from "./slides.module.scss";

const MOST = 12;
const SLIDE_MS = 7_000;

/** Drawn live from the promotions that run; without any, the shop's own scene. */
export function Slides() {
  const { t } = useTranslation("attract");
  const promotions = useRequest("catalogue.promotions", null, { refreshOn: "catalogue.changed" });
  const slides = promotions.state === "ready" ? promotions.value.filter(({ products, inForce }) => products > 0 && inForce).slice(0, MOST) : [];
  const shown = useTurn(slides.length);
  const slide = slides[shown];
  return (
    <div className={styles.slides} aria-hidden="true">
      {slide === undefined ? <p className={styles.name}>{t("scene")}</p> : <Slide key={slide.id} promotion={slide} />}
    </div>
  );
}

function Slide({ promotion }: { readonly promotion: PromotionTicket }) {
  const { t, i18n } = useTranslation("attract");
  const goods = useRequest("catalogue.find", { filters: { promotionId: promotion.id, inStock: true }, sort: "cheapest", pageSize: 3 });
  const products = goods.state === "ready" ? goods.value.products : [];
  return (
    <div className={styles.slide}>
      <p className={styles.name}>{promotion.name}</p>
      <p className={styles.ends}>
        <PromotionTicketTag text={promotion.ticket} size="huge" />
        {t("ends", { day: dayInWords(promotion.endsAt, i18n.language) })}
      </p>
      <ul className={styles.goods}>
        {largestInTheMiddle(products).map((product) => (
          <li key={product.id} className={styles.good}>
            <ProductPicture product={product} ground="navy" />
            <span className={styles.ticket}>
              <Ticket price={product.price} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The cheapest is the one that is told of, so it stands in the middle. */
function largestInTheMiddle(products: readonly ProductCard[]): ProductCard[] {
  const [first, second, ...rest] = products;
  return [second, first, ...rest].filter((product) => product !== undefined);
}

function useTurn(count: number): number {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTurn((before) => before + 1), SLIDE_MS);
    return () => clearInterval(timer);
  }, []);
  return count === 0 ? 0 : turn % count;
}
