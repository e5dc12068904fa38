import { useTranslation } from "react-i18next";
import type { ProductCard } from "../../preload/domain/product.ts";
import { AppError } from "../../preload/errors.ts";
import { useRemembered } from "../app/remembered.ts";
import { call } from "../bridge/call.ts";
import { useRequest } from "../bridge/use-request.ts";
import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { formatMoney } from "../ui/money.ts";
import { ErrorState } from "../ui/notice.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { LinesSkeleton } from "../ui/skeleton.tsx";
import { useToast } from "../ui/toast.tsx";
import { useKept } from "../ui/use-kept.ts";
import panel from "./panel.module.scss";

/** What is on the shelf, and setting it right after a count. */
export function StockPage() {
  const { t } = useTranslation("workstation");
  const [typed, setTyped] = useRemembered("typed", "");
  const [query, setQuery] = useRemembered("query", "");
  const [correcting, setCorrecting] = useRemembered<ProductCard | null>("correcting", null);
  const asked = useRequest("staff.stock", { query }, { refreshOn: "catalogue.changed" });
  const { value } = useKept(asked);
  return (
    <>
      <div className={panel.tools}>
        <Field label={t("stock.search")} value={typed} onChange={setTyped} onEnter={() => setQuery(typed)} />
        <Button kind="primary" onPress={() => setQuery(typed)}>
          {t("stock.find")}
        </Button>
      </div>
      {asked.state === "failed" && <ErrorState error={asked.error} onAgain={asked.again} />}
      {asked.state !== "failed" && value === null && <LinesSkeleton count={5} />}
      {value !== null && <h1 className={panel.title}>{value.total === 0 ? t("stock.none") : t("stock.count", { count: value.total })}</h1>}
      {value !== null && value.products.length > 0 && <StockTable products={value.products} onCorrect={setCorrecting} />}
      {correcting !== null && <Correction key={correcting.id} product={correcting} onClose={() => setCorrecting(null)} />}
    </>
  );
}

function StockTable({ products, onCorrect }: { readonly products: readonly ProductCard[]; readonly onCorrect: (product: ProductCard) => void }) {
  const { t, i18n } = useTranslation("workstation");
  return (
    <table className={panel.table}>
      <thead>
        <tr>
          <th scope="col">{t("stock.product")}</th>
          <th scope="col">{t("stock.place")}</th>
          <th scope="col">{t("stock.price")}</th>
          <th scope="col">{t("stock.stock")}</th>
          <th scope="col">{t("stock.correct")}</th>
        </tr>
      </thead>
      <tbody>
        {products.map((product) => (
          <tr key={product.id}>
            <th scope="row">
              {product.name} · {product.id}
            </th>
            <td>{t("stock.aisleBay", { aisle: product.aisle, bay: product.bay })}</td>
            <td className={panel.figure}>{formatMoney(product.price.now, product.price.currency, i18n.language)}</td>
            <td className={panel.figure}>{product.stock}</td>
            <td>
              <Button label={t("stock.correctNamed", { name: product.name })} onPress={() => onCorrect(product)}>
                {t("stock.correct")}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Correction({ product, onClose }: { readonly product: ProductCard; readonly onClose: () => void }) {
  const { t } = useTranslation("workstation");
  const toast = useToast();
  const [counted, setCounted] = useRemembered("counted", String(product.stock));
  const save = () =>
    void call("staff.setStock", { productId: product.id, expected: product.stock, stock: Number(counted) }).then(
      ({ stock }) => {
        toast.show({ text: t("stock.saved", { name: product.name, stock }) });
        onClose();
      },
      (error) => {
        toast.show({ text: t(error instanceof AppError && error.code === "changed" ? "stock.changed" : "stock.failed"), tone: "warning" });
        onClose();
      },
    );
  const actions = (
    <Button kind="primary" disabled={!/^\d{1,6}$/.test(counted)} onPress={save}>
      {t("stock.save")}
    </Button>
  );
  return (
    <Sheet open title={product.name} onClose={onClose} actions={actions}>
      <Field label={t("stock.counted")} layout="digits" value={counted} onChange={setCounted} onEnter={save} maxLength={6} />
    </Sheet>
  );
}
