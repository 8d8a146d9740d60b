import type { Page, Route } from "@playwright/test";
import { expect, test } from "#e2e/fixtures/test.ts";
import { buyer, confirm, openSheet } from "#e2e/flows/buy.ts";
import { sellWithForm } from "#e2e/flows/order-form.ts";

/** Opens the sheet of a page and answers its first step, then where to. */
async function begin(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await openSheet(page);
  await page.getByLabel("Nom").fill(buyer.name);
  await page.getByLabel("Téléphone").fill(buyer.phone);
  // Until the script of its steps has come, the next one is a page of its own.
  await page.waitForLoadState("networkidle");
  await confirm(page).click();
  await page.getByLabel("Adresse").fill(buyer.address);
  await page.getByLabel("Adresse").press("Tab");
}

test("an order that was begun goes on where it was left: on its device by itself, on another by its link", {
  tag: "@phone",
}, async ({ page, shop, browser, api }) => {
  const { path, form, answers } = await sellWithForm(shop);
  await begin(page, path);
  await page.goto(path);
  await openSheet(page);
  await expect(page.getByText("Étape 2 sur 2")).toBeVisible();
  await expect(page.getByLabel("Adresse")).toHaveValue(buyer.address);
  await expect(page.getByText("Vos réponses de l’autre fois sont là.")).toBeVisible();

  const rest = await api("write");
  const { data } = await (await rest.get(`form-drafts?form=${form}`)).json();
  expect(data).toHaveLength(1);
  const { url } = await (await rest.post(`form-drafts/${data[0].id}/link`, { data: {} })).json();
  const other = await browser.newPage({ baseURL: shop.origin });
  await other.goto(url);
  await expect(other.getByText("Étape 2 sur 2")).toBeVisible();
  await expect(other.getByLabel("Adresse")).toHaveValue(buyer.address);
  await other.getByLabel("Non", { exact: true }).check();
  await confirm(other).click();
  await expect(other).toHaveURL(/\/merci\//);
  expect(await answers()).toMatchObject([{ values: { address: buyer.address, gift: false } }]);
  await other.close();
});

test("the answers of a link stand alone, whatever else was begun on the device that opens it", {
  tag: "@phone",
}, async ({ page, shop, browser, api }) => {
  const { path, form } = await sellWithForm(shop);
  const rest = await api("write");
  const { origin: baseURL } = shop;
  const other = await browser.newPage({ baseURL });
  await other.goto(path);
  await openSheet(other);
  await other.getByLabel("Nom").fill("Nadia");
  await other.getByLabel("Téléphone").fill("0661000399");
  await other.waitForLoadState("networkidle");
  await confirm(other).click();
  await other.getByRole("radio", { name: "Non", exact: true }).check();
  const drafts = async () => (await (await rest.get(`form-drafts?form=${form}`)).json()).data;
  await expect.poll(async () => (await drafts())[0]?.step).toBe(1);
  const [{ id }] = await drafts();
  await other.close();

  await begin(page, path);
  const { url } = await (await rest.post(`form-drafts/${id}/link`, { data: {} })).json();
  await page.goto(url);
  await expect(page.getByText("Étape 2 sur 2")).toBeVisible();
  const kept = () =>
    page.evaluate(() => Object.entries(localStorage).find(([name]) => name.startsWith("v-checkout:"))?.[1]);
  // The script that knows what the device kept has looked at it.
  await expect.poll(kept).toContain("Nadia");
  await expect(page.getByLabel("Adresse")).toHaveValue("");
  await page.getByLabel("Adresse").fill("7, rue du Lin");
  await page.getByLabel("Adresse").press("Tab");
  await page.reload();
  await expect(page.getByLabel("Adresse")).toHaveValue("7, rue du Lin");

  await page.getByRole("link", { name: "Tout recommencer" }).click();
  await expect(page.getByText("Étape 1 sur 2")).toBeVisible();
  await expect(page.getByLabel("Nom")).toHaveValue("");
  await expect(page.locator("[name=unfinished]")).toHaveCount(0);
});

test("an order whose answer was lost, and its tab with it, is sent again as the same order", { tag: "@phone" }, async ({
  browser,
  shop,
}) => {
  const { path, answers } = await sellWithForm(shop);
  const device = await browser.newContext({ baseURL: shop.origin });
  const first = await device.newPage();
  await begin(first, path);
  await first.getByLabel("Non", { exact: true }).check();
  const lose = async (route: Route) => {
    await route.fetch({ maxRedirects: 0 });
    await route.abort();
  };
  await first.route("**/checkout", lose, { times: 1 });
  await confirm(first).click();
  await expect(first.getByText("La connexion a été coupée")).toBeVisible();
  await first.close();

  const again = await device.newPage();
  await again.goto(path);
  await openSheet(again);
  await expect(again.getByText("Étape 2 sur 2")).toBeVisible();
  await expect(again.getByRole("radio", { name: "Non", exact: true })).toBeChecked();
  await confirm(again).click();
  await expect(again).toHaveURL(/\/merci\//);
  expect(await answers()).toHaveLength(1);
  await device.close();
});

test("nothing is kept of it where its form keeps nothing unfinished", { tag: "@phone" }, async ({
  page,
  shop,
  api,
}) => {
  const { path, form } = await sellWithForm(shop, { saving: false });
  await begin(page, path);
  await page.goto(path);
  await openSheet(page);
  await expect(page.getByText("Étape 1 sur 2")).toBeVisible();
  await expect(page.getByLabel("Nom")).toHaveValue("");
  expect(await page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith("v-checkout")))).toEqual(
    [],
  );
  const { data } = await (await (await api("read")).get(`form-drafts?form=${form}`)).json();
  expect(data).toEqual([]);
});
