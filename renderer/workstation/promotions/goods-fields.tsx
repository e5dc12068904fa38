/** Which goods: found by words, taken one by one or all that were found, and put back. */
import { useTranslation } from "react-i18next";
import type { Output } from "../../../preload/contract/index.ts";
import { useRemembered } from "../../app/remembered.ts";
import { useRequest } from "../../bridge/use-request.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { formatMoney } from "../../ui/money.ts";
import { ErrorState } from "../../ui/notice.tsx";
import { useKept } from "../../ui/use-kept.ts";
import panel from "../panel.module.scss";
import styles from "./form.module.scss";
import type { FormPart } from "./use-form.ts";

const SHOWN = 8;

export function GoodsFields({ form }: FormPart) {
  const { t } = useTranslation("promotions");
  const [typed, setTyped] = useRemembered("goods typed", "");
  const [query, setQuery] = useRemembered("goods found", "");
  const found = useRequest("promotions.goods", { query }, { when: query !== "" });
  const find = () => setQuery(typed.trim());
  return (
    <>
      <Chosen form={form} />
      <div className={panel.tools}>
        <Field label={t("goods.search")} value={typed} onChange={setTyped} onEnter={find} />
        <Button onPress={find}>{t("goods.find")}</Button>
      </div>
      {query !== "" && found.state === "failed" && <ErrorState error={found.error} onAgain={found.again} />}
      {query !== "" && found.state === "ready" && <Found form={form} found={found.value} />}
    </>
  );
}

type Goods = Output<"promotions.goods">;

function Found({ form, found: { goods, total } }: FormPart & { readonly found: Goods }) {
  const { t } = useTranslation("promotions");
  const others = goods.filter(({ id }) => !form.goods.includes(id));
  const take = (taken: Goods["goods"]) => form.choose([...form.goods, ...taken.map(({ id }) => id)]);
  if (total === 0) return <p className={panel.note}>{t("goods.none")}</p>;
  return (
    <>
      <div className={panel.actions}>
        <p>{t("goods.found", { count: total })}</p>
        {others.length > 1 && <Button onPress={() => take(others)}>{t("goods.takeAll", { count: others.length })}</Button>}
      </div>
      <GoodsList goods={others.slice(0, SHOWN)} currency={form.currency} word="goods.take" onPress={(product) => take([product])} />
    </>
  );
}

function Chosen({ form }: FormPart) {
  const { t } = useTranslation("promotions");
  const ids = form.goods;
  const { value } = useKept(useRequest("promotions.goods", { ids: [...ids] }, { when: ids.length > 0 }));
  const wholeCart = form.words.kind === "threshold" || form.words.kind === "threshold_amount";
  if (ids.length === 0) return <p className={panel.note}>{t(wholeCart ? "goods.wholeCart" : "goods.noneYet")}</p>;
  const known = (value?.goods ?? []).filter(({ id }) => ids.includes(id));
  return (
    <>
      <div className={panel.actions}>
        <p>{t("goods.chosen", { count: ids.length })}</p>
        {ids.length > 1 && <Button onPress={() => form.choose([])}>{t("goods.dropAll")}</Button>}
      </div>
      <GoodsList
        goods={known.slice(0, SHOWN)}
        currency={form.currency}
        word="goods.drop"
        onPress={(product) => form.choose(ids.filter((id) => id !== product.id))}
      />
      {ids.length > SHOWN && <p>{t("goods.more", { count: ids.length - SHOWN })}</p>}
    </>
  );
}

interface ListProps {
  readonly goods: Goods["goods"];
  readonly currency: string;
  readonly word: "goods.take" | "goods.drop";
  readonly onPress: (product: Goods["goods"][number]) => void;
}

function GoodsList({ goods, currency, word, onPress }: ListProps) {
  const { t, i18n } = useTranslation("promotions");
  return (
    <ul className={panel.items}>
      {goods.map((product) => (
        <li key={product.id} className={styles.product}>
          <span>{product.name}</span>
          <span className={panel.figure}>{formatMoney(product.price, currency, i18n.language)}</span>
          <Button label={t(`${word}Named`, { name: product.name })} onPress={() => onPress(product)}>
            {t(word)}
          </Button>
        </li>
      ))}
    </ul>
  );
}
