import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { CartProposal } from "../../preload/domain/chat.ts";
import { call } from "../bridge/call.ts";
import { Button } from "../ui/button.tsx";
import styles from "./block-view.module.scss";

/** What the cart would become, and the two buttons that decide it. */
export function CartBlock({ turnId, proposal }: { readonly turnId: string; readonly proposal: CartProposal }) {
  const { t } = useTranslation("answer");
  const client = useQueryClient();
  const { proposalId, action, product, quantity, state } = proposal;
  const decide = (yes: boolean) => {
    const told = () => client.invalidateQueries({ queryKey: ["assistant.talk"] });
    void call("assistant.confirm", { turnId, proposalId, yes }).then(told, told); // the block says how it ended
  };
  return (
    <section className={styles.passage} aria-label={t("cart.title")}>
      <p>{t(`cart.${action}`, { quantity, name: product.name })}</p>
      {state === "proposed" ? (
        <div className={styles.replies}>
          <Button kind="primary" onPress={() => decide(true)}>
            {t("cart.yes")}
          </Button>
          <Button onPress={() => decide(false)}>{t("cart.no")}</Button>
        </div>
      ) : (
        <p role="status">{t(`cart.${state}`)}</p>
      )}
    </section>
  );
}
