import { useTranslation } from "react-i18next";
import { useGo } from "../app/navigation.tsx";
import { Button } from "../ui/button.tsx";
import { ProductDrawing } from "../ui/drawings/product-drawing.tsx";
import { Page } from "../ui/page.tsx";
import { PinPad } from "../ui/pin-pad.tsx";
import { Sign } from "../ui/sign.tsx";
import { DemonstrationPins } from "./demonstration-pins.tsx";
import styles from "./sign-in.module.scss";
import { PHONE_LONGEST, PHONE_SHORTEST, PIN_LENGTH, useSignIn } from "./use-sign-in.ts";

export function SignInForm() {
  const { t } = useTranslation("signIn");
  const form = useSignIn();
  return (
    <Page
      display={
        <Sign
          title={t("title")}
          text={t("text")}
          tone="night"
          height="keyboard"
          goods={<ProductDrawing kind="smartphone" departmentId="mobile" colour="yellow" ground="navy" />}
        />
      }
      counter={<Ways form={form} />}
    >
      <div className={styles.form}>
        <Pad form={form} />
        <DemonstrationPins onPick={(phone, pin) => void form.signIn(phone, pin)} />
      </div>
    </Page>
  );
}

function Pad({ form }: { readonly form: ReturnType<typeof useSignIn> }) {
  const { t } = useTranslation("signIn");
  const { step, phone, pin, failure, busy } = form;
  return (
    <div className={styles.pad}>
      <div className={styles.step}>
        <h2 className={styles.question}>{t(`${step}.title`)}</h2>
      </div>
      <p className={styles.failure} role="alert">
        {failure !== null && t([`failed.${failure}`, "failed.other"])}
      </p>
      {step === "phone" ? (
        <PinPad
          key="phone"
          label={t("phone.label")}
          value={phone}
          longest={PHONE_LONGEST}
          onChange={form.setPhone}
          onDone={phone.length < PHONE_SHORTEST ? null : form.toPin}
          doneLabel={t("phone.next")}
        />
      ) : (
        <PinPad
          key="pin"
          secret
          label={t("pin.label")}
          value={pin}
          longest={PIN_LENGTH}
          onChange={form.typePin}
          onDone={pin.length < PIN_LENGTH || busy ? null : () => void form.signIn(phone, pin)}
          doneLabel={t("pin.done")}
        />
      )}
    </div>
  );
}

/** Nobody has to sign in, so going on without is the larger button. */
function Ways({ form: { step, backToPhone } }: { readonly form: ReturnType<typeof useSignIn> }) {
  const { t } = useTranslation("signIn");
  const go = useGo();
  return (
    <>
      {step === "pin" && (
        <Button size="large" onPress={backToPhone}>
          {t("pin.change")}
        </Button>
      )}
      <Button size="large" kind="primary" onPress={() => go("/")}>
        {t("guest")}
      </Button>
    </>
  );
}
