import { expect, test } from "#e2e/fixtures/test.ts";
import { openAdmin } from "#e2e/flows/admin.ts";
import { saved } from "#e2e/flows/editor.ts";

test("a theme is tried on the shop, made readable, and worn by every page", async ({ page, signIn, shop }) => {
  await signIn("owner");
  await openAdmin(page, "/admin/pages?view=theme");
  await page.getByRole("button", { name: "Créer un thème" }).first().press("Enter");
  await page.getByRole("dialog").getByRole("button", { name: "Souk" }).press("Enter");
  await page.waitForURL(/\/edit$/);
  const stage = page.frameLocator('iframe[title="La boutique dans ce thème"]');
  const dye = () =>
    stage.locator("html").evaluate((html) => getComputedStyle(html).getPropertyValue("--color-accent").trim());
  await expect.poll(dye).toBe("#ac3b1a");

  const panel = page.getByRole("complementary", { name: "Réglages du thème" });
  await panel.getByRole("textbox", { name: "Boutons et liens", exact: true }).fill("#e9967a");
  await expect.poll(dye, "the page wears it while it is written").toBe("#e9967a");
  const contrast = panel.getByRole("region", { name: "Contraste" });
  await expect(contrast.getByText("Boutons et liens sur Fond de la page")).toBeVisible();
  await contrast.getByRole("button", { name: "Tout corriger" }).click();
  await expect(contrast.getByText("Tous les textes se lisent bien (AA).")).toBeVisible();
  const mended = await dye();
  await page.getByRole("button", { name: "Annuler", exact: true }).click();
  await expect.poll(dye).toBe("#e9967a");
  await page.getByRole("button", { name: "Rétablir", exact: true }).click();
  await expect.poll(dye).toBe(mended);

  await saved(page);
  await page.getByRole("button", { name: "Publier", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Publier maintenant" }).click();
  await expect
    .poll(async () => (await page.request.get(`${shop.origin}/`)).text())
    .toContain(`--color-accent:${mended}`);
});
