import { useFetcher, useNavigate } from "@remix-run/react";
import { Copy, ExternalLink } from "lucide-react";
import { useCallback, useRef, useState } from "react";
import type { ProductType } from "#app/commerce/catalog/types.ts";
import type { Locale } from "#app/commerce/kernel/locale.ts";
import { Button, buttonClass } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { RadioGroup } from "#app/ui/radio-group.tsx";
import { EditedForm } from "../edited-form.tsx";
import type { Outcome } from "../outcome.ts";
import { TemplateCard } from "../templates/template-card.tsx";
import { useDraft } from "../use-draft.ts";
import { useOutcome } from "../use-outcome.ts";
import { useWords } from "../use-words.ts";
import { AttributesCard } from "./attributes-card.tsx";
import { BundleCard } from "./bundle-card.tsx";
import { ProductBadge } from "./columns.tsx";
import { ImagesCard } from "./images-card.tsx";
import { productMessages } from "./messages.ts";
import { OptionsCard } from "./options-card.tsx";
import { OrganiseCard } from "./organise-card.tsx";
import { SchedulesCard } from "./schedules-card.tsx";
import { SeoCard } from "./seo-card.tsx";
import { TextCard } from "./text-card.tsx";
import type { ProductView } from "./types.ts";
import { VariantsCard } from "./variants-card.tsx";

export type ProductDone = "saved" | "created" | "unchanged" | "duplicated";
export type ProductOutcome = Outcome<ProductDone> & { id?: string; version?: number };

export interface ProductScreenProps {
  product: ProductView;
  /** The shop's languages, main one first. */
  locales: Locale[];
  mayWrite: boolean;
  mayAdjust: boolean;
  /** The shop's product types, to choose from. */
  types: ProductType[];
}

/** A product whole: texts in every language, pictures, options and variants, search engines. Mount it anew per product. */
export function ProductScreen({ product, locales, mayWrite, mayAdjust, types }: ProductScreenProps) {
  const t = useWords(productMessages);
  const navigate = useNavigate();
  const edited = useDraft(product);
  const { draft, patch, isDirty } = edited;
  const [language, setLanguage] = useState<Locale>(locales[0] ?? "fr");
  const leaving = useRef(false);
  const fetcher = useFetcher<ProductOutcome>();
  const refused = fetcher.data?.ok === false ? fetcher.data : undefined;
  useOutcome(
    fetcher,
    (done) => t(done),
    () => {
      const copied = fetcher.data?.ok === true && fetcher.data.done === "duplicated";
      if ((product.id === null || copied) && fetcher.data?.id) {
        leaving.current = true;
        navigate(`/admin/products/${fetcher.data.id}`, { replace: true });
      } else {
        edited.accept(product);
      }
    },
  );
  const save = (basedOn = edited.basedOn) =>
    fetcher.submit(JSON.stringify({ draft, basedOn }), { method: "post", encType: "application/json" });
  const errorAt = useCallback(
    (pointer: string) => (refused?.pointer === pointer ? refused.message : undefined),
    [refused],
  );
  const card = { draft, patch, t, language, errorAt };
  const name = draft.title[language] || draft.title[locales[0] ?? "fr"];
  return (
    <EditedForm
      t={t}
      header={
        <PageHeader
          title={product.id ? name || t("untitled") : t("newTitle")}
          trail={[{ label: t("title"), href: "/admin/products" }]}
          badges={product.id && <ProductBadge status={product.draft.status} t={t} />}
          secondary={
            <>
              {product.id && mayWrite && (
                <Button onPress={() => fetcher.submit({ intent: "duplicate" }, { method: "post" })}>
                  <Copy aria-hidden />
                  <span className="max-sm:sr-only">{t("duplicate")}</span>
                </Button>
              )}
              {product.id && product.draft.status === "active" && (
                <a
                  href={`${product.addressPrefix}${product.draft.handle}`}
                  target="_blank"
                  rel="noopener"
                  className={buttonClass("secondary", "normal", "hover:bg-hover")}
                >
                  <ExternalLink aria-hidden className="rtl:-scale-x-100" />
                  {t("viewInShop")}
                </a>
              )}
            </>
          }
        />
      }
      readOnly={mayWrite ? undefined : t("readOnly")}
      isNew={product.id === null}
      isDirty={isDirty}
      isBusy={fetcher.state !== "idle"}
      refused={refused && { ...refused, isConflict: refused.code === "product.changed_meanwhile" }}
      href={`/admin/products/${product.id}`}
      onSave={() => save()}
      onKeep={() => save(product.version)}
      onDiscard={() => edited.accept(product)}
      isLeaving={() => leaving.current}
    >
      <fieldset disabled={!mayWrite} className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_280px]">
        <div className="flex min-w-0 flex-col gap-4">
          <TextCard {...card} onLanguage={setLanguage} locales={locales} />
          <ImagesCard {...card} />
          <VariantsCard {...card} currency={product.currency} stock={product.stock} mayAdjust={mayAdjust} />
          <OptionsCard {...card} />
          <AttributesCard {...card} types={types} />
          <BundleCard {...card} />
          {product.id && (
            <SchedulesCard
              schedules={product.schedules}
              variants={product.named}
              currency={product.currency}
              mayWrite={mayWrite}
              t={t}
            />
          )}
          <SeoCard {...card} addressPrefix={product.addressPrefix} />
        </div>
        <div className="flex flex-col gap-4">
          <Card title={t("status")}>
            <RadioGroup
              label={t("status")}
              labelHidden
              value={draft.status}
              onChange={(status) => patch({ status })}
              choices={(["active", "draft", "archived"] as const).map((value) => ({
                value,
                label: t(`status.${value}`),
                description: t(`statusHelp.${value}`),
              }))}
            />
          </Card>
          <OrganiseCard {...card} types={types} taxClasses={product.taxClasses} />
          {product.id && <TemplateCard kind="product" id={product.id} />}
        </div>
      </fieldset>
    </EditedForm>
  );
}
