import { useTranslation } from "react-i18next";
import { useRequest } from "../bridge/use-request.ts";
import { DepartmentField } from "../ui/department-field.tsx";
import { ProductDrawing } from "../ui/drawings/product-drawing.tsx";
import { Page } from "../ui/page.tsx";
import { Sign } from "../ui/sign.tsx";
import { ListActions } from "./list-actions.tsx";
import { ProductList } from "./product-list.tsx";
import { useListing } from "./use-listing.ts";

export function DepartmentScreen({ departmentId }: { readonly departmentId: string }) {
  const { t } = useTranslation("shop");
  const departments = useRequest("catalogue.departments", null);
  const of = useListing({ departmentId });
  const department = departments.state === "ready" ? departments.value.find(({ id }) => id === departmentId) : undefined;
  const name = department?.name ?? t("department");
  const facts = department === undefined ? "" : t("aisleItems", { aisle: department.aisle, count: department.inStock });
  const sign = (
    <DepartmentField departmentId={departmentId}>
      <Sign title={name} text={facts} tone="field" goods={<ProductDrawing kind="" departmentId={departmentId} colour="" />} />
    </DepartmentField>
  );
  return (
    <Page display={sign} counter={<ListActions of={of} />}>
      <ProductList of={of} label={name} />
    </Page>
  );
}
