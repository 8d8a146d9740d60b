import { tokenFor } from "#e2e/fixtures/api.ts";
import { expect, test } from "#e2e/fixtures/test.ts";
import { buyer, confirm, fillIn, openSheet, orderButton, sellOne } from "#e2e/flows/buy.ts";
import { sellWithForm } from "#e2e/flows/order-form.ts";

for (const { language, prefix, wrong, total } of [
  { language: "French", prefix: "", wrong: "Vérifiez le numéro", total: /155\s*DH/ },
  { language: "Arabic", prefix: "/ar", wrong: "تحقق من الرقم", total: /155\s*درهم/ },
]) {
  test(`in ${language}, through the sheet, correcting a phone number on the way`, { tag: "@phone" }, async ({
    page,
    shop,
  }) => {
    const { path, reserved, origin } = await sellOne(shop, await tokenFor(shop, "write"), 5);
    await page.goto(`${prefix}${path}?utm_source=facebook&utm_campaign=rentree`);
    await openSheet(page);
    const sheet = page.getByRole("dialog");
    await expect(sheet.getByRole("heading")).toBeFocused();
    await expect(sheet.locator("[data-total]")).toHaveText(total);

    await fillIn(page, { ...buyer, phone: "06 12 34 56" });
    await confirm(page).click();
    await expect(sheet.getByText(wrong)).toBeVisible();
    await expect(sheet.locator("[name=phone]")).toBeFocused();
    await expect(sheet.locator("[name=name]")).toHaveValue(buyer.name);

    await fillIn(page, { phone: buyer.phone });
    await confirm(page).click();
    await expect(page).toHaveURL(new RegExp(`${prefix}/merci/[\\w-]{22}$`));
    await expect(page.getByText("06 12 34 56 78")).toBeVisible();
    expect(await reserved()).toBe(1);
    expect((await origin()).utm).toEqual({ utm_source: "facebook", utm_campaign: "rentree" });
  });
}

test("the sheet gives the focus back to what opened it, and the keyboard cannot leave it", { tag: "@phone" }, async ({
  page,
  shop,
}) => {
  const { path } = await sellOne(shop, await tokenFor(shop, "write"), 5);
  await page.goto(path);
  await openSheet(page);
  for (let presses = 0; presses < 30; presses++) {
    await page.keyboard.press("Tab");
    const outside = await page.evaluate(() => {
      const at = document.activeElement;
      return at !== document.body && !at?.closest("dialog");
    });
    expect(outside).toBe(false);
  }
  await page.keyboard.press("Escape");
  await expect(orderButton(page)).toBeFocused();
});

test("a second press, and the back button, are the same order", { tag: "@phone" }, async ({ page, shop }) => {
  const { path, reserved } = await sellOne(shop, await tokenFor(shop, "write"), 5);
  await page.goto(path);
  await openSheet(page);
  await fillIn(page);
  await confirm(page).dblclick();
  await expect(page).toHaveURL(/\/merci\//);
  const thanks = page.url();

  await page.goBack();
  if (!(await page.getByRole("dialog").isVisible())) await openSheet(page);
  await fillIn(page);
  await confirm(page).click();
  await expect(page).toHaveURL(thanks);
  expect(await reserved()).toBe(1);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "in two steps" : "in two steps, without JavaScript", () => {
    test.use({ javaScriptEnabled, expectedConsole: [/422/] });

    test("with a rule between the answers", { tag: "@phone" }, async ({ page, shop }) => {
      const { path, answers } = await sellWithForm(shop);
      await page.goto(`/ar${path}`);
      if (javaScriptEnabled) await openSheet(page);
      else await page.locator("main a[data-checkout]").click();
      const form = page.locator(".checkout-form");
      await expect(form.getByText("الخطوة 1 من 2")).toBeVisible();
      await form.getByLabel("الاسم").fill(buyer.name);
      await form.getByLabel("الهاتف").fill("06 12");
      await confirm(page).click();
      await expect(form.getByText("تحقق من الرقم")).toBeVisible();
      await form.getByLabel("الهاتف").fill(buyer.phone);
      await confirm(page).click();

      await expect(form.getByText("الخطوة 2 من 2")).toBeVisible();
      await form.getByLabel("العنوان").fill(buyer.address);
      await form.getByLabel("نعم", { exact: true }).check();
      const card = form.getByLabel("الكلمة المرفقة");
      // Without the script the server shows what an answer brings.
      if (!javaScriptEnabled) await confirm(page).click();
      await card.fill("عيد مبارك");
      await confirm(page).click();
      await expect(page).toHaveURL(/\/ar\/merci\//);
      expect(await answers()).toMatchObject([{ values: { gift: true, card: "عيد مبارك", address: buyer.address } }]);
    });
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false, expectedConsole: [/422/] });

  test("on a page of its own, which keeps what was typed", { tag: ["@phone", "@mariadb"] }, async ({ page, shop }) => {
    const { path, reserved, origin } = await sellOne(shop, await tokenFor(shop, "write"), 5);
    await page.goto(`${path}?utm_source=tiktok`);
    await orderButton(page).click();
    await expect(page).toHaveURL(/\/checkout\?/);
    await fillIn(page, { ...buyer, phone: "12" });
    await confirm(page).click();
    await expect(page.getByText("Vérifiez le numéro")).toBeVisible();
    await expect(page.locator("[name=city]")).toHaveValue(buyer.city);
    await fillIn(page, { phone: buyer.phone });
    await confirm(page).click();
    await expect(page).toHaveURL(/\/merci\//);
    expect(await reserved()).toBe(1);
    expect((await origin()).utm).toEqual({ utm_source: "tiktok" });
  });

  test("coming back to the form is coming back to the same order", { tag: "@phone" }, async ({ page, shop }) => {
    const { path, reserved } = await sellOne(shop, await tokenFor(shop, "write"), 5);
    await page.goto(path);
    await orderButton(page).click();
    await fillIn(page);
    await confirm(page).click();
    await expect(page).toHaveURL(/\/merci\//);
    const thanks = page.url();
    await page.goBack();
    await fillIn(page);
    await confirm(page).click();
    await expect(page).toHaveURL(thanks);
    expect(await reserved()).toBe(1);
  });
});

test.describe("the last piece", () => {
  test.use({ expectedConsole: [/422/] });

  test("goes to one of two; the other is told", { tag: "@phone" }, async ({ page, shop, browser }) => {
    const { path, reserved } = await sellOne(shop, await tokenFor(shop, "write"), 1);
    const other = await browser.newPage({ baseURL: shop.origin });
    for (const shopper of [page, other]) {
      await shopper.goto(path);
      await openSheet(shopper);
      await fillIn(shopper);
    }
    await confirm(other).click();
    await expect(other).toHaveURL(/\/merci\//);
    await confirm(page).click();
    await expect(page.locator(".form-trouble")).toContainText("épuisé");
    expect(await reserved()).toBe(1);
    await page.reload();
    await expect(page.locator("main").getByRole("button", { name: "Épuisé" })).toBeDisabled();
    await other.close();
  });
});
