import { useTranslation } from "react-i18next";
import { Button } from "../ui/button.tsx";
import styles from "./review-list.module.scss";

export const STEP = 10; // reviews
const MOST = 50; // as many as the contract hands out at once

interface Props {
  readonly total: number;
  readonly shown: number;
  readonly onShow: (count: number) => void;
}

/** The next ten, as long as there are some. */
export function ShowMore({ total, shown, onShow }: Props) {
  const { t } = useTranslation("reviews");
  if (total <= shown) return null;
  if (shown >= MOST) return <p className={styles.empty}>{t("moreThan", { count: MOST })}</p>;
  return (
    <div className={styles.more}>
      <Button onPress={() => onShow(Math.min(MOST, shown + STEP))}>{t("more")}</Button>
    </div>
  );
}
