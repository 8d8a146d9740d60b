import { useState } from "react";
import { directionOf } from "#app/commerce/kernel/locale.ts";
import { Select } from "#app/ui/select.tsx";
import { Switch } from "#app/ui/switch.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { type Bound, isBound, type LinkValue } from "#blocks/contract/index.ts";
import { inspectorWords } from "../../../words/inspector.ts";
import { useWords } from "../../../words/use-words.ts";
import { useEditorState } from "../../editor-context.tsx";
import { BindableHead } from "../../values/bindable-head.tsx";
import type { ControlProps } from "../control-props.ts";
import { useCommitted } from "../use-committed.ts";
import { EntityPicker } from "./entity-picker.tsx";
import { withWords } from "./text-control.tsx";

type Value = LinkValue | Bound<LinkValue | null> | null;
type Kind = LinkValue["kind"];

const KINDS = ["page", "product", "collection", "home", "url", "anchor", "phone", "whatsapp", "email"] as const;

/** Kinds that say everything by themselves. The others need an answer before they are a link at all. */
const WHOLE: Partial<Record<Kind, LinkValue>> = { home: { kind: "home" } };

/** Where something leads: first what kind of place, then which. Until the second is known, the link stays as it was. */
export function LinkControl({ label, prop, value, commit, isReadOnly }: ControlProps<Value>) {
  const t = useWords(inspectorWords);
  const committed = useCommitted(value, commit);
  const { error } = committed;
  const bound = isBound(committed.shown) ? (committed.shown as Bound<LinkValue | null>) : null;
  const shown = bound ? bound.fallback : (committed.shown as LinkValue | null);
  const change = (next: LinkValue | null) => committed.change(bound ? { ...bound, fallback: next } : next);
  const [begun, setBegun] = useState<Kind | null>(null);
  const kind = begun ?? shown?.kind ?? null;

  const pickKind = (next: string) => {
    const chosen = next === "none" ? null : (next as Kind);
    const whole = chosen === null ? null : WHOLE[chosen];
    setBegun(chosen !== null && whole === undefined && chosen !== shown?.kind ? chosen : null);
    if (whole !== undefined) change(whole);
  };
  const put = (next: LinkValue) => {
    setBegun(null);
    change(next);
  };
  return (
    <fieldset className="flex flex-col gap-2" disabled={isReadOnly}>
      <legend className="sr-only">{label}</legend>
      <BindableHead {...{ label, prop, bound, isReadOnly }} type="link" fallback={shown} onChange={committed.change} />
      <Select
        label={`${label}, ${t("linkKind")}`}
        labelHidden
        value={kind ?? "none"}
        choices={[
          { value: "none", label: t("link.none") },
          ...KINDS.map((each) => ({ value: each as string, label: t(`link.${each}`) })),
        ]}
        onChange={pickKind}
        isDisabled={isReadOnly}
      />
      {kind !== null && (
        <Target
          key={kind}
          kind={kind}
          link={shown?.kind === kind ? shown : null}
          put={put}
          error={shown?.kind === kind ? error : undefined}
          isReadOnly={isReadOnly}
        />
      )}
    </fieldset>
  );
}

interface TargetProps {
  kind: Kind;
  link: LinkValue | null;
  put(link: LinkValue): void;
  error: string | undefined;
  isReadOnly: boolean;
}

function Target(props: TargetProps) {
  const t = useWords(inspectorWords);
  const { kind, link, put, error, isReadOnly } = props;
  switch (kind) {
    case "page":
    case "product":
    case "collection":
      return (
        <EntityPicker
          kind={kind}
          label={t(kind)}
          value={link && "id" in link ? link.id : null}
          onChange={(id) => id !== null && put({ kind, id })}
          error={error}
          isReadOnly={isReadOnly}
        />
      );
    case "url":
      return <UrlTarget {...props} />;
    case "whatsapp":
      return <WhatsAppTarget {...props} />;
    case "anchor":
      return (
        <Word
          label={t("linkAnchor")}
          value={link?.kind === "anchor" ? link.id : ""}
          put={(id) => put({ kind, id })}
          error={error}
        />
      );
    case "phone":
      return (
        <Word
          label={t("linkNumber")}
          value={link?.kind === "phone" ? link.number : ""}
          put={(number) => put({ kind, number: bare(number) })}
          error={error}
          type="tel"
        />
      );
    case "email":
      return (
        <Word
          label={t("linkEmail")}
          value={link?.kind === "email" ? link.address : ""}
          put={(address) => put({ kind, address })}
          error={error}
          type="email"
        />
      );
    case "home":
      return null;
  }
}

/** Spaces and dashes are how people write numbers; the link wants none. */
const bare = (number: string) => number.replace(/[\s().-]/g, "");

function Word(props: {
  label: string;
  value: string;
  put(value: string): void;
  error: string | undefined;
  type?: string;
  description?: string;
}) {
  // What is not right yet stays as it was typed; only the document's refusal tells.
  const [typed, setTyped] = useState(props.value);
  return (
    <TextField
      label={props.label}
      type={props.type ?? "text"}
      dir="ltr"
      value={typed}
      onChange={(next) => {
        setTyped(next);
        if (next !== "") props.put(next);
      }}
      description={props.description}
      error={props.error}
    />
  );
}

function UrlTarget({ link, put, error, isReadOnly }: TargetProps) {
  const t = useWords(inspectorWords);
  const url = link?.kind === "url" ? link : null;
  return (
    <>
      <Word
        label={t("linkUrl")}
        value={url?.url ?? ""}
        put={(next) => put({ kind: "url", url: next, ...(url?.newTab && { newTab: true }) })}
        error={error}
        description={t("linkUrlHelp")}
      />
      {url && (
        <Switch
          label={t("linkNewTab")}
          checked={url.newTab ?? false}
          isDisabled={isReadOnly}
          onChange={(newTab) => put({ kind: "url", url: url.url, ...(newTab && { newTab }) })}
        />
      )}
    </>
  );
}

function WhatsAppTarget({ link, put, error }: TargetProps) {
  const t = useWords(inspectorWords);
  const locale = useEditorState((state) => state.locale);
  const chat = link?.kind === "whatsapp" ? link : null;
  return (
    <>
      <Word
        label={t("linkNumber")}
        value={chat?.number ?? ""}
        put={(number) => put({ kind: "whatsapp", number: bare(number), ...(chat?.text && { text: chat.text }) })}
        error={error}
        type="tel"
      />
      {chat && (
        <TextField
          label={t("linkMessage")}
          lang={locale}
          dir={directionOf(locale)}
          value={chat.text?.[locale] ?? ""}
          onChange={(words) => put({ ...chat, text: withWords(chat.text ?? {}, locale, words) })}
        />
      )}
    </>
  );
}
