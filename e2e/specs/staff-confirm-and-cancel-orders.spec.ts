import { tokenFor } from "#e2e/fixtures/api.ts";
import { expect, test } from "#e2e/fixtures/test.ts";
import { openAdmin, speak } from "#e2e/flows/admin.ts";
import { placeOrder } from "#e2e/flows/place-orders.ts";
import { addProduct, stockOf } from "#e2e/flows/stock.ts";

test("staff call, confirm one order and cancel another; stock follows", { tag: "@mariadb" }, async ({
  page,
  shop,
  signIn,
}) => {
  const token = await tokenFor(shop, "write");
  const sku = await addProduct(shop, token, 2);
  const [kept, dropped] = [await order(), await order()];
  expect(await stockOf(shop, token, sku)).toMatchObject({ on_hand: 2, reserved: 2, available: 0 });

  await signIn("support");
  await speak(page, "fr");
  await openAdmin(page, `/admin/orders/${kept}`);
  await page.getByRole("button", { name: "Confirmer" }).click();
  await expect(page.getByText("Commande confirmée").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Confirmer" })).toHaveCount(0);

  await openAdmin(page, `/admin/orders/${dropped}`);
  await page.getByRole("button", { name: "Autres actions" }).click();
  await page.getByRole("menuitem", { name: "Annuler la commande" }).click();
  const dialog = page.getByRole("alertdialog");
  await dialog.getByRole("button", { name: "Injoignable" }).click();
  await dialog.getByRole("button", { name: "Annuler la commande" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole("main").getByText("Injoignable").first()).toBeVisible();
  expect(await stockOf(shop, token, sku)).toMatchObject({ on_hand: 2, reserved: 1, available: 1 });

  async function order(): Promise<string> {
    const { id } = await placeOrder(shop, { token, sku }, crypto.randomUUID());
    if (!id) throw new Error("The order was not taken");
    return id;
  }
});

test("the desk calls with the keyboard alone: one key says that nobody answered", async ({ page, shop, signIn }) => {
  const token = await tokenFor(shop, "write");
  const sku = await addProduct(shop, token, 1);
  const { id } = await placeOrder(shop, { token, sku }, crypto.randomUUID());
  await signIn("support");
  await speak(page, "fr");
  await openAdmin(page, "/admin/desk?sort=hottest");
  const number =
    (await page.getByRole("main").locator(`a[href="/admin/orders/${id}"] bdi`).first().textContent()) ?? "";
  await page.keyboard.press("n");
  await expect(page.getByText(`${number} : pas de réponse`)).toBeVisible();
  await expect(page.getByRole("list", { name: "File d’appels" }).getByText(number)).toHaveCount(0);
  await openAdmin(page, `/admin/orders/${id}`);
  await expect(page.getByText("Pas de réponse").first()).toBeVisible();
});

test("an order is found by the end of its phone number, and opened with the keyboard alone", async ({
  page,
  shop,
  signIn,
}) => {
  const token = await tokenFor(shop, "write");
  const sku = await addProduct(shop, token, 1);
  const key = crypto.randomUUID();
  const { id } = await placeOrder(shop, { token, sku }, key);
  await signIn("support");
  await speak(page, "en");
  await openAdmin(page, `/admin/orders/${id}`);
  const phone = (await page.locator('a[href^="tel:"]').getAttribute("href"))?.slice(-8) ?? "";
  await openAdmin(page, "/admin/orders");
  await page.keyboard.press("/");
  await page.keyboard.type(phone);
  await expect(page.locator("tbody tr")).toHaveCount(1);
  await page.keyboard.press("Tab");
  await page.locator("h1").click();
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/admin/orders/${id}`);
});

test("a marketer reads orders and changes none", async ({ page, signIn, expectedConsole }) => {
  expectedConsole.push(/403/);
  await signIn("marketer");
  await speak(page, "en");
  await openAdmin(page, "/admin/orders?state=placed");
  await expect(page.getByRole("checkbox")).toHaveCount(0);
  await openAdmin(page, "/admin/settings");
  await expect(page.getByRole("heading", { name: "Your role does not open this page" })).toBeVisible();
});
