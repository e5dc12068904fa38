import { useTranslation } from "react-i18next";
import { useGo } from "../app/navigation.tsx";
import { useFirstName } from "../app/session.tsx";
import { useRequest } from "../bridge/use-request.ts";
import { DepartmentField } from "../ui/department-field.tsx";
import { Section } from "../ui/section.tsx";
import { LinesSkeleton } from "../ui/skeleton.tsx";
import styles from "./departments.module.scss";

export function Departments() {
  const { t } = useTranslation("home");
  const go = useGo();
  const name = useFirstName();
  // The first two stand higher up as well, where not every hand comes.
  const ways = [
    { label: name === null ? t("signIn") : t("account", { name }), onPress: () => go("/sign-in") },
    { label: t("orders"), onPress: () => go("/orders") },
    { label: t("store"), onPress: () => go("/store") },
  ];
  const departments = useRequest("catalogue.departments", null, { refreshOn: "catalogue.changed" });
  if (departments.state === "failed") return null;
  return (
    <Section title={t("departments")} more={ways}>
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
