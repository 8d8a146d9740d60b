import type { MetaFunction } from "@remix-run/react";
import { isLocale } from "#app/commerce/kernel/locale.ts";
import { type Messages, translator } from "#app/commerce/kernel/messages.ts";

/** `<title>` of a screen in the language of the page: "Commandes · Vitrine". */
export function pageTitle<K extends string>(messages: Messages<K>, key: K): MetaFunction {
  return ({ matches }) => {
    const data: unknown = matches.find((match) => match.id === "routes/_admin")?.data;
    const found = typeof data === "object" && data !== null && "locale" in data ? data.locale : undefined;
    return [{ title: `${translator(messages, isLocale(found) ? found : "fr")(key)} · Vitrine` }];
  };
}
