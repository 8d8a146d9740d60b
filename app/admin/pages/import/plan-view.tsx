import { CircleCheck, Plus, TriangleAlert } from "lucide-react";
import { textIn } from "#app/commerce/kernel/locale.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { Select } from "#app/ui/select.tsx";
import { useWords } from "../../use-words.ts";
import type { ImportPlan } from "./answer.ts";
import { importMessages } from "./messages.ts";

const HELD = ["rename", "replace", "skip"] as const;
const FREE = ["create", "skip"] as const;
const SHARED = ["copy", "keep", "replace"] as const;

const LOOKS = {
  new: { icon: Plus, tone: "neutral" },
  same: { icon: CircleCheck, tone: "positive" },
  different: { icon: TriangleAlert, tone: "warning" },
} as const;

export interface PlanChoices {
  docs: Readonly<Record<number, string>>;
  shared: Readonly<Record<string, string>>;
}

/** What is done with a document where nobody chose yet: nothing of the shop's is replaced. */
export function docChoice(plan: ImportPlan, { docs }: PlanChoices, index: number): string {
  return docs[index] ?? (plan.docs[index]?.holder && plan.docs[index]?.use === "promo" ? "rename" : "create");
}

/** What a file would bring, document by document, with what there is to choose. */
export function PlanView(props: { plan: ImportPlan; choices: PlanChoices; onChoose: (choices: PlanChoices) => void }) {
  const t = useWords(importMessages);
  const { locale } = useLocaleValue();
  const { plan, choices, onChoose } = props;
  const { products, collections } = plan.missing;
  return (
    <div className="flex flex-col gap-4">
      <div>
        <h3 className="font-semibold">{t("planTitle")}</h3>
        <p className="text-soft">
          {t("nothingYet")} {plan.pictures > 0 && t("pictures", { count: plan.pictures })}
        </p>
      </div>
      {products + collections > 0 && <Banner tone="warning" title={t("missing", { products, collections })} />}
      <ul className="flex flex-col divide-y divide-line rounded-md border border-line">
        {plan.docs.map(({ title, slug, holder, use }, index) => {
          const name = textIn(title, locale) || t("untitled");
          const offered = holder ? (use === "promo" ? HELD : (["create", "replace", "skip"] as const)) : FREE;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a document of a file has no name but its place.
            <li key={index} className="flex flex-col gap-2 p-3.5 sm:flex-row sm:items-center">
              <div className="min-w-0 flex-1">
                <p className="font-medium wrap-anywhere">{name}</p>
                <p className="text-sm text-soft wrap-anywhere">
                  {holder ? (
                    t("heldBy", { title: textIn(holder.title, locale) || t("untitled") })
                  ) : (
                    <>
                      {t("new")} {textIn(slug, locale) && <bdi dir="ltr">/p/{textIn(slug, locale)}</bdi>}
                    </>
                  )}
                </p>
              </div>
              <Select
                label={t("choice", { title: name })}
                labelHidden
                className="sm:w-64"
                value={docChoice(plan, choices, index)}
                onChange={(value) => onChoose({ ...choices, docs: { ...choices.docs, [index]: value } })}
                choices={offered.map((value) => ({ value: value as string, label: t(`choice.${value}`) }))}
              />
            </li>
          );
        })}
      </ul>
      {plan.shared.length > 0 && (
        <section className="flex flex-col gap-2">
          <h3 className="font-semibold">{t("sharedTitle")}</h3>
          <ul className="flex flex-col divide-y divide-line rounded-md border border-line">
            {plan.shared.map(({ id, title, state }) => (
              <li key={id} className="flex flex-col gap-2 p-3.5 sm:flex-row sm:items-center">
                <p className="min-w-0 flex-1 wrap-anywhere">
                  <span className="me-2 font-medium">{textIn(title, locale) || t("untitled")}</span>
                  <Badge {...LOOKS[state]}>{t(`shared.${state}`)}</Badge>
                </p>
                {state === "different" && (
                  <Select
                    label={t("choice", { title: textIn(title, locale) || t("untitled") })}
                    labelHidden
                    className="sm:w-64"
                    value={choices.shared[id] ?? "copy"}
                    onChange={(value) => onChoose({ ...choices, shared: { ...choices.shared, [id]: value } })}
                    choices={SHARED.map((value) => ({ value: value as string, label: t(`shared.${value}`) }))}
                  />
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
