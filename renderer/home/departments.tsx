import { useTranslation } from "react-i18next";
import { useGo } from "../app/navigation.tsx";
import { useRequest } from "../bridge/use-request.ts";
import { DepartmentField } from "../ui/department-field.tsx";
import { Section } from "../ui/section.tsx";
import { LinesSkeleton } from "../ui/skeleton.tsx";
import styles from "./departments.module.scss";

export function Departments() {
  const { t } = useTranslation("home");
  const go = useGo();
  const departments = useRequest("catalogue.departments", null, { refreshOn: "catalogue.changed" });
  if (departments.state === "failed") return null;
  return (
    <Section title={t("departments")} more={{ label: t("store"), onPress: () => go("/store") }}>
      {departments.state === "loading" ? (
        <LinesSkeleton />
      ) : (
        <ul className={styles.tiles}>
          {departments.value.map(({ id, name, aisle, inStock }) => (
            <li key={id}>
              <DepartmentField departmentId={id}>
                <button type="button" className={styles.tile} onClick={() => go(`/shop/${id}`)}>
                  <span className={styles.name}>{name}</span>
                  <span>{t("aisle", { aisle })}</span>
                  <span>{t("items", { count: inStock })}</span>
                </button>
              </DepartmentField>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
