/** Every department, as its own flat field with its goods on the line. */
import { useTranslation } from "react-i18next";
import type { Department } from "../../preload/domain/product.ts";
import { useGo } from "../app/navigation.tsx";
import { useRequest } from "../bridge/use-request.ts";
import { Button } from "../ui/button.tsx";
import { DepartmentField } from "../ui/department-field.tsx";
import { ProductDrawing } from "../ui/drawings/product-drawing.tsx";
import { ErrorState } from "../ui/notice.tsx";
import { Page } from "../ui/page.tsx";
import { Sign } from "../ui/sign.tsx";
import { LinesSkeleton } from "../ui/skeleton.tsx";
import styles from "./shop-screen.module.scss";

export function ShopScreen() {
  const { t } = useTranslation("shop");
  const departments = useRequest("catalogue.departments", null, { refreshOn: "catalogue.changed" });
  return (
    <Page
      display={<Sign title={t("title")} tone="night" height="shelves" goods={<ProductDrawing kind="" departmentId="" colour="" ground="navy" />} />}
      counter={<ShopActions />}
    >
      {departments.state === "loading" && <LinesSkeleton count={5} />}
      {departments.state === "failed" && <ErrorState error={departments.error} onAgain={departments.again} />}
      {departments.state === "ready" && (
        <ul className={styles.tiles}>
          {departments.value.map((department) => (
            <DepartmentTile key={department.id} department={department} />
          ))}
        </ul>
      )}
    </Page>
  );
}

function DepartmentTile({ department: { id, name, aisle, inStock } }: { readonly department: Department }) {
  const { t } = useTranslation("shop");
  const go = useGo();
  return (
    <li>
      <DepartmentField departmentId={id}>
        <button type="button" className={styles.tile} onClick={() => go(`/shop/${id}`)}>
          <span className={styles.words}>
            <span className={styles.name}>{name}</span>
            <span className={styles.facts}>{t("aisleItems", { aisle, count: inStock })}</span>
          </span>
          <span className={styles.goods}>
            <ProductDrawing kind="" departmentId={id} colour="" />
          </span>
        </button>
      </DepartmentField>
    </li>
  );
}

function ShopActions() {
  const { t } = useTranslation("shop");
  const go = useGo();
  return (
    <>
      <Button size="large" onPress={() => go("/offers")}>
        {t("offers")}
      </Button>
      <Button size="large" onPress={() => go("/store")}>
        {t("store")}
      </Button>
      <Button size="large" onPress={() => go("/orders")}>
        {t("orders")}
      </Button>
    </>
  );
}
