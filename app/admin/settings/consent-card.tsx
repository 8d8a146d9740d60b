import type { ConsentQuestion } from "#app/commerce/shop.ts";
import { Card } from "#app/ui/card.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { RadioGroup } from "#app/ui/radio-group.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { useWords } from "../use-words.ts";
import { settingsMessages } from "./messages.ts";

/** Whether visitors are asked before their visits are told apart; who was asked something else is asked again. */
export function ConsentCard({ consent, error }: { consent: ConsentQuestion; error: string | undefined }) {
  const t = useWords(settingsMessages);
  return (
    <Card title={t("consent")} description={t("consentHelp")}>
      <div className="flex flex-col gap-5">
        <input type="hidden" name="consentVersion" value={consent.version} />
        <RadioGroup
          label={t("consentAsks")}
          name="consentAsks"
          defaultValue={consent.asks ? "yes" : "no"}
          choices={(["no", "yes"] as const).map((value) => ({
            value,
            label: t(`consentAsks.${value}`),
            description: t(`consentText.${value}`),
          }))}
        />
        <TextField
          className="sm:max-w-96"
          label={t("consentPolicy")}
          description={t("consentPolicyHelp")}
          name="consentPolicy"
          dir="ltr"
          maxLength={300}
          defaultValue={consent.policy}
          optional
          error={error}
        />
        {consent.asks && <Checkbox key={consent.version} name="consentAgain" value="yes" label={t("consentAgain")} />}
      </div>
    </Card>
  );
}
