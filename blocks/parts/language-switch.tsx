import type { PageContext } from "#blocks/contract/index.ts";

/** Each language says its own name, as its speakers look for it. */
const NAMES = { fr: "Français", ar: "العربية", en: "English" } as const;

interface LanguageSwitchProps {
  page: Pick<PageContext, "languages" | "locale">;
  label: string;
  className?: string;
}

/** This page in the shop's other languages; nothing where there is only one. */
export function LanguageSwitch({ page, label, className }: LanguageSwitchProps) {
  if (page.languages.length < 2) return null;
  return (
    <nav aria-label={label} className={className}>
      <ul className="flex flex-wrap gap-x-3 text-s">
        {page.languages.map(({ locale, href }) => (
          <li key={locale}>
            <a
              className="inline-flex min-h-11 min-w-11 items-center justify-center aria-[current]:hidden underline-offset-4 hover:underline"
              href={href}
              lang={locale}
              hrefLang={locale}
              {...(locale === page.locale && { "aria-current": "true" })}
            >
              {NAMES[locale]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
