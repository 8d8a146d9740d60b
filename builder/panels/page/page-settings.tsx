import { directionOf, type Locale, type LocalizedText } from "#app/commerce/kernel/locale.ts";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { image, type Node, PAGE_MOODS, type PageMeta, type PageMood } from "#blocks/contract/index.ts";
import { SLUG_PATTERN } from "#runtime/document/schema.ts";
import type { Outcome } from "../../session/session.ts";
import { pageWords } from "../../words/page.ts";
import { useWords } from "../../words/use-words.ts";
import { useEditor, useEditorState } from "../editor-context.tsx";
import { BlockContent } from "../inspector/block-content.tsx";
import { ImageControl } from "../inspector/controls/image-control.tsx";
import { LanguageTabs } from "../inspector/controls/language-tabs.tsx";
import { withWords } from "../inspector/controls/text-control.tsx";
import { useFieldLanguage } from "../inspector/controls/use-language.ts";
import { PropFields } from "../inspector/prop-fields.tsx";
import { useCommitted } from "../inspector/use-committed.ts";
import { WhenPanel } from "../inspector/when/when-panel.tsx";
import { TextsLine } from "../translations/missing-texts.tsx";
import { slugFrom } from "./slug-from.ts";

const SLUG = new RegExp(SLUG_PATTERN, "u");
const picture = image();
/** The form designer has a view of its own for them. */
const RULES = ["rules"];

/** What the page says of itself: title, address, description, picture, mood; for sections, the title; for forms, the title, the button, the rules. */
export function PageSettings() {
  const t = useWords(pageWords);
  const { session } = useEditor();
  const doc = useEditorState((state) => state.doc);
  const readOnly = useEditorState((state) => state.readOnly);
  const put = (patch: Partial<PageMeta>): Outcome => session.setMeta(patch);
  const meta = doc.kind === "page" ? doc.meta : null;
  return (
    <div className="flex flex-col gap-5">
      <TextsLine />
      <MetaText
        name="title"
        label={t("title")}
        help={t(meta ? "titleHelp" : "titleHelpInside")}
        max={200}
        value={doc.meta.title}
        commit={(title) => put({ title })}
      />
      {doc.kind === "form" && <BlockContent node={doc.root} without={RULES} />}
      {doc.kind === "campaign" && <CampaignSettings root={doc.root} />}
      {meta?.use === "promo" && !session.contentOnly && (
        <Slug value={meta.slug} title={meta.title} commit={(slug) => put({ slug })} />
      )}
      {meta && (
        <>
          <MetaText
            name="description"
            label={t("description")}
            help={t("descriptionHelp")}
            max={400}
            multiline
            value={meta.description}
            commit={(description) => put({ description })}
          />
          <div data-prop="image">
            <ImageControl
              label={t("image")}
              prop={{ ...picture, bindable: false } as Parameters<typeof ImageControl>[0]["prop"]}
              path="image"
              value={meta.image}
              commit={(value) => put({ image: value as PageMeta["image"] })}
              word={() => undefined}
              isReadOnly={readOnly}
              Fields={PropFields}
            />
          </div>
          <Select
            label={t("mood")}
            value={meta.mood}
            isDisabled={readOnly || session.contentOnly}
            choices={PAGE_MOODS.map((mood) => ({ value: mood, label: t(`mood.${mood}`) }))}
            onChange={(mood: PageMood) => void put({ mood })}
          />
        </>
      )}
    </div>
  );
}

/** When it runs, how its visitors are split, and whom it is for. */
function CampaignSettings({ root }: { root: Node }) {
  const t = useWords(pageWords);
  const { session } = useEditor();
  return (
    <>
      <BlockContent node={root} />
      {!session.contentOnly && (
        <section className="flex flex-col gap-2">
          <h2 className="font-medium">{t("audience")}</h2>
          <WhenPanel nodes={[root]} />
        </section>
      )}
    </>
  );
}

interface MetaTextProps {
  name: keyof PageMeta;
  label: string;
  help: string;
  max: number;
  multiline?: boolean;
  value: LocalizedText;
  commit(value: LocalizedText): Outcome;
}

function MetaText({ name, label, help, max, multiline, value, commit }: MetaTextProps) {
  const t = useWords(pageWords);
  const { facts } = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const { shown, change, error } = useCommitted(value, commit);
  const [locale, setLocale] = useFieldLanguage();
  const Field = multiline ? TextArea : TextField;
  const words = shown[locale] ?? "";
  return (
    <div data-prop={name} className="flex flex-col gap-1.5">
      <FieldHead label={label} locale={locale} onLocale={setLocale} value={shown} />
      <Field
        label={label}
        labelHidden
        value={words}
        onChange={(next) => change(withWords(shown, locale, next))}
        placeholder={shown[facts.mainLocale] ?? ""}
        description={`${help} ${t("letters", { count: words.length, max })}`}
        maxLength={max}
        lang={locale}
        dir={directionOf(locale)}
        error={error}
        isReadOnly={readOnly}
      />
    </div>
  );
}

function FieldHead(props: { label: string; locale: Locale; onLocale(locale: Locale): void; value: LocalizedText }) {
  return (
    <div className="flex min-h-7 items-center gap-1">
      <span aria-hidden className="min-w-0 flex-1 truncate font-medium">
        {props.label}
      </span>
      <LanguageTabs
        label={props.label}
        locale={props.locale}
        onChange={props.onLocale}
        isWritten={(each) => Boolean(props.value[each])}
      />
    </div>
  );
}

/** The page's address; while it has none, the title suggests one. */
export function Slug(props: { value: LocalizedText; title: LocalizedText; commit(value: LocalizedText): Outcome }) {
  const t = useWords(pageWords);
  const { facts } = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const { shown, change } = useCommitted(props.value, props.commit);
  const [locale, setLocale] = useFieldLanguage();
  const slug = shown[locale] ?? "";
  const prefix = `${locale === facts.mainLocale ? "" : `/${locale}`}/p/`;
  return (
    <div data-prop="slug" className="flex flex-col gap-1.5">
      <FieldHead label={t("slug")} locale={locale} onLocale={setLocale} value={shown} />
      <TextField
        label={t("slug")}
        labelHidden
        dir="ltr"
        prefix={<bdi className="text-sm">{prefix}</bdi>}
        value={slug}
        onChange={(next) =>
          change(
            withWords(
              shown,
              locale,
              next
                .trimStart()
                .toLowerCase()
                .replace(/[\s_]+/g, "-"),
            ),
          )
        }
        placeholder={slugFrom(props.title[locale] ?? "")}
        description={t("slugHelp")}
        error={SLUG.test(slug) ? undefined : t("slugInvalid")}
        maxLength={80}
        isReadOnly={readOnly}
      />
    </div>
  );
}
