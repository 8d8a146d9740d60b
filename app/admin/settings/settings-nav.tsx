import { useLocation } from "@remix-run/react";
import { FilterChips } from "#app/ui/filter-chips.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { useWords } from "../use-words.ts";
import { settingsMessages } from "./messages.ts";

/** Data table: the rooms of the settings. `team` is the owner's. */
const SECTIONS = [
  { id: "shop", href: "/admin/settings" },
  { id: "pages", href: "/admin/settings/pages" },
  { id: "messages", href: "/admin/settings/messages" },
  { id: "payments", href: "/admin/settings/payments" },
  { id: "vouchers", href: "/admin/settings/vouchers" },
  { id: "integrations", href: "/admin/settings/integrations" },
  { id: "outbox", href: "/admin/settings/outbox" },
  { id: "delivery", href: "/admin/settings/delivery" },
  { id: "taxes", href: "/admin/settings/taxes" },
  { id: "team", href: "/admin/settings/team" },
] as const;

/** The head of every settings screen: title, and the way to the others. */
export function SettingsHead({ mayManageTeam }: { mayManageTeam: boolean }) {
  const t = useWords(settingsMessages);
  const { pathname } = useLocation();
  const shown = SECTIONS.filter(({ id }) => id !== "team" || mayManageTeam);
  const current = shown.findLast(({ href }) => pathname === href || pathname.startsWith(`${href}/`));
  return (
    <>
      <PageHeader title={t("title")} />
      <div className="mb-4">
        <FilterChips
          label={t("sections")}
          current={current?.id ?? "shop"}
          chips={shown.map(({ id, href }) => ({ id, href, label: t(id) }))}
        />
      </div>
    </>
  );
}
