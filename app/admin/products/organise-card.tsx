import type { ProductType } from "#app/commerce/catalog/types.ts";
import { textIn } from "#app/commerce/kernel/locale.ts";
import { Card } from "#app/ui/card.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { CardProps } from "./text-card.tsx";

interface OrganiseCardProps extends CardProps {
  types: readonly ProductType[];
  /** Classes of goods that the shop's taxes know. */
  taxClasses: readonly string[];
}

/** What a product is filed and taxed under. */
export function OrganiseCard({ draft, patch, errorAt, t, language, types, taxClasses }: OrganiseCardProps) {
  const classes = [...new Set([...taxClasses, draft.taxClass])].filter(Boolean);
  return (
    <Card title={t("organise")}>
      <div className="flex flex-col gap-4">
        <TextField label={t("vendor")} value={draft.vendor} onChange={(vendor) => patch({ vendor })} />
        {types.length > 0 && (
          <Select
            label={t("productType")}
            value={draft.typeId ?? ""}
            onChange={(typeId) => patch({ typeId: typeId || null })}
            error={errorAt("/type_id")}
            choices={[
              { value: "", label: t("noType") },
              ...types.map(({ id, name: words }) => ({ value: id, label: textIn(words, language) })),
            ]}
          />
        )}
        {draft.typeId === null && (
          <TextField
            label={t("type")}
            value={draft.type[language] ?? ""}
            onChange={(type) => patch({ type: { ...draft.type, [language]: type } })}
          />
        )}
        {classes.length > 0 && (
          <Select
            label={t("taxClass")}
            value={draft.taxClass}
            onChange={(taxClass) => patch({ taxClass })}
            error={errorAt("/tax_class")}
            choices={[{ value: "", label: t("usualTax") }, ...classes.map((value) => ({ value, label: value }))]}
          />
        )}
        <TextField
          label={t("tags")}
          description={t("tagsHelp")}
          value={draft.tags}
          onChange={(tags) => patch({ tags })}
        />
      </div>
    </Card>
  );
}
