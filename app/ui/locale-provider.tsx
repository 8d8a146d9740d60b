import { createContext, type ReactNode, useContext, useMemo } from "react";
import { I18nProvider } from "react-aria-components";
import { type Direction, directionOf, formatTag, type Locale } from "#app/commerce/kernel/locale.ts";
import { screenTranslator, type Translate } from "#app/commerce/kernel/messages.ts";
import { uiMessages } from "./messages.ts";

export interface LocaleValue {
  locale: Locale;
  dir: Direction;
  /** Epoch ms at which the server made the page: both renders must print the same "3 minutes ago". */
  now: number;
  /** IANA name of the shop's time zone. */
  timeZone: string;
  t: Translate<keyof (typeof uiMessages)["fr"] & string>;
}

const LocaleContext = createContext<LocaleValue | null>(null);

/** Language, direction and clock of everything below; react-aria's own words follow. */
export function LocaleProvider(props: { locale: Locale; now: number; timeZone: string; children: ReactNode }) {
  const { locale, now, timeZone } = props;
  const value = useMemo(
    () => ({ locale, now, timeZone, dir: directionOf(locale), t: screenTranslator(uiMessages, locale) }),
    [locale, now, timeZone],
  );
  return (
    <LocaleContext.Provider value={value}>
      <I18nProvider locale={formatTag(locale)}>{props.children}</I18nProvider>
    </LocaleContext.Provider>
  );
}

/** @throws outside a LocaleProvider: a component that guessed its language would mix two on one screen. */
export function useLocaleValue(): LocaleValue {
  const value = useContext(LocaleContext);
  if (!value) throw new Error("This component needs a LocaleProvider above it");
  return value;
}

/** The components' own words, in the language of the page. */
export function useUiWords(): LocaleValue["t"] {
  return useLocaleValue().t;
}
