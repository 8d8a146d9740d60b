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

/** Of languages and sizes of screen, two that share neither, by the seed; the full run takes all four. */
const odd = Number(process.env.VITRINE_TEST_SEED || 0) % 2 === 1;
const isDrawn = (locale: string, tag: string) =>
  Boolean(process.env.VITRINE_FULL) || (locale === "fr") === ((tag === "desktop") !== odd);

for (const [locale, theme] of [
  ["fr", "light"],
  ["ar", "dark"],
] as const) {
  for (const tag of ["desktop", "@phone"].filter((each) => isDrawn(locale, each))) {
    test(
      `no screen shuts anybody out (${locale}, ${theme}, ${tag})`,
      tag === "@phone" ? { tag } : {},
      async ({ page, signIn }) => {
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
