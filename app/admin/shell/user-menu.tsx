import { useLocation, useSubmit } from "@remix-run/react";
import { ChevronsUpDown, LogOut } from "lucide-react";
import { Button } from "react-aria-components";
import { LOCALES } from "#app/commerce/kernel/locale.ts";
import type { Role } from "#app/staff/permissions.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { Menu } from "#app/ui/menu.tsx";
import { THEMES, type Theme } from "../preferences.ts";
import { useWords } from "../use-words.ts";
import { shellMessages } from "./messages.ts";

export interface UserMenuProps {
  email: string;
  role: Role;
  theme: Theme;
}

/** Each language in its own words: whoever is lost in a foreign one must find theirs. */
export const LANGUAGE_NAMES = { fr: "Français", ar: "العربية", en: "English" } as const;

const THEME_WORDS = { system: "themeSystem", light: "themeLight", dark: "themeDark" } as const;

/** Who one is, how one sees the admin, and the way out. */
export function UserMenu({ email, role, theme }: UserMenuProps) {
  const t = useWords(shellMessages);
  const { locale } = useLocaleValue();
  const submit = useSubmit();
  const { pathname, search } = useLocation();
  const prefer = (preference: { locale?: string; theme?: string }) =>
    submit({ ...preference, back: pathname + search }, { method: "post", action: "/admin/preferences" });
  return (
    <Menu
      label={t("account")}
      placement="top start"
      trigger={
        <Button className="flex w-full min-w-0 items-center gap-2.5 rounded-sm p-2 text-start transition-colors is-expanded:bg-neutral-4 is-hovered:bg-neutral-4">
          <Avatar name={email} />
          <span className="min-w-0 flex-1">
            <span dir="ltr" className="block truncate font-medium rtl:text-end">
              {email}
            </span>
            <span className="block text-sm text-soft">{t(role)}</span>
          </span>
          <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-faint" />
        </Button>
      }
      groups={[
        {
          id: "language",
          title: t("language"),
          entries: LOCALES.map((id) => ({ id, label: LANGUAGE_NAMES[id] })),
          selected: [locale],
          onSelect: ([next]) => next && prefer({ locale: next }),
        },
        {
          id: "theme",
          title: t("theme"),
          entries: THEMES.map((id) => ({ id, label: t(THEME_WORDS[id]) })),
          selected: [theme],
          onSelect: ([next]) => next && prefer({ theme: next }),
        },
        {
          id: "out",
          entries: [
            {
              id: "sign-out",
              label: t("signOut"),
              icon: <LogOut aria-hidden className="rtl:-scale-x-100" />,
              onAction: () => submit(null, { method: "post", action: "/admin/sign-out" }),
            },
          ],
        },
      ]}
    />
  );
}
