import { useLocation } from "@remix-run/react";
import { FilterChips } from "#app/ui/filter-chips.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { useWords } from "../use-words.ts";
import { settingsMessages } from "./messages.ts";

/** The head of every settings screen: title, and the way to the others. */
export function SettingsHead({ mayManageTeam }: { mayManageTeam: boolean }) {
  const t = useWords(settingsMessages);
  const { pathname } = useLocation();
  return (
    <>
      <PageHeader title={t("title")} />
      {mayManageTeam && (
        <div className="mb-4">
          <FilterChips
            label={t("sections")}
            current={pathname.endsWith("/team") ? "team" : "shop"}
            chips={[
              { id: "shop", label: t("shop"), href: "/admin/settings" },
              { id: "team", label: t("team"), href: "/admin/settings/team" },
            ]}
          />
        </div>
      )}
    </>
  );
}
