/** A dialog that comes up from below, where a hand reaches it. Closing is a button, never only a tap beside it. */
import type { ReactNode } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Button } from "./button.tsx";
import styles from "./sheet.module.scss";

interface Props {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** "alert" interrupts and has no close button of its own: its content offers every way out. */
  readonly kind?: "sheet" | "alert";
  /** Buttons that stay at the foot while the content scrolls. */
  readonly actions?: ReactNode;
}

export function Sheet({ open, title, onClose, children, kind = "sheet", actions }: Props) {
  const { t } = useTranslation("ui");
  return (
    <ModalOverlay
      className={styles.cover ?? ""}
      isOpen={open}
      onOpenChange={(now) => !now && onClose()}
      isDismissable={kind === "sheet"}
      isKeyboardDismissDisabled={kind === "alert"}
    >
      <Modal className={styles.sheet ?? ""}>
        <Dialog className={styles.dialog ?? ""} role={kind === "alert" ? "alertdialog" : "dialog"}>
          <header className={styles.head}>
            <Heading slot="title" className={styles.title ?? ""}>
              {title}
            </Heading>
            {kind === "sheet" && (
              <Button kind="quiet" onPress={onClose}>
                {t("close")}
              </Button>
            )}
          </header>
          <div className={styles.content}>{children}</div>
          {actions !== undefined && <footer className={styles.actions}>{actions}</footer>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
