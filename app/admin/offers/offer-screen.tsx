import { useFetcher, useNavigate } from "@remix-run/react";
import { Trash2 } from "lucide-react";
import { type FormEvent, useEffect, useMemo, useRef, useState } from "react";
import type { OfferInput } from "#app/commerce/offers/types.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button, buttonClass } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { IconButton } from "#app/ui/icon-button.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { RadioGroup } from "#app/ui/radio-group.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { LeaveGuard } from "../leave-guard.tsx";
import type { Outcome } from "../outcome.ts";
import { SaveBar } from "../save-bar.tsx";
import { useOutcome } from "../use-outcome.ts";
import { useWords } from "../use-words.ts";
import { CouponsCard } from "./coupons-card.tsx";
import { type OfferWord, offerMessages } from "./messages.ts";
import { OfferBadge } from "./offer-badge.tsx";
import { RuleFields } from "./rule-fields.tsx";
import { StackingCard } from "./stacking-card.tsx";
import type { OfferView, RuleShapes } from "./types.ts";

export type OfferOutcome = Outcome<"saved" | "created"> & { id?: string };

export interface OfferScreenProps {
  offer: OfferView;
  rules: RuleShapes;
  mayWrite: boolean;
}

/** One offer: what it gives, when, and how it stands with the others. Mount it anew per offer. */
export function OfferScreen({ offer, rules, mayWrite }: OfferScreenProps) {
  const t = useWords(offerMessages);
  const { locale } = useLocaleValue();
  const navigate = useNavigate();
  const [base, setBase] = useState(offer);
  const [draft, setDraft] = useState(offer.draft);
  const isDirty = useMemo(() => JSON.stringify(draft) !== JSON.stringify(base.draft), [draft, base]);
  const form = useRef<HTMLFormElement>(null);
  const leaving = useRef(false);
  const fetcher = useFetcher<OfferOutcome>();
  const refused = fetcher.data?.ok === false ? fetcher.data : undefined;
  const conflict = refused?.code === "offer.changed_meanwhile";
  const accept = (next: OfferView) => {
    setBase(next);
    setDraft(next.draft);
  };
  useOutcome(
    fetcher,
    (done) => t(done),
    () => {
      if (offer.id === null && fetcher.data?.id) {
        leaving.current = true;
        navigate(`/admin/offers/${fetcher.data.id}`, { replace: true });
      } else accept(offer);
    },
  );
  useEffect(() => {
    if (refused?.pointer) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [refused]);
  const patch = (change: Partial<OfferInput>) => setDraft((before) => ({ ...before, ...change }));
  const save = (basedOn = base.version) =>
    fetcher.submit(JSON.stringify({ draft, basedOn }), { method: "post", encType: "application/json" });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save();
  };
  const errorAt = (pointer: string) => (refused?.pointer === pointer ? refused.message : undefined);
  const inspector = {
    offered: offer.offered,
    errorAt,
    names: offer.names,
    currency: offer.currency,
    locale: offer.locales[0] ?? "fr",
    t,
  };
  const ruleName = (code: string) => t(`rule.${code}` as OfferWord);
  const unused = rules.conditions.filter(({ code }) => !draft.conditions.some((use) => use.code === code));
  const reward = rules.rewards.find(({ code }) => code === draft.reward.code);
  const title = draft.name[locale] || draft.name[offer.locales[0] ?? "fr"] || t("untitled");
  return (
    <form
      ref={form}
      onSubmit={submit}
      onKeyDownCapture={(event) => {
        if (event.key !== "s" || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        if (isDirty) save();
      }}
    >
      <PageHeader
        title={offer.id ? title : t("newTitle")}
        trail={[{ label: t("title"), href: "/admin/offers" }]}
        badges={offer.id && <OfferBadge status={base.draft.status} t={t} />}
      />
      {!mayWrite && <Banner tone="info" title={t("readOnly")} className="mb-4" />}
      {conflict && (
        <Banner
          tone="warning"
          title={t("conflictTitle")}
          live
          className="mb-4"
          actions={
            <>
              <a
                href={`/admin/offers/${offer.id}`}
                target="_blank"
                rel="noopener"
                className={buttonClass("secondary", "small", "hover:bg-hover")}
              >
                {t("conflictSee")}
              </a>
              <Button size="small" tone="primary" onPress={() => save(offer.version)}>
                {t("conflictKeep")}
              </Button>
            </>
          }
        >
          {t("conflictText")}
        </Banner>
      )}
      {refused && !conflict && <Banner tone="danger" title={refused.message} live className="mb-4" />}
      <fieldset disabled={!mayWrite} className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_280px]">
        <div className="flex min-w-0 flex-col gap-4">
          <Card title={t("name")}>
            <div className="grid gap-4 sm:grid-cols-2">
              {offer.locales.map((each, index) => (
                <TextField
                  key={each}
                  label={each.toUpperCase()}
                  lang={each}
                  dir={each === "ar" ? "rtl" : "ltr"}
                  maxLength={120}
                  value={draft.name[each] ?? ""}
                  onChange={(text) => patch({ name: { ...draft.name, [each]: text } })}
                  error={index === 0 ? errorAt("/name") : undefined}
                />
              ))}
            </div>
          </Card>
          <Card title={t("gives")}>
            <div className="flex flex-col gap-4">
              <Select
                label={t("gives")}
                labelHidden
                value={draft.reward.code}
                onChange={(code) => patch({ reward: { code, args: {} } })}
                choices={rules.rewards.map(({ code }) => ({ value: code, label: ruleName(code) }))}
              />
              {reward && (
                <RuleFields
                  key={reward.code}
                  {...inspector}
                  schema={reward.args}
                  value={draft.reward.args}
                  onChange={(args) => patch({ reward: { code: reward.code, args } })}
                  at="/reward/args"
                />
              )}
            </div>
          </Card>
          <Card title={t("when")} description={t("whenHelp")}>
            <div className="flex flex-col gap-4">
              {draft.conditions.map((use, index) => {
                const rule = rules.conditions.find(({ code }) => code === use.code);
                const others = draft.conditions.filter((each) => each !== use);
                return (
                  <fieldset key={use.code} className="rounded-md border border-line p-4">
                    <div className="mb-3 flex items-center justify-between gap-2">
                      <p className="font-medium">{ruleName(use.code)}</p>
                      <IconButton
                        label={`${t("remove")} ${ruleName(use.code)}`}
                        onPress={() => patch({ conditions: others })}
                      >
                        <Trash2 aria-hidden />
                      </IconButton>
                    </div>
                    {rule && (
                      <RuleFields
                        {...inspector}
                        schema={rule.args}
                        value={use.args}
                        onChange={(args) =>
                          patch({
                            conditions: draft.conditions.map((each) => (each === use ? { ...use, args } : each)),
                          })
                        }
                        at={`/conditions/${index}/args`}
                      />
                    )}
                  </fieldset>
                );
              })}
              {unused.length > 0 && (
                <Select
                  key={draft.conditions.length}
                  label={t("addCondition")}
                  labelHidden
                  placeholder={t("addCondition")}
                  value={null}
                  onChange={(code) => patch({ conditions: [...draft.conditions, { code, args: {} }] })}
                  choices={unused.map(({ code }) => ({ value: code, label: ruleName(code) }))}
                />
              )}
            </div>
          </Card>
          <CouponsCard offer={offer} mayWrite={mayWrite} />
        </div>
        <div className="flex flex-col gap-4">
          <Card title={t("status")}>
            <RadioGroup
              label={t("status")}
              labelHidden
              value={draft.status}
              onChange={(status) => patch({ status })}
              choices={(["active", "draft", "archived"] as const).map((value) => ({
                value,
                label: t(`status.${value}`),
                description: t(`statusHelp.${value}`),
              }))}
            />
          </Card>
          <StackingCard draft={draft} others={offer.others} patch={patch} errorAt={errorAt} t={t} />
        </div>
      </fieldset>
      {mayWrite && (
        <SaveBar
          isDirty={isDirty || offer.id === null}
          isBusy={fetcher.state !== "idle"}
          {...(offer.id && { onDiscard: () => accept(offer) })}
          words={{
            unsaved: isDirty ? t("unsaved") : "",
            discard: t("discard"),
            save: offer.id ? t("save") : t("create"),
          }}
        />
      )}
      <LeaveGuard
        isDirty={isDirty && mayWrite}
        isLeaving={() => leaving.current}
        words={{ title: t("leaveTitle"), text: t("leaveText"), leave: t("leave"), stay: t("stay") }}
      />
    </form>
  );
}
