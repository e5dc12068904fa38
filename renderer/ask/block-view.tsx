/** One block of an answer. Everything is drawn from data; a name in the words always has its card. */
import { useTranslation } from "react-i18next";
import type { Block } from "../../preload/domain/chat.ts";
import { useGo } from "../app/navigation.tsx";
import { Button } from "../ui/button.tsx";
import { dayInWords } from "../ui/dates.ts";
import { PromotionTicketTag } from "../ui/ticket.tsx";
import { Actions } from "./actions.tsx";
import { AnswerCard } from "./answer-card.tsx";
import styles from "./block-view.module.scss";
import { CartBlock } from "./cart-block.tsx";
import { Comparison } from "./comparison.tsx";
import { OrderBlock } from "./order-block.tsx";
import { Relaxations } from "./relaxations.tsx";
import { ReviewBlock } from "./review-block.tsx";

interface Props {
  readonly block: Block;
  readonly turnId: string;
  readonly onAsk: (question: string) => void;
}

export function BlockView({ block, turnId, onAsk }: Props) {
  switch (block.type) {
    case "words":
      return <p className={styles.words}>{block.text}</p>;
    case "products":
      return <Cards block={block} />;
    case "comparison":
      return <Comparison block={block} />;
    case "promotions":
      return <Promotions block={block} />;
    case "manufacturer":
      return <ManufacturerCard manufacturer={block.manufacturer} products={block.products} />;
    case "manufacturers":
      return <Manufacturers block={block} />;
    case "reviews":
      return <ReviewBlock block={block} />;
    case "orders":
      return <OrderBlock block={block} />;
    case "relaxations":
      return <Relaxations block={block} onAsk={onAsk} />;
    case "cart":
      return <CartBlock turnId={turnId} proposal={block} />;
    case "actions":
      return <Actions block={block} />;
    case "passage":
      return (
        <blockquote className={styles.passage}>
          <h2 className={styles.passageTitle}>{block.title}</h2>
          <p>{block.text}</p>
        </blockquote>
      );
    case "replies":
      return <Replies replies={block.replies} onAsk={onAsk} />;
  }
}

type Of<T extends Block["type"]> = { readonly block: Extract<Block, { type: T }> };

function Cards({ block: { role, products } }: Of<"products">) {
  const { t } = useTranslation("ask");
  const label = t(`cards.${role}`);
  return (
    <>
      {role === "nearest" && <h2 className={styles.label}>{label}</h2>}
      <ul className={styles.cards} aria-label={label}>
        {products.map((product) => (
          <AnswerCard key={product.id} product={product} />
        ))}
      </ul>
    </>
  );
}

function Promotions({ block }: Of<"promotions">) {
  const { t, i18n } = useTranslation("ask");
  const go = useGo();
  return (
    <ul className={styles.promotions}>
      {block.promotions.map(({ id, name, ticket, endsAt }) => (
        <li key={id}>
          <button type="button" className={styles.promotion} onClick={() => go(`/offers/${id}`)}>
            <PromotionTicketTag text={ticket} size="small" />
            <span className={styles.promotionName}>{name}</span>
            <span className={styles.second}>{t("until", { day: dayInWords(endsAt, i18n.language) })}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function Manufacturers({ block: { manufacturers } }: Of<"manufacturers">) {
  const { t } = useTranslation("answer");
  return (
    <ul className={styles.makers} aria-label={t("manufacturers")}>
      {manufacturers.map(({ products, ...manufacturer }) => (
        <li key={manufacturer.id}>
          <ManufacturerCard manufacturer={manufacturer} products={products} short />
        </li>
      ))}
    </ul>
  );
}

interface ManufacturerProps extends Pick<Of<"manufacturer">["block"], "manufacturer" | "products"> {
  /** Among others: without what it tells of itself. */
  readonly short?: boolean;
}

function ManufacturerCard({ manufacturer, products, short = false }: ManufacturerProps) {
  const { t } = useTranslation("ask");
  const go = useGo();
  return (
    <button type="button" className={styles.manufacturer} onClick={() => go(`/manufacturer/${manufacturer.id}`)}>
      <span className={styles.manufacturerName}>{manufacturer.name}</span>
      <span className={styles.second}>
        {manufacturer.country} · {t("products", { count: products })}
      </span>
      {!short && <span className={styles.profile}>{manufacturer.profile}</span>}
    </button>
  );
}

function Replies({ replies, onAsk }: { readonly replies: readonly string[]; readonly onAsk: (question: string) => void }) {
  const { t } = useTranslation("ask");
  return (
    <div className={styles.replies} role="group" aria-label={t("suggested")}>
      {replies.map((reply) => (
        <Button key={reply} onPress={() => onAsk(reply)}>
          {reply}
        </Button>
      ))}
    </div>
  );
}
