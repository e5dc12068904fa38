import { useTranslation } from "react-i18next";
import type { Look, Turn } from "../../preload/domain/chat.ts";
import { useRemembered } from "../app/remembered.ts";
import { Button } from "../ui/button.tsx";
import styles from "./chip-menu.module.scss";

interface Props {
  readonly turn: Turn;
  /** Null where nothing can be changed any more. */
  readonly onLook: ((look: Look) => void) | null;
}

/** What the question was taken for, which the shopper may change, and what was understood of it. */
export function ChipMenu({ turn, onLook }: Props) {
  const { t } = useTranslation("ask");
  const [open, setOpen] = useRemembered(`look ${turn.id}`, false);
  const { about, look, chips, quick } = turn;
  if (about === null) return null;
  const decision = t(`looking.${look ?? about}`);
  const choose = (chosen: Look) => {
    setOpen(false);
    onLook?.(chosen);
  };
  return (
    <>
      <div className={styles.chips}>
        {onLook === null ? (
          <span className={styles.chip} data-decision>
            {decision}
          </span>
        ) : (
          <button type="button" className={styles.change} aria-expanded={open} onClick={() => setOpen(!open)}>
            {decision}
          </button>
        )}
        {chips.map((chip) => (
          <span key={chip} className={styles.chip}>
            {chip}
          </span>
        ))}
        {quick && <span className={styles.chip}>{t("quick")}</span>}
      </div>
      {open && onLook !== null && <Looks current={look} onChoose={choose} />}
    </>
  );
}

const looks = ["products", "compare", "manufacturers", "promotions", "store", "orders"] as const satisfies readonly Look[];

function Looks({ current, onChoose }: { readonly current: Look | null; readonly onChoose: (look: Look) => void }) {
  const { t } = useTranslation("ask");
  return (
    <div className={styles.menu} role="group" aria-label={t("lookInstead")}>
      <p className={styles.title}>{t("lookInstead")}</p>
      {looks.map((look) => (
        <Button key={look} pressed={look === current} disabled={look === current} onPress={() => onChoose(look)}>
          {t(`looks.${look}`)}
        </Button>
      ))}
    </div>
  );
}
