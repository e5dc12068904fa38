import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { CartProposal } from "../../preload/domain/chat.ts";
import { call } from "../bridge/call.ts";
import { Button } from "../ui/button.tsx";
import { ProductPicture } from "../ui/product-picture.tsx";
import { Ticket } from "../ui/ticket.tsx";
import styles from "./cart-block.module.scss";

/** What the cart would become, and the two buttons that decide it. */
export function CartBlock({ turnId, proposal }: { readonly turnId: string; readonly proposal: CartProposal }) {
  const { t } = useTranslation("answer");
  const client = useQueryClient();
  const { proposalId, action, product, quantity, state } = proposal;
  const decide = (yes: boolean) => {
    const told = () => client.invalidateQueries({ queryKey: ["assistant.talk"] });
    void call("assistant.confirm", { turnId, proposalId, yes }).then(told, told); // the block says how it ended
  };
  const wish = action === "set" && quantity === 0 ? "remove" : action;
  return (
    <section className={styles.proposal} aria-label={t("cart.title")}>
      <span className={styles.picture}>
        <ProductPicture product={product} />
      </span>
      <div className={styles.what}>
        <h2 className={styles.name}>{product.name}</h2>
        <Ticket price={product.price} />
        <p className={styles.quantity}>{t(`cart.${wish}`, { quantity })}</p>
      </div>
      {state === "proposed" ? (
        <div className={styles.decide}>
          <Button kind="primary" size="large" onPress={() => decide(true)}>
            {t("cart.yes")}
          </Button>
          <Button size="large" onPress={() => decide(false)}>
            {t("cart.no")}
          </Button>
        </div>
      ) : (
        <p className={styles.decided} role="status" data-state={state}>
          {t(`cart.${state}`)}
        </p>
      )}
    </section>
  );
}
