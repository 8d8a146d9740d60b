import AxeBuilder from "@axe-core/playwright";
import type { BrowserContext } from "@playwright/test";
import { openApi } from "#e2e/fixtures/api.ts";
import { type RunningShop, startShop } from "#e2e/fixtures/shop.ts";
import { signInLink } from "#e2e/fixtures/staff.ts";
import { expect, test } from "#e2e/fixtures/test.ts";
import { publishForm } from "#e2e/flows/publish-form.ts";
import { openOneTimeLink } from "#e2e/flows/sign-in.ts";

interface Told {
  id: string;
  type: string;
  view: string;
  visitor?: string;
  field?: string;
}

let shop: RunningShop;
test.beforeAll(async () => {
  shop = await startShop({ demo: false });
});
test.afterAll(() => shop.dispose());

test("what a visitor does is told once, and who they are not before they agree", {
  tag: "@phone",
}, async ({ browser, page, playwright }) => {
  const api = await openApi(shop, playwright, "write");
  const path = (await publishForm(api)).path.replace(/^\/ar/, "");
  await api.dispose();
  await openOneTimeLink(page, await signInLink(shop, "owner"));
  await page.goto(`${shop.origin}/admin/settings`);
  await page.getByLabel("Oui, avec l’accord du visiteur").check();
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByLabel(/Redemander à tout le monde/)).toBeVisible();

  const phone = { viewport: { width: 390, height: 844 }, locale: "fr-FR" };
  const context = await browser.newContext(phone);
  const visitor = await context.newPage();
  let begin = () => {};
  const begun = new Promise<void>((done) => {
    begin = done;
  });
  await visitor.route("**/events.client*", async (route) => {
    await begun;
    await route.continue();
  });
  await visitor.goto(shop.origin + path);
  const banner = visitor.locator("[data-consent]");
  await expect(banner).toBeVisible();
  expect(await ourCookies(context)).toEqual({});
  expect((await new AxeBuilder({ page: visitor }).include("[data-consent]").analyze()).violations).toEqual([]);
  await banner.getByRole("button", { name: "Refuser" }).click();
  await expect(banner).toBeHidden();
  expect(await ourCookies(context)).toEqual({ vitrine_consent: "none.1" });

  // A form is begun before the script that tells of it has come; the page goes and comes back by the back button.
  const told = visitor.waitForRequest(
    (sent) => sent.url().endsWith("/e") && /field_reached/.test(sent.postData() ?? ""),
  );
  await visitor.locator("[data-field=photo] input").focus();
  begin();
  await told;
  await visitor.goto(`${shop.origin}/consent`);
  await visitor.goBack();
  await expect(banner).toBeHidden();
  // A page that is left before its script has come tells of nothing: a browser may have built it anew.
  await visitor.waitForFunction(() =>
    performance.getEntriesByType("resource").some(({ name }) => name.includes("/events.client")),
  );
  await visitor.waitForLoadState("networkidle");
  await visitor.goto(`${shop.origin}/consent`);
  const refused = await events((all) => count(all, "page_view") === 2 && count(all, "field_reached") === 1);
  expect(count(refused, "page_view")).toBe(2);
  expect(count(refused, "form_opened")).toBe(1);
  expect(count(refused, "step_reached")).toBe(1);
  expect(refused.filter(({ field }) => field === "photo")).toHaveLength(1);
  expect(count(refused, "block_seen")).toBeGreaterThan(0);
  expect(refused.filter((event) => event.visitor)).toEqual([]);

  // The mind is changed by the link at the foot.
  await visitor.getByRole("button", { name: "Accepter" }).click();
  await expect(visitor.getByText("Vous avez accepté.")).toBeVisible();
  await visitor.goto(shop.origin + path);
  await visitor.waitForFunction(() => localStorage.getItem("vitrine.visitor") !== null);
  await visitor.goto(`${shop.origin}/consent`);
  const known = await events((all) => all.some((event) => event.visitor));
  expect(new Set(known.map(({ id }) => id)).size).toBe(known.length);
  expect(count(known, "page_view")).toBe(3);
  expect(await ourCookies(context)).toMatchObject({ vitrine_visits: "1", vitrine_pages: "1" });

  // A robot is shown the page and told of to nobody; without a script the choice is a form.
  const robot = await browser.newContext({ ...phone, userAgent: "Mozilla/5.0 (compatible; Googlebot/2.1)" });
  const crawler = await robot.newPage();
  const answered = crawler.waitForResponse((response) => response.url().endsWith("/e"));
  await crawler.goto(shop.origin + path);
  expect((await answered).status()).toBe(204);
  const bare = await browser.newContext({ ...phone, javaScriptEnabled: false });
  const plain = await bare.newPage();
  await plain.goto(`${shop.origin}/ar${path}`);
  await expect(plain.locator("[data-consent]")).toBeHidden();
  await plain.getByRole("link", { name: "إدارة اختياراتي" }).click();
  await plain.getByRole("button", { name: "أوافق" }).click();
  await expect(plain.getByText("لقد وافقت.")).toBeVisible();
  expect(await ourCookies(bare)).toEqual({ vitrine_consent: "measure.1" });
  expect(await events(() => true)).toHaveLength(known.length);
  for (const each of [context, robot, bare]) await each.close();
});

async function ourCookies(context: BrowserContext): Promise<Record<string, string>> {
  return Object.fromEntries((await context.cookies()).map(({ name, value }) => [name, value]));
}

const count = (events: readonly Told[], of: string) => events.filter(({ type }) => type === of).length;

/** All that was told so far, as soon as it is enough: a beacon arrives after its page is gone. */
async function events(enough: (all: Told[]) => boolean): Promise<Told[]> {
  let told: Told[] = [];
  await expect
    .poll(async () => {
      const { stdout } = await shop.vitrine("events", "export", "--from", "2020-01-01", "--to", "2099-12-31");
      told = stdout
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Told);
      return enough(told);
    })
    .toBe(true);
  return told;
}
