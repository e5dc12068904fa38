/** A field over its keyboard, suggestions from the second letter on, then the list. */
import { useTranslation } from "react-i18next";
import { useSearch } from "wouter";
import { useGo } from "../app/navigation.tsx";
import { useRemembered } from "../app/remembered.ts";
import { ListActions } from "../shop/list-actions.tsx";
import { ProductList } from "../shop/product-list.tsx";
import { useListing } from "../shop/use-listing.ts";
import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { useKeyboard } from "../ui/keyboard/keyboard-provider.tsx";
import { ProductDrawing } from "../ui/drawings/product-drawing.tsx";
import { Page } from "../ui/page.tsx";
import styles from "./search-screen.module.scss";
import { Sign } from "../ui/sign.tsx";
import { SearchIdeas } from "./search-ideas.tsx";
import { Suggestions } from "./suggestions.tsx";

export function SearchScreen() {
  const place = useSearch();
  const query = wordsIn(place);
  const [typing, setTyping] = useRemembered("typing", false);
  // Starting over with another query starts with its words in the field.
  return place === "" || typing ? <Typing key={query} start={query} onSearched={() => setTyping(false)} /> : <Results onType={() => setTyping(true)} />;
}

function Typing({ start, onSearched }: { readonly start: string; readonly onSearched: () => void }) {
  const { t } = useTranslation("search");
  const [text, setText] = useRemembered("text", start);
  const go = useGo();
  const { close } = useKeyboard();
  const search = () => {
    if (text.trim() === "") return;
    close();
    onSearched();
    go(`/search?q=${encodeURIComponent(text.trim())}`, { replace: true });
  };
  return (
    <Page
      display={
        <Sign title={t("title")} tone="night" height="keyboard" goods={<ProductDrawing kind="kettle" departmentId="" colour="yellow" ground="navy" />} />
      }
    >
      <div className={styles.typing}>
        <Field
          label={t("label")}
          labelHidden
          value={text}
          onChange={setText}
          onEnter={search}
          enterLabel={t("search")}
          placeholder={t("placeholder")}
          maxLength={100}
          focused
        />
        {text.trim().length < 2 ? <SearchIdeas onPick={setText} /> : <Suggestions text={text} onAll={search} />}
      </div>
    </Page>
  );
}

function Results({ onType }: { readonly onType: () => void }) {
  const { t } = useTranslation("search");
  const of = useListing({});
  const query = wordsIn(useSearch());
  const title = useTitle(query, of.found?.missing === "" ? of.found.total : 0);
  const change = (
    <Button size="large" onPress={onType}>
      {t("change")}
    </Button>
  );
  return (
    <Page display={<Sign title={title} tone="night" />} counter={<ListActions of={of} first={change} />}>
      <ProductList of={of} label={title} />
    </Page>
  );
}

/** As they were typed: what was understood of them stands in the chips. */
function wordsIn(place: string): string {
  return new URLSearchParams(place).get("q") ?? "";
}

function useTitle(query: string, total: number): string {
  const { t } = useTranslation("search");
  if (query === "") return t("left", { count: total });
  return total === 0 ? t("results", { query }) : t("found", { query, count: total });
}
