import { flatRoutes } from "@remix-run/fs-routes";
import type { RouteConfigEntry } from "@remix-run/route-config";
import { LOCALES } from "./commerce/kernel/locale.ts";

const files = await flatRoutes({ ignoredRouteFiles: ["**/*.test.{ts,tsx}"] });

/**
 * The shop's pages stand once without a prefix (the main language) and once under each language: `/c/vases`,
 * `/ar/c/vases`. Static prefixes, not an optional `:locale`, which would also match `/c/checkout`.
 */
const inLanguages = LOCALES.flatMap((locale) =>
  files
    .filter((route) => route.id?.startsWith("routes/_store."))
    .map(
      (route): RouteConfigEntry => ({
        ...route,
        id: `${locale}/${route.id}`,
        path: route.path ? `${locale}/${route.path}` : locale,
      }),
    ),
);

export default [...files, ...inLanguages];
