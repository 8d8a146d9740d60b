import { useFetcher } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { formatMoney } from "#app/commerce/kernel/money.ts";
import { ComboBox } from "#app/ui/combo-box.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { useWords } from "../../use-words.ts";
import { editMessages } from "./messages.ts";
import type { ArticleChoice } from "./types.ts";

const PAUSE = 200;

/** Finds an article by name or SKU and hands it over; its price and what is left of it stand beside its name. */
export function ArticlePicker({
  onPick,
  error,
}: {
  onPick: (article: ArticleChoice) => void;
  error?: string | undefined;
}) {
  const t = useWords(editMessages);
  const { locale } = useLocaleValue();
  const fetcher = useFetcher<{ articles: ArticleChoice[] }>();
  const [text, setText] = useState("");
  const [picks, setPicks] = useState(0);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const { load } = fetcher;
  useEffect(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => load(`/admin/articles?q=${encodeURIComponent(text)}`), PAUSE);
    return () => clearTimeout(timer.current);
  }, [text, load]);
  const articles = fetcher.data?.articles ?? [];
  const stock = ({ available }: ArticleChoice) =>
    available === null ? t("unlimited") : available > 0 ? t("inStock", { count: available }) : t("soldOut");
  return (
    <ComboBox
      // A field that is emptied while it has the focus opens its list again: after each pick it is another one.
      key={picks}
      label={t("addArticle")}
      placeholder={t("addArticleHint")}
      choices={articles.map((article) => ({
        value: article.variantId,
        label: [article.title, article.variant].filter(Boolean).join(" · "),
        description: [article.sku, formatMoney(article.price, locale), stock(article)].filter(Boolean).join(" · "),
      }))}
      value={null}
      inputValue={text}
      onInputChange={setText}
      onChange={(variantId) => {
        const article = articles.find((each) => each.variantId === variantId);
        if (!article) return;
        onPick(article);
        setText("");
        setPicks(picks + 1);
      }}
      error={error}
    />
  );
}
