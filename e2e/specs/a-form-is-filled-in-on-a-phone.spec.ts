import { type Api, createToken } from "#e2e/fixtures/api.ts";
import { expect, test } from "#e2e/fixtures/test.ts";
import { sellOne } from "#e2e/flows/buy.ts";
import { publishForm, publishOnPage } from "#e2e/flows/publish-form.ts";
import { weighScripts } from "#e2e/flows/weigh-scripts.ts";

test.use({ expectedConsole: [/ERR_INTERNET_DISCONNECTED/] });

/** One pixel. */
const PHOTO = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
  "base64",
);

test("a form with a photo, an article and a signature is sent once, when the network is back @phone", async ({
  page,
  context,
  api,
}) => {
  const { path, form } = await publishForm(await api("write"));
  const weight = weighScripts(page);
  await page.goto(path);
  await page.waitForLoadState("networkidle");
  expect(await weight()).toBeLessThan(15_000);
  await page.getByLabel("صورة").setInputFiles({ name: "vase.png", mimeType: "image/png", buffer: PHOTO });
  await page.getByRole("radio").first().check();
  await page.getByRole("button", { name: "التالي" }).click();

  await page.getByLabel("المدينة").fill("فاس");
  await expect(page.getByText("التوقيع، فاس")).toBeVisible();
  await page.getByLabel("الشارع والرقم والحي").fill("شارع البرتقال 12");
  const pad = page.getByRole("img", { name: /وقع هنا/ });
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (!box) throw new Error("There is nowhere to sign");
  await page.mouse.move(box.x + 40, box.y + 40);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, box.y + 60, { steps: 8 });
  await page.mouse.up();
  await page.getByRole("button", { name: "التالي" }).click();

  await page.getByRole("checkbox", { name: "قرأت الشروط." }).check();
  await context.setOffline(true);
  await page.getByRole("button", { name: "إرسال" }).click();
  await expect(page.getByText("لا توجد شبكة")).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText("وصلنا طلبك.")).toBeVisible();

  const { data } = await (await (await api("read")).get(`form-answers?form=${form}`)).json();
  expect(data).toHaveLength(1);
  expect(data[0].values).toMatchObject({
    photo: [{ name: "vase.png", type: "image/webp" }],
    sign: expect.stringMatching(/^ink:640x240;/),
    address: { city: "فاس" },
    terms: "yes",
  });
});

test("a form open in two tabs without a network is sent from each, once, and nothing that was typed is lost @phone", async ({
  page,
  context,
  api,
}) => {
  test.setTimeout(120_000);
  const { path, form } = await askForWish(await api("write"));
  const other = await context.newPage();
  const tabs = [
    { tab: page, said: "مزهرية" },
    { tab: other, said: "وعاء" },
  ];
  for (const { tab } of tabs) await tab.goto(path);
  // Both are begun before either is sent: they share a device, and its memory.
  for (const { tab, said } of tabs) await tab.getByLabel("أمنية").fill(said);
  await context.setOffline(true);
  for (const { tab, said } of tabs) {
    await tab.getByLabel("أمنية").press("Enter");
    await expect(tab.getByText("لا توجد شبكة")).toBeVisible();
    await expect(tab.getByLabel("أمنية")).toHaveValue(said);
  }
  await context.setOffline(false);
  for (const { tab } of tabs) await expect(tab.getByText("شكرا.")).toBeVisible();

  const { data } = await (await (await api("read")).get(`form-answers?form=${form}`)).json();
  expect(data.map(({ values }: { values: { wish: string } }) => values.wish).sort()).toEqual(
    tabs.map(({ said }) => said).sort(),
  );
});

test("what waited for the network goes from the next page with a script that is opened @phone", async ({
  page,
  context,
  shop,
  api,
}) => {
  const product = await sellOne(shop, await createToken(shop, "write"), 5);
  const { path, form } = await askForWish(await api("write"));
  await page.goto(`${path}?utm_source=affiche`);
  await page.getByLabel("أمنية").fill("مزهرية");
  await context.setOffline(true);
  await page.getByLabel("أمنية").press("Enter");
  await expect(page.getByText("لا توجد شبكة")).toBeVisible();
  await page.close();
  await context.setOffline(false);
  const other = await context.newPage();
  const sent = other.waitForResponse(
    (answer) => answer.request().method() === "POST" && answer.url().endsWith("/ar/forms"),
  );
  await other.goto(product.path);
  await sent;
  await expect.poll(() => other.evaluate(() => Object.keys(localStorage).join())).not.toContain(":waits:");

  const { data } = await (await (await api("read")).get(`form-answers?form=${form}`)).json();
  expect(data).toMatchObject([{ values: { wish: "مزهرية" } }]);
});

/** A page that asks one question. */
async function askForWish(api: Api): Promise<{ path: string; form: string }> {
  const survey = {
    elements: [{ type: "text", name: "wish", title: { default: "Souhait", ar: "أمنية" }, isRequired: true }],
  };
  const imported = await api.post("form-imports", { data: { form: survey } });
  const { document } = (await imported.json()) as { document: object };
  return publishOnPage(api, document);
}
