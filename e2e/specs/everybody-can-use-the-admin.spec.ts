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

/** Every language at every size sees a quarter of the screens, by the seed; in the full run all of them. */
const quarter = (nth: number) =>
  process.env.VITRINE_FULL
    ? SCREENS
    : SCREENS.filter((_, at) => (at + nth + Number(process.env.VITRINE_TEST_SEED || 0)) % 4 === 0);

for (const [row, [locale, theme]] of (
  [
    ["fr", "light"],
    ["ar", "dark"],
  ] as const
).entries()) {
  for (const [column, tag] of ["desktop", "@phone"].entries()) {
    test(
      `no screen shuts anybody out (${locale}, ${theme}, ${tag})`,
      tag === "@phone" ? { tag } : {},
      async ({ page, signIn }) => {
        await signIn("owner");
        await speak(page, locale, theme);
        for (const screen of quarter(2 * row + column)) {
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
