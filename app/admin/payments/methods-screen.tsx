import { useFetcher } from "@remix-run/react";
import { useState } from "react";
import type { Currency } from "#app/commerce/kernel/money.ts";
import { PAYMENT_METHODS } from "#app/commerce/payments/types.ts";
import type { PaymentOffer, PaymentPolicy } from "#app/commerce/shop.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { NumberField } from "#app/ui/number-field.tsx";
import type { Outcome } from "../outcome.ts";
import { SettingsHead } from "../settings/settings-nav.tsx";
import { SettingsTrouble } from "../settings/settings-trouble.tsx";
import { useSettingsSave } from "../settings/use-settings-save.ts";
import { useWords } from "../use-words.ts";
import { MethodCard } from "./method-card.tsx";
import { methodsMessages } from "./methods-messages.ts";

export interface MethodsScreenProps {
  policy: PaymentPolicy;
  version: string;
  countries: string[];
  currency: Currency;
  stripeReady: boolean;
  mayWrite: boolean;
  mayManageTeam: boolean;
}

interface Draft {
  offer: PaymentOffer;
  on: boolean;
}

/** Which ways to pay are offered, where and in what order. What was typed stays when saving is refused. */
export function MethodsScreen(props: MethodsScreenProps) {
  const t = useWords(methodsMessages);
  const fetcher = useFetcher<Outcome<"saved">>();
  const { basedOn, refused } = useSettingsSave(fetcher, props.version, () => t("saved"));
  const [drafts, setDrafts] = useState(() => draftsOf(props.policy));
  const [minutes, setMinutes] = useState(props.policy.onlineMinutes);
  const online = drafts.some(({ offer, on }) => on && (offer.method === "card" || offer.method === "deposit"));
  const change = (index: number, draft: Draft) => setDrafts(drafts.map((each, at) => (at === index ? draft : each)));
  const move = (index: number, by: -1 | 1) => {
    const next = [...drafts];
    const [taken] = next.splice(index, 1);
    if (taken) next.splice(index + by, 0, taken);
    setDrafts(next);
  };
  const save = (version: string) => {
    const methods = drafts.filter(({ on }) => on).map(({ offer }) => offer);
    fetcher.submit({ policy: JSON.stringify({ methods, onlineMinutes: minutes }), version }, { method: "post" });
  };
  return (
    <>
      <SettingsHead mayManageTeam={props.mayManageTeam} />
      <fieldset disabled={!props.mayWrite} className="flex max-w-180 flex-col gap-4">
        <p className="text-soft">{t("intro")}</p>
        <SettingsTrouble refused={refused} onKeep={() => save(props.version)} />
        {online && !props.stripeReady && (
          <Banner tone="warning" title={t("needsStripe")}>
            <ButtonLink size="small" href="/admin/settings/integrations">
              {t("openIntegrations")}
            </ButtonLink>
          </Banner>
        )}
        {drafts.map((draft, index) => (
          <MethodCard
            key={draft.offer.method}
            {...draft}
            countries={props.countries}
            currency={props.currency}
            onChange={(next) => change(index, next)}
            onMove={(by) => move(index, by)}
            first={index === 0}
            last={index === drafts.length - 1}
          />
        ))}
        {online && (
          <Card>
            <NumberField
              label={t("minutes")}
              description={t("minutesHint")}
              value={minutes}
              minValue={31}
              maxValue={1440}
              onChange={setMinutes}
            />
          </Card>
        )}
        <div>
          <Button
            tone="primary"
            isPending={fetcher.state !== "idle"}
            isDisabled={!props.mayWrite}
            onPress={() => save(basedOn)}
          >
            {t("save")}
          </Button>
        </div>
      </fieldset>
    </>
  );
}

/** Those that are offered in their order, then the others. */
function draftsOf({ methods }: PaymentPolicy): Draft[] {
  const others = PAYMENT_METHODS.filter((method) => !methods.some((each) => each.method === method));
  return [
    ...methods.map((offer) => ({ offer, on: true })),
    ...others.map((method) => ({
      offer: {
        method,
        countries: [],
        min: null,
        max: null,
        instructions: {},
        percent: method === "deposit" ? 30 : null,
      },
      on: false,
    })),
  ];
}
