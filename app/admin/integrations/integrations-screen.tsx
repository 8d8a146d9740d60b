import { SettingsHead } from "../settings/settings-nav.tsx";
import { useWords } from "../use-words.ts";
import { IntegrationCard } from "./integration-card.tsx";
import { integrationMessages } from "./messages.ts";
import type { IntegrationCardView } from "./types.ts";

export interface IntegrationsScreenProps {
  integrations: IntegrationCardView[];
  /** Where services send their messages: `https://shop.example/hooks`. */
  hooks: string;
  mayManageTeam: boolean;
}

/** The outside services a shop can be joined to. */
export function IntegrationsScreen({ integrations, hooks, mayManageTeam }: IntegrationsScreenProps) {
  const t = useWords(integrationMessages);
  return (
    <>
      <SettingsHead mayManageTeam={mayManageTeam} />
      <div className="flex max-w-180 flex-col gap-4">
        <p className="text-soft">{t("intro")}</p>
        {integrations.map((each) => (
          <IntegrationCard key={`${each.name}:${each.version}`} integration={each} hooks={hooks} />
        ))}
      </div>
    </>
  );
}
