import { type Api, tokenFor } from "#e2e/fixtures/api.ts";
import { expect, type Page, test } from "#e2e/fixtures/test.ts";
import { sellOne } from "#e2e/flows/buy.ts";
import { formOfTexts, publishForm, publishOnPage } from "#e2e/flows/publish-form.ts";
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
  // What is left to tell goes with the page.
  for (const { tab } of tabs) await tab.goto(path);
  await expect.poll(() => counted(api, form)).toMatchObject({ opened: 2, sent: 2 });
});

test("what waited for the network goes from the next page with a script that is opened @phone", async ({
  page,
  context,
  shop,
  api,
}) => {
  const product = await sellOne(shop, await tokenFor(shop, "write"), 5);
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
  await other.goto(path);
  await expect.poll(() => counted(api, form)).toMatchObject({ sent: 1 });
});

test("a form that leads on to another address is counted as sent before its page goes @phone", async ({
  page,
  api,
}) => {
  const write = await api("write");
  const doc = await formOfTexts(write, { wish: ["Souhait", "أمنية"] });
  const onward = { id: "go", do: "redirect", when: { "==": [{ var: "$locale" }, "ar"] }, with: { url: "/ar/" } };
  doc.root.props.actions = [onward];
  const { path, form } = await publishOnPage(write, doc);
  await page.goto(path);
  await page.getByLabel("أمنية").fill("مزهرية");
  await page.getByLabel("أمنية").press("Enter");
  await page.waitForURL(/\/ar\/$/);
  await expect.poll(() => counted(api, form)).toMatchObject({ opened: 1, sent: 1 });
});

test("a link goes on where its answers were left, whatever was begun on the device that opens it @phone", async ({
  page,
  context,
  browser,
  shop,
  api,
}) => {
  const write = await api("write");
  const { path, form } = await publishOnPage(
    write,
    await formOfTexts(write, { name: ["Nom", "الاسم"] }, { wish: ["Souhait", "أمنية"], more: ["Encore", "المزيد"] }),
  );
  const kept = async () => (await (await write.get(`form-drafts?form=${form}`)).json()).data;
  const onward = (tab: Page) => tab.getByRole("button", { name: "متابعة" });
  await page.goto(path);
  await page.getByLabel("الاسم").fill("أمينة");
  await context.setOffline(true);
  await onward(page).press("Enter");
  await expect(page.getByText("لا توجد شبكة")).toBeVisible();
  await context.setOffline(false);
  // Whoever waited by keyboard stands in the step that came.
  await expect(page.getByLabel("أمنية")).toBeFocused();
  await page.keyboard.type("مزهرية");
  await expect.poll(kept).toMatchObject([{ step: 1, values: { name: "أمينة", wish: "مزهرية" } }]);
  const { url } = await (await write.post(`form-drafts/${(await kept())[0].id}/link`, { data: {} })).json();

  // Begun anew on the same device, by somebody else.
  await page.reload();
  await page.getByRole("link", { name: "البدء من جديد" }).click();
  await page.getByLabel("الاسم").fill("سلمى");
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain("سلمى");
  const elsewhere = await browser.newPage({ baseURL: shop.origin });
  for (const tab of [page, elsewhere]) {
    await tab.goto(url);
    // Touched, its script asks when it was begun, and has done with what stands in it by then.
    const begun = tab.waitForResponse(
      (answer) => answer.url().endsWith("/forms") && answer.request().method() === "GET",
    );
    await tab.getByLabel("المزيد").focus();
    await begun;
    await expect(tab.getByLabel("أمنية")).toHaveValue("مزهرية");
    await expect(tab.locator("[data-trouble]")).toBeHidden();
  }
  await elsewhere.close();
  await page.getByLabel("المزيد").fill("وعاء");
  await page.getByLabel("المزيد").press("Enter");
  await expect(page.locator(".sent-now")).toBeVisible();
  const { data } = await (await write.get(`form-answers?form=${form}`)).json();
  expect(data).toMatchObject([{ values: { name: "أمينة", wish: "مزهرية", more: "وعاء" } }]);
});

test("without a script a form is sent though an answer has hidden what it needed @phone", async ({
  browser,
  shop,
  api,
}) => {
  const write = await api("write");
  const elements = [
    { type: "checkbox", name: "same", title: { default: "Adresse", ar: "العنوان" }, choices: ["known"] },
    { type: "text", name: "street", title: { default: "Rue", ar: "الشارع" }, isRequired: true },
  ].map((each) => (each.name === "street" ? { ...each, visibleIf: "{same} empty" } : each));
  const imported = await write.post("form-imports", { data: { form: { pages: [{ name: "page", elements }] } } });
  const { document } = await imported.json();
  const { path, form } = await publishOnPage(write, document);
  const page = await browser.newPage({ baseURL: shop.origin, javaScriptEnabled: false });
  await page.goto(path);
  await page.getByRole("checkbox").check();
  await page.getByLabel("الشارع").press("Enter");
  await expect(page.getByText("شكرا.")).toBeVisible();
  await page.close();
  const { data } = await (await write.get(`form-answers?form=${form}`)).json();
  expect(data).toMatchObject([{ values: { same: ["known"] } }]);
});

/** What the shop has counted of a form. */
async function counted(api: (scope: "read") => Promise<Api>, form: string): Promise<object> {
  return (await (await api("read")).get(`forms/${form}/results`)).json();
}

/** A page that asks one question. */
async function askForWish(api: Api): Promise<{ path: string; form: string }> {
  return publishOnPage(api, await formOfTexts(api, { wish: ["Souhait", "أمنية"] }));
}
