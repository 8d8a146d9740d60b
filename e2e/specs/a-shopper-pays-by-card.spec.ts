import { tokenFor } from "#e2e/fixtures/api.ts";
import { startShop } from "#e2e/fixtures/shop.ts";
import { signInLink } from "#e2e/fixtures/staff.ts";
import { expect, test } from "#e2e/fixtures/test.ts";
import { openAdmin, speak } from "#e2e/flows/admin.ts";
import { buyer, confirm, fillIn, openSheet, sellOne } from "#e2e/flows/buy.ts";
import { openOneTimeLink } from "#e2e/flows/sign-in.ts";
import { fakeStripe } from "../fakes/stripe/server.ts";

const SECRET = "whsec_of_the_journey";

test("a shop is joined to Stripe, a shopper pays by card, and the order is paid once Stripe says so", async ({
  browser,
}) => {
  const stripe = await fakeStripe();
  const shop = await startShop({ env: { STRIPE_API_BASE: stripe.url, VITRINE_ALLOW_TEST_ENDPOINTS: "1" } });
  try {
    const goods = await sellOne(shop, await tokenFor(shop, "write"), 3);
    stripe.listen(`${shop.origin}/hooks/stripe`, SECRET);
    const office = await browser.newPage({ baseURL: shop.origin });
    await openOneTimeLink(office, await signInLink(shop, "owner"));
    await speak(office, "fr");
    await openAdmin(office, "/admin/settings/integrations");
    const card = office.getByRole("region", { name: "Stripe" });
    await card.locator('input[name="secret_key"]').fill("sk_test_of_the_journey");
    await card.locator('input[name="webhook_secret"]').fill(SECRET);
    await card.getByRole("button", { name: "Enregistrer" }).click();
    await expect(card.getByText("Relié")).toBeVisible();
    await card.getByRole("button", { name: "Tester la connexion" }).click();
    await expect(office.getByText("La connexion fonctionne.")).toBeVisible();

    await openAdmin(office, "/admin/settings/payments");
    await office.getByRole("region", { name: "Carte bancaire, en ligne" }).getByLabel("Proposer").check();
    const ways = office.locator("fieldset", { has: office.getByRole("region", { name: "Carte bancaire, en ligne" }) });
    await ways.getByRole("button", { name: "Enregistrer" }).click();
    await expect(office.getByText("Moyens de paiement enregistrés.")).toBeVisible();

    const phone = await browser.newPage({ baseURL: shop.origin, viewport: { width: 390, height: 844 } });
    await phone.goto(goods.path);
    await openSheet(phone);
    await fillIn(phone, buyer);
    await phone.getByRole("radio", { name: /Par carte/ }).check();
    await confirm(phone).click();
    await phone.waitForURL(`${stripe.url}/pay/**`);
    const session = new URL(phone.url()).pathname.slice("/pay/".length);
    const thanks = stripe.sessions.get(session)?.success_url ?? "";

    // Its address proves nothing: who makes it up sees an order that waits.
    const forger = await browser.newPage();
    await forger.goto(thanks);
    await expect(forger.locator("main").getByText(/Paiement en attente/)).toBeVisible();

    await phone.getByRole("button", { name: "Pay now" }).click();
    await expect(phone.locator("main").getByText(/Payé\s:/)).toBeVisible({ timeout: 20_000 });

    await openAdmin(office, "/admin/orders");
    await office
      .getByRole("link", { name: /MZ-|\d{4}/ })
      .first()
      .click();
    const payments = office.getByRole("region", { name: "Paiements" });
    await expect(payments.getByText("Carte, en ligne")).toBeVisible();
    await expect(payments.getByRole("button", { name: "Rembourser" })).toBeVisible();
  } finally {
    await shop.dispose();
    await stripe.close();
  }
});
