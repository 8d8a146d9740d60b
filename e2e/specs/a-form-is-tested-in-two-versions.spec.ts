import { expect, test } from "#e2e/fixtures/test.ts";
import { openAdmin } from "#e2e/flows/admin.ts";
import { publishForm } from "#e2e/flows/publish-form.ts";

test("two versions of a form are tested with a few presses, and its own screen says how it goes", async ({
  page,
  browser,
  shop,
  api,
  signIn,
}) => {
  const write = await api("write");
  const { path, form } = await publishForm(write);
  await signIn("owner");
  await openAdmin(page, `/admin/answers/results?form=${form}`);
  await page.getByRole("button", { name: "Tester deux versions" }).click();
  await page.getByRole("button", { name: "Préparer le test" }).click();
  await page.waitForURL(/\/admin\/campaigns\/[0-9A-Z]{26}$/);
  await page.waitForLoadState("networkidle");
  const campaign = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  await expect(page.getByRole("link", { name: "Modifier « Retour (version B) »" })).toBeVisible();
  await page.getByRole("button", { name: "Publier" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Publier" }).click();
  await expect(page.getByText("En cours", { exact: true })).toBeVisible();

  const visitor = await (await browser.newContext({ baseURL: shop.origin })).newPage();
  await visitor.goto(path);
  await visitor.waitForLoadState("networkidle");
  await visitor.goto("/");
  await expect
    .poll(async () => {
      const answer = await write.get(`campaigns/${campaign}/results`);
      const { variants } = (await answer.json()) as { variants: { visitors: number }[] };
      return variants.reduce((sum, { visitors }) => sum + visitors, 0);
    })
    .toBe(1);
  await openAdmin(page, `/admin/answers/results?form=${form}`);
  await expect(page.getByText("Encore trop peu de visiteurs")).toBeVisible();
  await expect(page.getByText(/^(Telle quelle|Version B)\s: envoyé par 0 visiteurs sur 1$/)).toBeVisible();
  await write.post(`campaigns/${campaign}/rollback`, { data: {} });
});
