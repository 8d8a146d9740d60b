import { useFetcher, useNavigate } from "@remix-run/react";
import { Plus } from "lucide-react";
import { useRef, useState } from "react";
import { directionOf, type Locale, textIn } from "#app/commerce/kernel/locale.ts";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { SortableList } from "#app/ui/sortable-list.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { DeleteButton } from "../delete-button.tsx";
import { EditedForm } from "../edited-form.tsx";
import { LanguageTabs } from "../language-tabs.tsx";
import { useDraft } from "../use-draft.ts";
import { useOutcome } from "../use-outcome.ts";
import { useWords } from "../use-words.ts";
import { AttributeRow } from "./attribute-row.tsx";
import { typeMessages } from "./messages.ts";
import type { TypeOutcome } from "./type-view.server.ts";
import type { AttributeDraft, TypeView } from "./types.ts";

const json = { method: "post", encType: "application/json" } as const;

export function TypeScreen({ type, locales }: { type: TypeView; locales: Locale[] }) {
  const t = useWords(typeMessages);
  const navigate = useNavigate();
  const edited = useDraft(type);
  const { draft, patch, isDirty } = edited;
  const [language, setLanguage] = useState<Locale>(locales[0] ?? "fr");
  const leaving = useRef(false);
  const fetcher = useFetcher<TypeOutcome>();
  const refused = fetcher.data?.ok === false ? fetcher.data : undefined;
  useOutcome(
    fetcher,
    (done) => t(done),
    () => {
      const { data } = fetcher;
      if (data?.ok && data.done !== "saved") {
        leaving.current = true;
        navigate(data.done === "deleted" ? "/admin/product-types" : `/admin/product-types/${data.id}`, {
          replace: true,
        });
      } else {
        edited.accept(type);
      }
    },
  );
  const save = (basedOn = edited.basedOn) => fetcher.submit(JSON.stringify({ intent: "save", draft, basedOn }), json);
  const errorAt = (pointer: string) => (refused?.pointer === pointer ? refused.message : undefined);
  const set = (key: string, next: AttributeDraft) =>
    patch({ attributes: draft.attributes.map((each) => (each.key === key ? next : each)) });
  const name = textIn(draft.name, language);
  return (
    <EditedForm
      t={t}
      header={
        <PageHeader
          title={type.id ? name || t("untitled") : t("newTitle")}
          trail={[{ label: t("title"), href: "/admin/product-types" }]}
          secondary={
            type.id && (
              <DeleteButton
                label={t("delete")}
                title={t("deleteTitle")}
                text={t("deleteText")}
                stay={t("stay")}
                onDelete={() => fetcher.submit(JSON.stringify({ intent: "delete" }), json)}
              />
            )
          }
        />
      }
      isNew={type.id === null}
      isDirty={isDirty}
      isBusy={fetcher.state !== "idle"}
      refused={refused && { ...refused, isConflict: refused.code === "product_type.changed_meanwhile" }}
      href={`/admin/product-types/${type.id}`}
      onSave={() => save()}
      onKeep={() => save(type.version)}
      onDiscard={() => edited.accept(type)}
      isLeaving={() => leaving.current}
    >
      <div className="flex flex-col gap-4">
        <Card
          title={t("name")}
          actions={
            <LanguageTabs
              label={t("language")}
              locales={locales}
              language={language}
              onLanguage={setLanguage}
              written={draft.name}
              missing={t("missing")}
            />
          }
        >
          <TextField
            label={t("name")}
            labelHidden
            value={draft.name[language] ?? ""}
            onChange={(text) => patch({ name: { ...draft.name, [language]: text } })}
            error={errorAt("/name")}
            lang={language}
            dir={directionOf(language)}
            required
          />
        </Card>
        <Card title={t("attributes")}>
          <SortableList
            label={t("order")}
            items={draft.attributes}
            idOf={(attribute) => attribute.key}
            nameOf={(attribute) => textIn(attribute.label, language)}
            onReorder={(attributes) => patch({ attributes })}
            className="flex flex-col gap-3"
            itemClassName="rounded-md border border-line bg-surface p-3"
          >
            {(attribute, handle) => (
              <AttributeRow
                attribute={attribute}
                handle={handle}
                language={language}
                onChange={(next) => set(attribute.key, next)}
                onRemove={() => patch({ attributes: draft.attributes.filter(({ key }) => key !== attribute.key) })}
                errorAt={(field) => errorAt(`/attributes/${draft.attributes.indexOf(attribute)}/${field}`)}
                t={t}
              />
            )}
          </SortableList>
          <Button className="mt-3" onPress={() => patch({ attributes: [...draft.attributes, freshAttribute()] })}>
            <Plus aria-hidden />
            {t("addAttribute")}
          </Button>
        </Card>
      </div>
    </EditedForm>
  );
}

function freshAttribute(): AttributeDraft {
  return {
    ...{ key: crypto.randomUUID(), handle: "", label: {}, kind: "choice", unit: "", choices: [] },
    ...{ many: false, filterable: true },
  };
}
