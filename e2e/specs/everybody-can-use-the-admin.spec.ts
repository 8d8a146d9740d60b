import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "#e2e/fixtures/test.ts";
import { openAdmin, speak } from "#e2e/flows/admin.ts";

const SCREENS = [
  "",
  "/orders",
  "/orders/new",
  "/desk",
  "/products",
  "/products/new",
  "/pages",
  "/import",
  "/settings",
  "/settings/team",
];

for (const [locale, theme] of [
  ["fr", "light"],
  ["ar", "dark"],
] as const) {
  for (const tag of ["desktop", "@phone"]) {
    test(
      `no screen shuts anybody out (${locale}, ${theme}, ${tag})`,
      tag === "@phone" ? { tag } : {},
      async ({ page, signIn }) => {
        test.slow();
        await signIn("owner");
        await speak(page, locale, theme);
        for (const screen of SCREENS) {
          await openAdmin(page, `/admin${screen}`);
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(violations.map((each) => `${screen} ${each.id}: ${each.nodes[0]?.html}`)).toEqual([]);
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          expect(overflow, `${screen} is as wide as the window`).toBeLessThanOrEqual(0);
        }
      },
    );
  }
}
