import { tokenFor } from "#e2e/fixtures/api.ts";
import { expect, test } from "#e2e/fixtures/test.ts";
import { buyer, confirm, fillIn, sellOne } from "#e2e/flows/buy.ts";

test("stays on the page, changes the quantity, types a code and orders; the simulator says the same", {
  tag: "@phone",
}, async ({ page, shop, api, signIn }) => {
  const { path, sku, reserved } = await sellOne(shop, await tokenFor(shop, "write"), 9);
  const rest = await api("write");
  const offer = await rest.post("offers", {
    data: {
      ...{ name: { fr: "Bienvenue" }, status: "active", conditions: [{ code: "coupon", args: {} }] },
      reward: { code: "amount-off", args: { amount: 2_000 } },
    },
  });
  const { id } = (await offer.json()) as { id: string };
  await rest.post("coupons", { data: { offer_id: id, code: sku } });

  await page.goto(path);
  await page.waitForFunction(() => customElements.get("v-cart") !== undefined);
  await page.locator("main [data-cart-add]").click();
  const drawer = page.getByRole("dialog");
  await expect(drawer.getByRole("heading")).toBeFocused();
  await expect(page).toHaveURL(new RegExp(`${path}$`));
  const quantity = drawer.locator("[name=quantity]");
  await quantity.fill("2");
  await quantity.press("Tab");
  await expect(drawer.getByText(/275\s*DH/)).toBeVisible();
  await expect(page.locator("[data-cart-count]").first()).toHaveText("2");
  await drawer.locator("details[data-field=coupon] summary").click();
  await drawer.locator("[name=coupon]").fill(sku.toLowerCase());
  await drawer.locator("details[data-field=coupon] [data-apply]").click();
  await expect(drawer.getByText(/255\s*DH/)).toBeVisible();

  await drawer.locator("a[href*='cart=1']").click();
  await fillIn(page, buyer);
  await expect(page.locator("[data-total]")).toHaveText(/255\s*DH/);
  await confirm(page).click();
  await expect(page).toHaveURL(/\/merci\//);
  expect(await reserved()).toBe(2);

  await signIn("marketer");
  await page.goto("/admin/offers/simulator");
  const article = page.getByRole("combobox").first();
  await article.fill(sku);
  await expect(page.getByRole("option")).toHaveCount(1);
  await article.press("ArrowDown");
  await article.press("Enter");
  await page.locator("form button[type=submit]").click();
  const result = page.locator("main [aria-live=polite]");
  await expect(result.getByText(/155\s*DH/)).toBeVisible();
  await expect(result.getByRole("listitem").filter({ hasText: "Bienvenue" })).toContainText(/code/i);
});
