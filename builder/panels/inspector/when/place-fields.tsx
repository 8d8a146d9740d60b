import { useState } from "react";
import { TextField } from "#app/ui/text-field.tsx";
import { useWords } from "../../../words/use-words.ts";
import { whenWords } from "../../../words/when.ts";
import { EntityPicker } from "../controls/entity-picker.tsx";
import type { FieldsProps, Of } from "./fields.tsx";

/** Where somebody is: on which page, in which campaign, in which of its variants. */
export function PlaceFields({ condition, ...props }: FieldsProps<Of<"page" | "campaign" | "variant">["condition"]>) {
  if (condition.kind === "page") return <PathFields condition={condition} {...props} />;
  return <CampaignFields condition={condition} {...props} />;
}

function PathFields({ condition, isReadOnly, onChange }: Of<"page">) {
  const t = useWords(whenWords);
  return (
    <ListField
      label={t("paths")}
      description={t("paths.help")}
      values={condition.is}
      isReadOnly={isReadOnly}
      onChange={(is) => onChange({ ...condition, is: is.map((path) => (path.startsWith("/") ? path : `/${path}`)) })}
    />
  );
}

function CampaignFields({ condition, isReadOnly, onChange }: Of<"campaign" | "variant">) {
  const t = useWords(whenWords);
  return (
    <>
      <EntityPicker
        kind="campaign"
        label={t("campaign.chosen")}
        value={condition.campaign}
        isReadOnly={isReadOnly}
        onChange={(campaign) => campaign !== null && onChange({ ...condition, campaign })}
      />
      {condition.kind === "variant" && (
        <ListField
          label={t("variant.ids")}
          description={t("variant.help")}
          values={condition.is}
          isReadOnly={isReadOnly}
          onChange={(is) => onChange({ ...condition, is })}
        />
      )}
    </>
  );
}

interface ListProps {
  label: string;
  description: string;
  values: readonly string[];
  isReadOnly: boolean;
  onChange(values: string[]): void;
}

/** Several words in one line; what is half typed stays as it is. */
function ListField({ label, description, values, isReadOnly, onChange }: ListProps) {
  const [typed, setTyped] = useState(values.join(", "));
  return (
    <TextField
      label={label}
      description={description}
      dir="ltr"
      value={typed}
      isReadOnly={isReadOnly}
      onChange={(next) => {
        setTyped(next);
        const words = [...new Set(next.split(/[\s,;،]+/).filter(Boolean))];
        if (words.length > 0) onChange(words);
      }}
    />
  );
}
