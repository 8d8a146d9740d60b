import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "#e2e/fixtures/test.ts";
import { beginPage } from "#e2e/flows/editor.ts";

test("the editor shuts nobody out", async ({ page, signIn }) => {
  await signIn("marketer");
  const canvas = await beginPage(page, "offer");
  expect(await seriousViolations(page), "page settings").toEqual([]);
  await canvas.getByRole("heading", { name: "Comment ça se passe" }).click();
  await page.getByRole("tab", { name: "Calques" }).click();
  expect(await seriousViolations(page), "layers and inspector").toEqual([]);
  await page.getByRole("button", { name: "Publier", exact: true }).click();
  await expect(page.getByRole("dialog", { name: "Publier la page" })).toBeVisible();
  expect(await seriousViolations(page), "publish").toEqual([]);
});

test("on a phone the editor shuts nobody out either", async ({ page, signIn }) => {
  await signIn("marketer");
  await beginPage(page, "offer");
  await page.setViewportSize({ width: 390, height: 844 });
  await page.reload();
  await expect(page.getByRole("article", { name: "Fiche produit" })).toBeVisible();
  expect(await seriousViolations(page), "texts").toEqual([]);
});

async function seriousViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
