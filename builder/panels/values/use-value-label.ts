import { useCallback } from "react";
import { textIn } from "#app/commerce/kernel/locale.ts";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { knownValue } from "#runtime/document/values.ts";

/** What people call a value; its path where it names none that there is. */
export function useValueLabel(): (path: string) => string {
  const { locale } = useLocaleValue();
  return useCallback(
    (path) => {
      const value = knownValue(path);
      return value ? textIn(value.label, locale) : path;
    },
    [locale],
  );
}
