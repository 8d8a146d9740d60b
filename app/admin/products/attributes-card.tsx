import type { AttributeDefinition, AttributeValue, ProductType } from "#app/commerce/catalog/types.ts";
import { directionOf, type LocalizedText, textIn } from "#app/commerce/kernel/locale.ts";
import { own } from "#app/commerce/kernel/own.ts";
import { Card } from "#app/ui/card.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { CardProps } from "./text-card.tsx";

/** What the product's type asks it to say of itself. Nothing for a product without a type. */
export function AttributesCard(props: CardProps & { types: readonly ProductType[] }) {
  const { draft, patch, t, types } = props;
  const type = types.find(({ id }) => id === draft.typeId);
  if (!type || type.attributes.length === 0) return null;
  return (
    <Card title={t("attributes")}>
      <div className="grid gap-4 sm:grid-cols-2">
        {type.attributes.map((definition) => (
          <AttributeField
            key={definition.handle}
            {...props}
            definition={definition}
            value={own(draft.attributes, definition.handle)}
            onValue={(value) => patch({ attributes: { ...draft.attributes, [definition.handle]: value } })}
          />
        ))}
      </div>
    </Card>
  );
}

function AttributeField(
  props: CardProps & {
    definition: AttributeDefinition;
    /** As typed: a number is text until the server reads it. */
    value: AttributeValue | string | undefined;
    onValue: (value: AttributeValue | string) => void;
  },
) {
  const { definition, value, onValue, errorAt, language, t } = props;
  const { locale } = useLocaleValue();
  const { handle, kind, choices, many, unit } = definition;
  const label = textIn(definition.label, locale) || handle;
  const error = errorAt(`/attributes/${handle}`);
  switch (kind) {
    case "boolean":
      return (
        <Select
          label={label}
          value={typeof value === "boolean" ? String(value) : ""}
          onChange={(next) => onValue(next === "" ? "" : next === "true")}
          choices={[
            { value: "", label: "–" },
            { value: "true", label: t("yes") },
            { value: "false", label: t("no") },
          ]}
          error={error}
        />
      );
    case "number":
    case "measure":
      return (
        <TextField
          label={label}
          value={value === undefined ? "" : String(value)}
          onChange={onValue}
          inputMode="decimal"
          dir="ltr"
          error={error}
          suffix={unit ? <span className="text-sm text-faint">{unit}</span> : undefined}
        />
      );
    case "choice":
    case "colour": {
      const chosen = Array.isArray(value) ? value : [];
      if (many) {
        return (
          <fieldset>
            <legend className="mb-2 font-medium">{label}</legend>
            <div className="flex flex-wrap gap-x-5 gap-y-2">
              {choices.map(({ key, label: words }) => (
                <Checkbox
                  key={key}
                  label={textIn(words, locale) || key}
                  checked={chosen.includes(key)}
                  onChange={(on) => onValue(on ? [...chosen, key] : chosen.filter((each) => each !== key))}
                />
              ))}
            </div>
            {error && <p className="mt-1 text-sm text-red-11">{error}</p>}
          </fieldset>
        );
      }
      return (
        <Select
          label={label}
          value={chosen[0] ?? ""}
          onChange={(key) => onValue(key === "" ? [] : [key])}
          choices={[
            { value: "", label: "–" },
            ...choices.map(({ key, label: words }) => ({ value: key, label: textIn(words, locale) || key })),
          ]}
          error={error}
        />
      );
    }
    case "text": {
      const text: LocalizedText = isText(value) ? value : {};
      return (
        <TextField
          label={label}
          value={text[language] ?? ""}
          onChange={(words) => onValue({ ...text, [language]: words })}
          lang={language}
          dir={directionOf(language)}
          error={error}
        />
      );
    }
  }
}

function isText(value: unknown): value is LocalizedText {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
