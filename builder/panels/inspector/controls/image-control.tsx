import { ImageIcon } from "lucide-react";
import { useState } from "react";
import type { LocalizedText } from "#app/commerce/kernel/locale.ts";
import { directionOf } from "#app/commerce/kernel/locale.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { type Bound, type ImageValue, isBound } from "#blocks/contract/index.ts";
import { imageOf } from "../../../media-library/image-of.ts";
import { inspectorWords } from "../../../words/inspector.ts";
import { useWords } from "../../../words/use-words.ts";
import { useEditor } from "../../editor-context.tsx";
import { MediaDialog } from "../../media/media-dialog.tsx";
import { BindableHead } from "../../values/bindable-head.tsx";
import type { ControlProps } from "../control-props.ts";
import { useCommitted } from "../use-committed.ts";
import { FocalPoint } from "./focal-point.tsx";
import { LanguageTabs } from "./language-tabs.tsx";
import { withWords } from "./text-control.tsx";
import { useFieldLanguage } from "./use-language.ts";

type Value = ImageValue | Bound<ImageValue | null> | null;

/** A picture of the library, its description in each language, and what of it must stay in sight. */
export function ImageControl({ label, prop, path, value, commit, isReadOnly }: ControlProps<Value>) {
  const t = useWords(inspectorWords);
  const { shown, change, error } = useCommitted(value, commit);
  const [picking, setPicking] = useState(false);
  const bound = isBound(shown) ? (shown as Bound<ImageValue | null>) : null;
  const image = bound ? bound.fallback : (shown as ImageValue | null);
  const put = (next: ImageValue | null) => change(bound ? { ...bound, fallback: next } : next);

  return (
    <div className="flex flex-col gap-2">
      <BindableHead {...{ label, prop, bound, isReadOnly }} type="image" fallback={image} onChange={change} />
      {image ? (
        <>
          <FocalPoint image={image} onChange={(focal) => put({ ...image, focal })} isReadOnly={isReadOnly} />
          <AltText
            path={`${path}.alt`}
            image={image}
            onChange={(alt) => put({ ...image, alt })}
            isReadOnly={isReadOnly}
          />
        </>
      ) : (
        <div className="grid h-24 place-items-center rounded-sm border border-dashed border-edge bg-sunken text-sm text-soft">
          <span className="flex items-center gap-2">
            <ImageIcon aria-hidden className="size-4" />
            {t("imageNone")}
          </span>
        </div>
      )}
      <div className="flex gap-2">
        <Button
          size="small"
          isDisabled={isReadOnly}
          onPress={() => setPicking(true)}
          aria-label={`${label}, ${t("imageChoose")}`}
        >
          {t(image ? "change" : "imageChoose")}
        </Button>
        {image && (
          <Button size="small" tone="quiet" isDisabled={isReadOnly} onPress={() => put(null)}>
            {t("remove")}
          </Button>
        )}
      </div>
      {error && <p className="text-sm text-red-11">{error}</p>}
      <MediaDialog kind="image" isOpen={picking} onOpenChange={setPicking} onPick={(item) => put(imageOf(item))} />
    </div>
  );
}

interface AltTextProps {
  path: string;
  image: ImageValue;
  onChange(alt: LocalizedText): void;
  isReadOnly: boolean;
}

function AltText(props: AltTextProps) {
  const t = useWords(inspectorWords);
  const { facts } = useEditor();
  const [locale, setLocale] = useFieldLanguage();
  const { alt } = props.image;
  return (
    <div data-prop={props.path} className="flex flex-col gap-1.5">
      <div className="flex min-h-7 items-center gap-1">
        <span aria-hidden className="min-w-0 flex-1 truncate text-sm text-soft">
          {t("imageAlt")}
        </span>
        <LanguageTabs
          label={t("imageAlt")}
          locale={locale}
          onChange={setLocale}
          isWritten={(each) => Boolean(alt[each])}
        />
      </div>
      <TextField
        label={t("imageAlt")}
        labelHidden
        value={alt[locale] ?? ""}
        onChange={(words) => props.onChange(withWords(alt, locale, words))}
        placeholder={alt[facts.mainLocale] ?? t("imageAltHelp")}
        lang={locale}
        dir={directionOf(locale)}
        maxLength={300}
        isReadOnly={props.isReadOnly}
      />
    </div>
  );
}
