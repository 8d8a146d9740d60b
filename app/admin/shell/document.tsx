import { Links, Meta, Scripts, ScrollRestoration } from "@remix-run/react";
import type { ReactNode } from "react";
import { RouterProvider } from "react-aria-components";
import { directionOf } from "#app/commerce/kernel/locale.ts";
import { LocaleProvider } from "#app/ui/locale-provider.tsx";
import { ToastRegion } from "#app/ui/toast.tsx";
import { useNonce } from "../nonce.ts";
import type { Preferences } from "../preferences.ts";
import { useAdminHref, useAdminNavigate } from "./use-admin-navigate.ts";

export interface DocumentProps extends Preferences {
  now: number;
  timeZone: string;
  children: ReactNode;
}

/** The admin's `<html>`, for screens, sign-in, the editor and errors alike. */
export function Document({ locale, theme, now, timeZone, children }: DocumentProps) {
  const nonce = useNonce();
  const navigate = useAdminNavigate();
  return (
    <html lang={locale} dir={directionOf(locale)} data-theme={theme === "system" ? undefined : theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="#fbfaf6" />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#121110" />
        {/* react-aria adds one style element of its own and looks for the nonce here. */}
        <meta property="csp-nonce" nonce={nonce} content="" suppressHydrationWarning />
        <Meta />
        <Links />
      </head>
      <body>
        <RouterProvider navigate={navigate} useHref={useAdminHref}>
          <LocaleProvider locale={locale} now={now} timeZone={timeZone}>
            {children}
            <ToastRegion />
          </LocaleProvider>
        </RouterProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}
