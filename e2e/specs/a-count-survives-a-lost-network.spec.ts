import { tokenFor } from "#e2e/fixtures/api.ts";
import { expect, test } from "#e2e/fixtures/test.ts";
import { openAdmin, speak } from "#e2e/flows/admin.ts";
import { addProduct, stockOf } from "#e2e/flows/stock.ts";

test.use({ expectedConsole: [/ERR_INTERNET_DISCONNECTED/] });

test("a count by keyboard alone outlives a lost network and a closed page", async ({ page, shop, signIn, context }) => {
  const token = await tokenFor(shop, "write");
  const sku = await addProduct(shop, token, 9);
  await signIn("owner");
  await speak(page, "fr");
  await openAdmin(page, "/admin/stock/count");
  await page.getByLabel("Référence ou code-barres").fill(sku.toLowerCase());
  await page.keyboard.press("Enter");
  const counted = page.getByLabel(new RegExp(`^Compté · .*${sku}`));
  await expect(counted).toBeVisible();
  await counted.fill("7");
  await page.keyboard.press("Enter");

  await context.setOffline(true);
  await page.getByRole("button", { name: "Appliquer" }).click();
  await expect(page.getByText("Ce que vous avez saisi est gardé")).toBeVisible();
  await context.setOffline(false);
  await openAdmin(page, "/admin/stock/count");
  await expect(counted).toHaveValue("7");
  await page.getByRole("button", { name: "Appliquer" }).click();
  await expect(page.getByText("Prêt à scanner")).toBeVisible();
  expect(await stockOf(shop, token, sku)).toMatchObject({ on_hand: 7 });
});
