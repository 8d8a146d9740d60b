import { useState } from "react";
import { textIn } from "#app/commerce/kernel/locale.ts";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { RadioGroup } from "#app/ui/radio-group.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { ValueFormat } from "#blocks/contract/index.ts";
import {
  belongsToVisitor,
  FORMATS_OF,
  knownValue,
  URL_PARAMETER_PATTERN,
  URL_PARAMETERS,
  urlValue,
  type Value,
  type ValueSubject,
  valuesOf,
} from "#runtime/document/values.ts";
import { useWords } from "../../words/use-words.ts";
import { valueWords } from "../../words/values.ts";
import { EntityPicker } from "../inspector/controls/entity-picker.tsx";
import { useLiveValues } from "./live-value.ts";
import type { ValuePick } from "./pick.ts";
import { type About, useAbout } from "./use-about.ts";

type Source = ValueSubject | "products" | "collections";

/** What says something at once stands first. */
const SOURCES: readonly Source[] = [
  ...(["item", "product", "collection", "shop", "offer"] as const),
  ...(["products", "collections", "customer", "url"] as const),
];
const OTHER = "";

/** A value of the shop, picked by what it is called and by what it says right now. */
export default function ValueDialog({
  types,
  withFallback,
  initial,
  onPick,
  onClose,
}: ValuePick & { onClose(): void }) {
  const t = useWords(valueWords);
  const { locale } = useLocaleValue();
  const about = useAbout();
  const known = initial && knownValue(initial.path);
  const sources = SOURCES.filter((each) => isOffered(each, about) && valuesFor(each, "x", types).length > 0);
  const [source, setSource] = useState<Source>(
    known ? (known.id === undefined ? known.subject : (`${known.subject}s` as Source)) : (sources[0] ?? "shop"),
  );
  const [id, setId] = useState<string | null>(known?.id ?? null);
  const [parameter, setParameter] = useState<string>(
    known?.subject === "url" ? (initial?.path.slice(4) ?? "") : URL_PARAMETERS[0],
  );
  const [path, setPath] = useState(initial?.path ?? "");
  const [format, setFormat] = useState<ValueFormat | "plain">(initial?.format ?? "plain");
  const [fallback, setFallback] = useState(initial?.fallback ?? "");

  const values = source === "url" ? parameterValues(parameter) : valuesFor(source, id, types);
  const chosen = values.find((each) => each.path === path) ?? (source === "url" ? values[0] : undefined);
  const live = useLiveValues(
    values.map((each) => each.path),
    about,
  );
  const formats = chosen ? FORMATS_OF[chosen.type] : [];
  const words = (value: Value) =>
    value.type === "truth"
      ? { true: t("yes"), false: t("no") }[live.words(value.path) ?? ""]
      : value.type === "image"
        ? live.picture(value.path)
          ? t("picture")
          : ""
        : live.words(value.path);
  const use = () => {
    if (!chosen) return;
    const kept = formats.find((each) => each === format);
    onPick({ path: chosen.path, ...(kept && { format: kept }), fallback: withFallback ? fallback : "" });
    onClose();
  };

  return (
    <Dialog
      title={t("title")}
      isOpen
      onOpenChange={(open) => !open && onClose()}
      footer={
        <Button tone="primary" isDisabled={!chosen} onPress={use}>
          {t("use")}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <Select
          label={t("from")}
          value={source}
          choices={sources.map((value) => ({ value, label: t(`from.${value}`) }))}
          onChange={(next) => {
            setSource(next);
            setPath("");
          }}
        />
        {(source === "products" || source === "collections") && (
          <EntityPicker
            kind={source === "products" ? "product" : "collection"}
            label={t(`from.${source}`)}
            value={id}
            onChange={setId}
            isReadOnly={false}
          />
        )}
        {source === "url" && <ParameterField value={parameter} onChange={setParameter} />}
        {source !== "url" && values.length > 0 && (
          <RadioGroup
            label={t("value")}
            value={path}
            onChange={setPath}
            choices={values.map((each) => ({
              value: each.path,
              label: textIn(each.label, locale),
              description: words(each) || t("none"),
            }))}
          />
        )}
        {formats.length > 0 && chosen && (
          <Select
            label={t("format")}
            value={formats.some((each) => each === format) ? format : "plain"}
            choices={(["plain", ...formats] as const).map((value) => ({
              value,
              label: t(`format.${value}`),
              description: live.words(chosen.path, value === "plain" ? undefined : value) ?? "",
            }))}
            onChange={setFormat}
          />
        )}
        {withFallback && chosen && (
          <TextField
            label={t("fallback")}
            description={t("fallbackHelp")}
            value={fallback}
            onChange={setFallback}
            maxLength={200}
          />
        )}
        {chosen && belongsToVisitor(chosen.path) && (
          <p className="text-sm text-soft">
            {t("visitor")} {source === "url" && t("visitorUrl")}
          </p>
        )}
        {live.failed && (
          <p role="status" className="text-sm text-amber-11">
            {t("failed")}
          </p>
        )}
      </div>
    </Dialog>
  );
}

function ParameterField({ value, onChange }: { value: string; onChange(name: string): void }) {
  const t = useWords(valueWords);
  const listed = URL_PARAMETERS.some((each) => each === value);
  return (
    <>
      <Select
        label={t("parameter")}
        value={listed ? value : OTHER}
        choices={[
          ...URL_PARAMETERS.map((each) => ({ value: each as string, label: each })),
          { value: OTHER, label: t("parameter.other") },
        ]}
        onChange={onChange}
      />
      {!listed && (
        <TextField
          label={t("parameterName")}
          value={value}
          onChange={onChange}
          dir="ltr"
          maxLength={40}
          error={value !== "" && parameterValues(value).length === 0 ? t("parameterWrong") : undefined}
        />
      )}
    </>
  );
}

function parameterValues(name: string): Value[] {
  return new RegExp(URL_PARAMETER_PATTERN).test(name) ? [urlValue(name)] : [];
}

function isOffered(source: Source, about: About): boolean {
  if (source === "item") return about.repeat !== null;
  if (source === "product") return about.product;
  return source === "collection" ? about.collection : true;
}

function valuesFor(source: Source, id: string | null, types: ValuePick["types"]): Value[] {
  const of = (found: Value[]) => found.filter((each) => types.includes(each.type));
  // An address is words: a number or a choice that it says fits or does not.
  if (source === "url")
    return types.some((each) => each !== "image" && each !== "link") ? [urlValue(URL_PARAMETERS[0])] : [];
  if (source === "products" || source === "collections") {
    return id === null ? [] : of(valuesOf(source === "products" ? "product" : "collection", id));
  }
  return of(valuesOf(source));
}
