/** Who makes it: where from, what they say of themselves, and everything of theirs that is here. */
import { useTranslation } from "react-i18next";
import { useBack, useGo } from "../app/navigation.tsx";
import { useRequest } from "../bridge/use-request.ts";
import { ListActions } from "../shop/list-actions.tsx";
import { ProductList } from "../shop/product-list.tsx";
import { useListing } from "../shop/use-listing.ts";
import { Button } from "../ui/button.tsx";
import { ErrorState } from "../ui/notice.tsx";
import { Page } from "../ui/page.tsx";
import { ProductPicture } from "../ui/product-picture.tsx";
import { Section } from "../ui/section.tsx";
import { Sign } from "../ui/sign.tsx";

interface Props {
  readonly manufacturerId: string;
}

export function ManufacturerScreen({ manufacturerId }: Props) {
  const { t } = useTranslation("manufacturer");
  const manufacturer = useRequest("catalogue.manufacturer", { manufacturerId }, { refreshOn: "catalogue.changed" });
  const of = useListing({ manufacturerId });
  if (manufacturer.state === "failed") return <Missing error={manufacturer.error} onAgain={manufacturer.again} />;
  const known = manufacturer.state === "ready" ? manufacturer.value : null;
  const first = known?.products[0];
  const goods = first === undefined ? undefined : <ProductPicture product={first} ground="navy" />;
  return (
    <Page
      display={
        <Sign title={known?.name ?? ""} text={known === null ? "" : t("from", { country: known.country })} tone="night" goods={goods}>
          {known !== null && <p>{known.profile}</p>}
        </Sign>
      }
      counter={<ListActions of={of} />}
    >
      <Section title={known === null ? "" : t("here", { count: known.total })}>
        <ProductList of={of} label={t("goods")} />
      </Section>
    </Page>
  );
}

function Missing(props: Parameters<typeof ErrorState>[0]) {
  const { t } = useTranslation("manufacturer");
  const back = useBack();
  const go = useGo();
  const actions = (
    <>
      <Button size="large" onPress={back}>
        {t("back")}
      </Button>
      <Button size="large" onPress={() => go("/shop")}>
        {t("shop")}
      </Button>
    </>
  );
  return (
    <Page counter={actions} heading={t("goods")}>
      <ErrorState {...props} />
    </Page>
  );
}
