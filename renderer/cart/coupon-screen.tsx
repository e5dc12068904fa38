/** A code typed on the on-screen keyboard; what becomes of it is said in a sentence. */
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useGo } from "../app/navigation.tsx";
import { useRemembered } from "../app/remembered.ts";
import { call } from "../bridge/call.ts";
import { Button } from "../ui/button.tsx";
import { ProductDrawing } from "../ui/drawings/product-drawing.tsx";
import { Field } from "../ui/field.tsx";
import { keepKeyboard } from "../ui/keyboard/keep-keyboard.ts";
import { useKeyboard } from "../ui/keyboard/keyboard-provider.tsx";
import { Page } from "../ui/page.tsx";
import { Sign } from "../ui/sign.tsx";
import { useToast } from "../ui/toast.tsx";
import styles from "./coupon-screen.module.scss";
import { useCouponReason } from "./use-coupon-reason.ts";

export function CouponScreen() {
  const { t } = useTranslation("cart");
  const go = useGo();
  const { text, setText, use, told } = useCoupon();
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => keepKeyboard(form.current), []);
  const toCart = () => go("/cart", { replace: true });
  const counter = (
    <Button size="large" onPress={toCart}>
      {t("coupon.back")}
    </Button>
  );
  return (
    <Page display={<Top />} counter={counter}>
      <div className={styles.form} ref={form}>
        <Field
          label={t("coupon.label")}
          value={text}
          onChange={setText}
          onEnter={use}
          enterLabel={t("coupon.use")}
          placeholder={t("coupon.example")}
          maxLength={40}
          focused
        />
        <Button size="large" kind="primary" disabled={text.trim() === ""} onPress={use}>
          {t("coupon.use")}
        </Button>
      </div>
      <p className={styles.told} role="alert">
        {told}
      </p>
    </Page>
  );
}

function Top() {
  const { t } = useTranslation("cart");
  return (
    <Sign
      title={t("coupon.title")}
      text={t("coupon.text")}
      tone="night"
      height="keyboard"
      goods={<ProductDrawing kind="" departmentId="" colour="" ground="navy" />}
    />
  );
}

/** Taken: back to the cart, where it stands. Refused: the reason stands under the field. */
function useCoupon() {
  const { t } = useTranslation("cart");
  const [text, setText] = useRemembered("code", "");
  const [told, setTold] = useState<string | null>(null);
  const go = useGo();
  const toast = useToast();
  const { close } = useKeyboard();
  const reason = useCouponReason();
  const use = () => {
    if (text.trim() === "") return;
    call("cart.addCoupon", { code: text.trim() }).then(
      (answer) => {
        if (answer.refused !== null) return setTold(reason(answer, text));
        close();
        toast.show({ text: t("coupon.taken", { name: answer.name }) });
        go("/cart", { replace: true });
      },
      () => setTold(t("coupon.refused.failed")),
    );
  };
  const type = (next: string) => {
    setText(next);
    setTold(null);
  };
  return { text, setText: type, use, told };
}
