import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "#e2e/fixtures/test.ts";
import { publishMovingPage } from "#e2e/flows/islands-page.ts";

// What a player's frame says of itself is not ours; here nothing of it is reachable at all.
test.use({ expectedConsole: [/youtube-nocookie/] });

test("what opens, turns, counts and copies does so on a phone, and says the same without a script", {
  tag: "@phone",
}, async ({ page, api, shop, browser, context }) => {
  const { path, code } = await publishMovingPage(await api("write"));
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: shop.origin });
  const outside: string[] = [];
  await page.route(/youtube/, (route) => {
    outside.push(route.request().url());
    return route.fulfill({ contentType: "text/html", body: "<!DOCTYPE html><title>Lecteur</title>" });
  });

  // Somebody who has looked at a product finds it again, once the list comes into sight.
  await page.goto(`${shop.origin}/c/${path.slice(3)}`);
  const product = page.locator('main a[href*="/products/"]').first();
  await page.goto(new URL((await product.getAttribute("href")) ?? "", shop.origin).href);
  const seen = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
  await page.waitForFunction(() => Object.keys(localStorage).some((key) => /seen/.test(key)));
  await page.goto(shop.origin + path);
  await page
    .getByRole("heading", { name: "Les plus aimés" })
    .or(page.getByRole("heading", { name: "Vu récemment" }))
    .scrollIntoViewIfNeeded();
  await expect(page.getByRole("heading", { name: "Vu récemment" })).toBeVisible();
  await expect(page.locator("v-recently-viewed li").first()).toContainText(seen);

  // The pop-up comes half-way down, once, and goes by any key people try.
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  const popup = page.getByRole("dialog", { name: "Avant de partir" });
  await expect(popup).toBeVisible();
  expect(await seriousViolations(page), "with the pop-up open").toEqual([]);
  await page.keyboard.press("Escape");
  await expect(popup).toBeHidden();
  expect(await seriousViolations(page), "in French").toEqual([]);

  await page.getByRole("radio", { name: "Entretien" }).check();
  await expect(page.getByRole("heading", { name: "À laver à la main" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Du grès de Fès" })).toBeHidden();

  const carousel = page.getByRole("region", { name: "À faire défiler" });
  await carousel.focus();
  await page.keyboard.press("ArrowRight");
  await expect
    .poll(() =>
      carousel
        .locator(".carousel-track")
        .evaluate((track) => track.scrollLeft + (track.parentElement?.scrollLeft ?? 0)),
    )
    .toBeGreaterThan(0);

  const range = page.getByRole("slider", { name: "Déplacer la limite" });
  await range.focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.locator("v-before-after")).toHaveAttribute("style", /--split: ?51%/);

  await page.getByRole("button", { name: "Copier" }).click();
  await expect(page.getByRole("button", { name: "Copié" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code);

  // Two hours from the first look, whichever visit it is.
  const minutes = page.locator("v-countdown [data-unit=minutes]");
  await minutes.scrollIntoViewIfNeeded();
  await expect(page.locator("v-countdown [data-unit=hours]")).toHaveText("01");
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((each) => each.includes(":countdown:")) ?? "";
    localStorage.setItem(key, String(Date.now() - 7_199_000));
  });
  await page.reload();
  await page.locator("v-countdown").scrollIntoViewIfNeeded();
  await expect(page.getByText("C’est fini")).toBeVisible();
  await expect(popup).toBeHidden();

  // Nothing of the player's house is asked before somebody who has read what that means presses play.
  expect(outside).toEqual([]);
  await expect(page.getByText(/YouTube/).first()).toBeVisible();
  // Pressed before its script is here, the button leads to the video itself.
  await page.getByRole("link", { name: "Voir l’atelier" }).scrollIntoViewIfNeeded();
  await page.waitForFunction(() => customElements.get("v-video") !== undefined);
  await page.getByRole("link", { name: "Voir l’atelier" }).click();
  await expect(page.locator("v-video iframe")).toHaveAttribute("src", /^https:\/\/www\.youtube-nocookie\.com\//);
  await expect.poll(() => outside.length).toBeGreaterThan(0);

  // The bar stays, and the page's end is not beneath it.
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  const bar = page.getByRole("heading", { name: "Livré partout" });
  await expect(bar).toBeInViewport();
  await page.goto(`${shop.origin}/ar${path}`);
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  // What ended for this visitor does not begin again at the page's other address.
  await page.locator("v-countdown").scrollIntoViewIfNeeded();
  await expect(page.getByText("انتهى")).toBeVisible();
  expect(await seriousViolations(page), "in Arabic").toEqual([]);

  const bare = await (
    await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
  ).newPage();
  await bare.goto(shop.origin + path);
  await expect(bare.getByText(code)).toBeVisible();
  await expect(bare.getByRole("heading", { name: "Avant de partir" })).toBeVisible();
  await expect(bare.getByRole("heading", { name: "Les plus aimés" })).toBeVisible();
  await expect(bare.getByText("dans les 2 heures").or(bare.getByText(/2 h/)).first()).toBeVisible();
  await bare.getByRole("radio", { name: "Entretien" }).check();
  await expect(bare.getByRole("heading", { name: "À laver à la main" })).toBeVisible();
  await expect(bare.getByRole("link", { name: "Voir l’atelier" })).toHaveAttribute("href", /youtube\.com\/watch/);
  await expect(bare.getByText("Filtrer", { exact: true })).toBeVisible();
  await bare.context().close();
});

async function seriousViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
