import { tokenFor } from "#e2e/fixtures/api.ts";
import { signInLink } from "#e2e/fixtures/staff.ts";
import { expect, type Page, test } from "#e2e/fixtures/test.ts";
import { openAdmin } from "#e2e/flows/admin.ts";
import { confirm, fillIn, openSheet, sellOne } from "#e2e/flows/buy.ts";
import { makeCampaign, said } from "#e2e/flows/make-campaign.ts";
import { openOneTimeLink } from "#e2e/flows/sign-in.ts";
import { seriousViolations } from "#e2e/flows/violations.ts";

test("published on a phone, seen once, paid at its price, and taken back without a trace", { tag: "@phone" }, async ({
  shop,
  api,
  page,
  browser,
}) => {
  const { sku, path } = await sellOne(shop, await tokenFor(shop, "write"), 5);
  const write = await api("write");
  const { data } = (await (await write.get(`products?sku=${sku}`)).json()) as { data: [{ id: string }] };
  const campaign = await makeCampaign(write, data[0].id, 9_000);
  const bar = page.getByRole("region", { name: "Annonce" });
  const popup = page.getByRole("dialog", { name: said.popup });
  const price = page.locator("main [data-price]").first();

  await page.goto(path);
  await expect(price).toHaveText(/^120\s*DH$/);
  await expect(bar).toBeHidden();

  const staff = await (await browser.newContext({ baseURL: shop.origin })).newPage();
  await openOneTimeLink(staff, await signInLink(shop, "owner"));
  await openAdmin(staff, `/admin/campaigns/${campaign}`);
  // Somebody writes on in the editor meanwhile: what was looked at is published.
  const { revision } = (await (await write.get(`documents/${campaign}`)).json()) as { revision: string };
  const half = { op: "replace", path: "/root/slots/pieces/0/slots/body/0/props/text/fr", value: "Quatre jours de fê" };
  const typed = await write.patch(`documents/${campaign}`, { data: { patch: [half], basedOn: revision } });
  expect(typed.ok(), await typed.text()).toBe(true);
  await staff.getByRole("button", { name: "Publier" }).click();
  await expect(staff.getByRole("dialog").getByText(`Le message « ${said.popup} » apparaît.`)).toBeVisible();
  await staff.getByRole("dialog").getByRole("button", { name: "Publier" }).click();
  await expect(staff.getByText("En cours", { exact: true })).toBeVisible();
  await expect(staff.getByRole("button", { name: "Publier la nouvelle version" })).toBeVisible();

  // The bar comes with the page; the pop-up near its end, and gives the focus back to the bar it covered.
  await open(page, "/");
  const link = bar.getByRole("link", { name: "Voir" });
  await expect(bar.getByText(said.bar, { exact: true })).toBeVisible();
  await link.focus();
  await goDown(page);
  await expect(popup).toBeVisible();
  await expect(bar).toBeHidden();
  expect(await seriousViolations(page), "with the pop-up open").toEqual([]);
  await page.keyboard.press("Escape");
  await expect(popup).toBeHidden();
  await expect(bar).toBeVisible();
  await expect(link).toBeFocused();
  expect(await seriousViolations(page), "with the bar").toEqual([]);

  await open(page, path);
  await goDown(page);
  await expect(popup).toBeHidden();
  await expect(bar).toBeVisible();
  await expect(price).toHaveText(/^90\s*DH$/);
  await openSheet(page);
  await expect(page.getByRole("dialog").locator("[data-total]")).toHaveText(/125\s*DH/);
  await fillIn(page);
  await confirm(page).click();
  await expect(page).toHaveURL(/\/merci\//);
  await expect(page.getByText(/125\s*DH/).first()).toBeVisible();

  const bare = await (await browser.newContext({ baseURL: shop.origin, javaScriptEnabled: false })).newPage();
  await bare.goto("/");
  await expect(bare.getByRole("region", { name: "Annonce" })).toBeVisible();
  await expect(bare.getByRole("button", { name: "Fermer" })).toBeHidden();
  await expect(bare.getByText(said.popup)).toHaveCount(0);
  await bare.context().close();

  await staff.getByRole("button", { name: "Retirer" }).click();
  await staff.getByRole("alertdialog").getByRole("button", { name: "Retirer" }).click();
  await expect(staff.getByText("Retirée", { exact: true }).first()).toBeVisible();
  // The button has gone with what it took back: whoever pressed it is still on this page.
  await expect(staff.getByRole("button", { name: "Retirer" })).toHaveCount(0);
  await expect(staff.getByRole("heading", { level: 1 })).toBeFocused();
  await staff.context().close();

  await page.goto(path);
  await expect(price).toHaveText(/^120\s*DH$/);
  await expect(bar).toBeHidden();
  await expect(page.locator("[data-messages]")).toHaveCount(0);
});

/** Opens a page of the shop, and waits until its script knows which messages there are. */
async function open(page: Page, path: string): Promise<void> {
  const told = page.waitForResponse((answer) => new URL(answer.url()).pathname === "/messages");
  await page.goto(path);
  await told;
}

async function goDown(page: Page): Promise<void> {
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
}
