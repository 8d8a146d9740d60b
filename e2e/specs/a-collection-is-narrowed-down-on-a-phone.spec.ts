import { tokenFor } from "#e2e/fixtures/api.ts";
import { expect, test } from "#e2e/fixtures/test.ts";
import { openAdmin, speak } from "#e2e/flows/admin.ts";

test("a product gets sizes in the admin, and a shopper without scripts finds it by one", { tag: "@mariadb" }, async ({
  page,
  shop,
  signIn,
  browser,
}) => {
  const name = `Robe ${crypto.randomUUID().slice(0, 8)}`;
  const vendor = `Atelier ${crypto.randomUUID().slice(0, 8)}`;
  await signIn("admin");
  await speak(page, "fr");
  await openAdmin(page, "/admin/products/new");
  await page.getByLabel("Nom", { exact: false }).first().fill(name);
  await page.getByLabel("Marque ou atelier").fill(vendor);
  await page.getByLabel("Prix", { exact: true }).fill("199,90");
  await page.getByRole("button", { name: "Ajouter une option" }).click();
  await page.getByLabel("Nom de l’option").fill("Taille");
  const value = page.getByRole("textbox", { name: "Ajouter une valeur" });
  await value.fill("Petit,");
  await value.fill("Grand,");
  await expect(page.getByText("Grand", { exact: true }).first()).toBeVisible();
  await page.getByRole("radio", { name: "En vente" }).check();
  await page.getByRole("button", { name: "Créer le produit" }).click();
  await page.waitForURL(/\/admin\/products\/[0-9A-Z]{26}$/);

  const handle = `atelier-${crypto.randomUUID().slice(0, 8)}`;
  const token = await tokenFor(shop, "write");
  const rule = { match: "all", of: [{ field: "vendor", op: "is", value: vendor }] };
  const made = await fetch(`${shop.origin}/api/v1/collections`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ handle, title: { fr: "Atelier", ar: "الورشة" }, rule }),
  });
  expect(made.status).toBe(201);

  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  const phone = await context.newPage();
  await phone.goto(`${shop.origin}/c/${handle}`);
  await expect(phone.getByRole("link", { name })).toBeVisible();
  await phone.getByText("Filtrer", { exact: true }).click();
  await phone.getByRole("checkbox", { name: "Petit" }).check();
  await phone.getByRole("button", { name: "Voir les articles" }).click();
  await expect(phone).toHaveURL(/o\.taille=petit/);
  await expect(phone.getByRole("link", { name })).toBeVisible();
  await phone.getByRole("link", { name: "Retirer Taille : Petit" }).click();
  await phone.goto(`${shop.origin}/ar/c/${handle}?price.max=100`);
  await expect(phone.getByText("لا منتج يوافق هذه الاختيارات.")).toBeVisible();
  await context.close();
});
