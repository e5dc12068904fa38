import { useTranslation } from "react-i18next";
import { Page } from "../ui/page.tsx";
import { AskStrip } from "./ask-strip.tsx";
import { Departments } from "./departments.tsx";
import { Hero } from "./hero.tsx";
import styles from "./home-screen.module.scss";
import { MoreShelf } from "./more-shelf.tsx";
import { PickedShelf } from "./picked-shelf.tsx";
import { SearchRow } from "./search-row.tsx";
import { Tickets } from "./tickets.tsx";

export function HomeScreen() {
  const { t } = useTranslation("home");
  return (
    <Page heading={t("heading")} display={<Hero />} counter={<AskStrip />} counterTone="sky">
      <div className={styles.home}>
        <SearchRow />
        <PickedShelf />
        <Departments />
        <Tickets />
        <MoreShelf request="popular" />
        <MoreShelf request="newOffers" />
      </div>
    </Page>
  );
}
