import { expect, test } from "#e2e/fixtures/test.ts";

test("the server says that it lives and that it is ready", { tag: "@mariadb" }, async ({ request }) => {
  expect((await request.get("/healthz")).status()).toBe(200);
  expect((await request.get("/readyz")).status()).toBe(200);
});

test("the home page opens without an error in the console", async ({ page }) => {
  const response = await page.goto("/");
  expect(response?.status()).toBe(200);
  await expect(page.locator("h1")).toBeVisible();
});
