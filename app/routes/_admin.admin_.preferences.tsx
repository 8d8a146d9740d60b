import { redirect } from "@remix-run/node";
import { textFields } from "#app/admin/form-data.ts";
import { isSecure, open } from "#app/admin/guard.server.ts";
import { isTheme, preferencesCookie, readPreferences } from "#app/admin/preferences.ts";
import { isLocale } from "#app/commerce/kernel/locale.ts";
import { readForm } from "#app/platform/read-form.ts";

export const loader = open(async () => redirect("/admin"));

/** Language and theme of this browser; before signing in too. */
export const action = open(async ({ request, context }) => {
  const field = textFields(await readForm(request));
  const before = readPreferences(request.headers);
  const [locale, theme] = [field("locale"), field("theme")];
  const preferences = {
    locale: isLocale(locale) ? locale : before.locale,
    theme: isTheme(theme) ? theme : before.theme,
  };
  return redirect(backPath(field("back")), {
    headers: { "set-cookie": preferencesCookie(preferences, isSecure(context)) },
  });
});

/** Where they came from; the doorstep's own pages included, other sites not. */
function backPath(back: string): string {
  const url = new URL(back, "http://admin.invalid");
  return url.origin === "http://admin.invalid" && /^\/admin(\/|$)/.test(url.pathname)
    ? url.pathname + url.search
    : "/admin";
}
