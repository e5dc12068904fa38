/** A shelf of recommended goods, one row, each with its reason. Counted when it is shown and when something on it is opened. */
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ProductCard } from "../../preload/domain/product.ts";
import type { Shelf as RecommendedShelfData } from "../../preload/contract/recommendations.ts";
import { useGo } from "../app/navigation.tsx";
import { call } from "../bridge/call.ts";
import { useOrientation } from "../app/orientation.ts";
import { ProductCardTile } from "./product-card-tile.tsx";
import { Shelf } from "./shelf.tsx";
import { type ToastMessage, useToast } from "./toast.tsx";
import { useReason } from "./use-reason.ts";

interface Props {
  readonly label: string;
  readonly shelf: Pick<RecommendedShelfData, "scenario" | "items">;
  /** Each product can be sent away. */
  readonly dismissable?: boolean;
}

const WIDTH = { portrait: 3, landscape: 4 } as const;

export function RecommendedShelf({ label, shelf: { scenario, items }, dismissable = false }: Props) {
  const go = useGo();
  const reasonOf = useReason();
  const [list, show] = useAhead(items);
  const notInterested = useNotInterested(list, show);
  const shown = list.slice(0, WIDTH[useOrientation()]);
  const goods = shown.map(({ product }) => product.id).join(" ");
  const count = shown.length;
  useEffect(() => {
    if (goods !== "") void call("recommendations.shown", { scenario, count }).catch(() => undefined); // a count that is lost harms nobody
  }, [scenario, goods, count]);
  const openAt = (position: number, { id }: ProductCard) => {
    void call("recommendations.tapped", { scenario, position, productId: id }).catch(() => undefined);
    go(`/product/${id}`);
  };
  return (
    <Shelf label={label} single>
      {shown.map(({ product, reason }, place) => (
        <ProductCardTile
          key={product.id}
          product={product}
          reason={reasonOf(reason)}
          onOpen={() => openAt(place + 1, product)}
          {...(dismissable && { onDismiss: () => notInterested(product) })}
        />
      ))}
    </Shelf>
  );
}

type Items = Props["shelf"]["items"];

/** What a touch makes of the shelf is drawn before main has answered; the next list that main tells takes its place. */
function useAhead(told: Items): [Items, (next: Items | null) => void] {
  const [ahead, setAhead] = useState<{ readonly of: Items; readonly list: Items } | null>(null);
  const latest = useRef(told);
  useEffect(() => {
    latest.current = told;
  });
  return [ahead?.of === told ? ahead.list : told, (next) => setAhead(next && { of: latest.current, list: next })];
}

/** At once, with a way back; then, where the shopper wants, the whole kind as well. */
function useNotInterested(list: Items, show: (next: Items | null) => void): (product: ProductCard) => void {
  const { t } = useTranslation("ui");
  const toast = useToast();
  const failed = () => {
    show(null);
    toast.show({ text: t("errors.other.title"), tone: "warning" });
  };
  const say = ({ id, name }: ProductCard, what: "product" | "kind", also?: ToastMessage["also"]): void => {
    const tell = (wish: typeof what | "undone") => call("recommendations.notInterested", { productId: id, what: wish });
    const undo = () => {
      show(list);
      void tell("undone").catch(failed);
    };
    show(list.filter(({ product }) => product.id !== id));
    void tell(what).then(() => toast.show({ text: t(`dismissed.${what}`, { name }), ...(also && { also }), action: { label: t("undo"), run: undo } }), failed);
  };
  return (product) => say(product, "product", { label: t("dismissKind"), run: () => say(product, "kind") });
}
