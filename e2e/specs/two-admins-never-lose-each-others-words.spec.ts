import { tokenFor } from "#e2e/fixtures/api.ts";
import { expect, type Page, test } from "#e2e/fixtures/test.ts";
import { openAdmin, speak } from "#e2e/flows/admin.ts";
import { addProduct } from "#e2e/flows/stock.ts";

test("a product saved twice at once says so, and keeps what was typed", async ({
  page,
  shop,
  signIn,
  expectedConsole,
}) => {
  expectedConsole.push(/409/);
  const sku = await addProduct(shop, await tokenFor(shop, "write"), 3);
  await signIn("admin");
  await speak(page, "en");
  await openAdmin(page, `/admin/products?q=${sku}`);
  await page.locator("a[data-row-link]").first().click();
  await page.waitForURL(/\/admin\/products\/[0-9A-Z]{26}$/);
  await page.waitForLoadState("networkidle");

  const other = await page.context().newPage();
  await openAdmin(other, page.url());
  await vendor(other).fill("Atelier Nord");
  await save(other);
  await expect(other.getByText("Product saved")).toBeVisible();
  await other.close();

  await vendor(page).fill("Atelier Sud");
  await save(page);
  await expect(page.getByText("Somebody changed this product while you were writing")).toBeVisible();
  await expect(vendor(page)).toHaveValue("Atelier Sud");
  await page.getByRole("button", { name: "Save mine" }).click();
  await expect(page.getByText("Product saved")).toBeVisible();
  await page.reload();
  await expect(vendor(page)).toHaveValue("Atelier Sud");
});

const vendor = (page: Page) => page.getByLabel("Brand or workshop");
const save = (page: Page) => page.getByRole("button", { name: "Save", exact: true }).click();
