import { useFetcher, useNavigate } from "@remix-run/react";
import { ExternalLink } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { COLLECTION_SORTS } from "#app/commerce/catalog/types.ts";
import { directionOf, type Locale } from "#app/commerce/kernel/locale.ts";
import { buttonClass } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { SegmentedControl } from "#app/ui/segmented-control.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { DeleteButton } from "../delete-button.tsx";
import { EditedForm } from "../edited-form.tsx";
import { LanguageTabs } from "../language-tabs.tsx";
import { RichTextField } from "../rich-text/rich-text-field.tsx";
import { TemplateCard } from "../templates/template-card.tsx";
import { useDraft } from "../use-draft.ts";
import { useOutcome } from "../use-outcome.ts";
import { useWords } from "../use-words.ts";
import type { CollectionOutcome } from "./collection-view.server.ts";
import { ImageCard } from "./image-card.tsx";
import { Members } from "./members-card.tsx";
import { collectionMessages } from "./messages.ts";
import { type CollectionWords, RuleEditor } from "./rule-editor.tsx";
import type { CollectionDraft, CollectionView, RuleChoices, RulePreview } from "./types.ts";

const json = { method: "post", encType: "application/json" } as const;

export function CollectionScreen(props: {
  collection: CollectionView;
  choices: RuleChoices;
  locales: Locale[];
  mayWrite: boolean;
}) {
  const { collection, choices, locales, mayWrite } = props;
  const t = useWords(collectionMessages);
  const navigate = useNavigate();
  const edited = useDraft(collection);
  const { draft, patch, isDirty } = edited;
  const [language, setLanguage] = useState<Locale>(locales[0] ?? "fr");
  const leaving = useRef(false);
  const fetcher = useFetcher<CollectionOutcome>();
  const refused = fetcher.data?.ok === false ? fetcher.data : undefined;
  useOutcome(
    fetcher,
    (done) => t(done),
    () => {
      const { data } = fetcher;
      if (data?.ok && data.done !== "saved") {
        leaving.current = true;
        navigate(data.done === "deleted" ? "/admin/collections" : `/admin/collections/${data.id}`, { replace: true });
      } else {
        edited.accept(collection);
      }
    },
  );
  const save = (basedOn = edited.basedOn) => fetcher.submit(JSON.stringify({ intent: "save", draft, basedOn }), json);
  const errorAt = (pointer: string) => (refused?.pointer === pointer ? refused.message : undefined);
  const dir = directionOf(language);
  const name = draft.title[language] || draft.title[locales[0] ?? "fr"];
  return (
    <EditedForm
      t={t}
      header={
        <PageHeader
          title={collection.id ? name || t("untitled") : t("newTitle")}
          trail={[{ label: t("title"), href: "/admin/collections" }]}
          secondary={
            collection.id && (
              <>
                <a
                  href={`${collection.addressPrefix}${collection.draft.handle}`}
                  target="_blank"
                  rel="noopener"
                  className={buttonClass("secondary", "normal", "hover:bg-hover")}
                >
                  <ExternalLink aria-hidden className="rtl:-scale-x-100" />
                  <span className="max-sm:sr-only">{t("viewInShop")}</span>
                </a>
                {mayWrite && (
                  <DeleteButton
                    label={t("delete")}
                    title={t("deleteTitle")}
                    text={t("deleteText")}
                    stay={t("stay")}
                    onDelete={() => fetcher.submit(JSON.stringify({ intent: "delete" }), json)}
                  />
                )}
              </>
            )
          }
        />
      }
      readOnly={mayWrite ? undefined : t("readOnly")}
      isNew={collection.id === null}
      isDirty={isDirty}
      isBusy={fetcher.state !== "idle"}
      refused={refused && { ...refused, isConflict: refused.code === "collection.changed_meanwhile" }}
      href={`/admin/collections/${collection.id}`}
      onSave={() => save()}
      onKeep={() => save(collection.version)}
      onDiscard={() => edited.accept(collection)}
      isLeaving={() => leaving.current}
    >
      <fieldset disabled={!mayWrite} className="flex min-w-0 flex-col gap-4">
        <Card
          title={t("texts")}
          actions={
            <LanguageTabs
              locales={locales}
              language={language}
              onLanguage={setLanguage}
              written={draft.title}
              missing={t("missing")}
            />
          }
        >
          <div className="flex flex-col gap-4">
            <TextField
              label={t("name")}
              value={draft.title[language] ?? ""}
              onChange={(text) => patch({ title: { ...draft.title, [language]: text } })}
              error={errorAt("/title")}
              dir={dir}
              lang={language}
              required
            />
            <RichTextField
              key={language}
              label={t("description")}
              html={draft.description[language] ?? ""}
              onChange={(html) => patch({ description: { ...draft.description, [language]: html } })}
              lang={language}
              dir={dir}
              sourceHint={t("sourceOnly")}
            />
          </div>
        </Card>
        <Card title={t("products")}>
          <div className="flex flex-col gap-5">
            <SegmentedControl
              label={t("kind")}
              value={draft.kind}
              onChange={(kind) => patch({ kind, sort: kind === "hand" ? "manual" : "newest" })}
              choices={(["hand", "rule"] as const).map((value) => ({ value, label: t(`kind.${value}`) }))}
            />
            <Select
              className="max-w-72"
              label={t("sort")}
              value={draft.sort}
              onChange={(sort) => patch({ sort })}
              choices={COLLECTION_SORTS.filter((sort) => sort !== "manual" || draft.kind === "hand").map((value) => ({
                value,
                label: t(`sort.${value}`),
              }))}
            />
            {draft.kind === "hand" ? (
              <Members members={draft.members} onChange={(members) => patch({ members })} t={t} />
            ) : (
              <>
                <RuleEditor
                  group={draft.rule}
                  onChange={(rule) => patch({ rule })}
                  choices={choices}
                  errorAt={errorAt}
                  t={t}
                />
                <Preview draft={draft} t={t} />
              </>
            )}
          </div>
        </Card>
        <ImageCard image={draft.image} onChange={(image) => patch({ image })} language={language} t={t} />
        <Card title={t("seo")}>
          <div className="flex flex-col gap-4">
            <TextField
              label={t("seoTitle")}
              value={draft.seoTitle[language] ?? ""}
              onChange={(text) => patch({ seoTitle: { ...draft.seoTitle, [language]: text } })}
              placeholder={name ?? ""}
              maxLength={120}
              lang={language}
              dir={dir}
            />
            <TextArea
              label={t("seoDescription")}
              value={draft.seoDescription[language] ?? ""}
              onChange={(text) => patch({ seoDescription: { ...draft.seoDescription, [language]: text } })}
              rows={2}
              maxLength={320}
              lang={language}
              dir={dir}
            />
            <TextField
              label={t("address")}
              value={draft.handle}
              onChange={(handle) => patch({ handle })}
              error={errorAt("/handle")}
              dir="ltr"
              autoComplete="off"
              spellCheck="false"
            />
          </div>
        </Card>
        {collection.id && <TemplateCard kind="collection" id={collection.id} />}
      </fieldset>
    </EditedForm>
  );
}

const PAUSE = 400;

/** How many products the rule finds as it is typed; a rule that is not finished says nothing. */
function Preview({ draft, t }: { draft: CollectionDraft; t: CollectionWords }) {
  const fetcher = useFetcher<RulePreview | { ok: false }>();
  const { submit } = fetcher;
  const question = JSON.stringify({ intent: "preview", draft: { ...draft, members: [] } });
  useEffect(() => {
    const timer = setTimeout(() => submit(question, { ...json, action: "/admin/collections" }), PAUSE);
    return () => clearTimeout(timer);
  }, [question, submit]);
  const found = fetcher.data && "count" in fetcher.data ? fetcher.data : undefined;
  return (
    <div aria-live="polite" className="text-soft">
      {found && (
        <>
          <p className="font-medium text-ink">
            {found.count === 0 ? t("previewNone") : t("previewNow", { count: found.count })}
          </p>
          <p>{found.first.map(({ title }) => title || t("untitled")).join(" · ")}</p>
        </>
      )}
    </div>
  );
}
