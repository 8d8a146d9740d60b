import { type Api, tokenFor } from "#e2e/fixtures/api.ts";
import { expect, test } from "#e2e/fixtures/test.ts";
import { buyer, confirm, fillIn, openSheet, sellOne } from "#e2e/flows/buy.ts";
import { publishFormPage } from "#e2e/flows/forms.ts";

test.use({ expectedConsole: [/ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch dynamically/] });

const words = (fr: string) => ({ fr });

/** A town, words, and what engraving them costs: by the letter, and added to the price. */
const engraved = [
  {
    ...{ id: "place", type: "form.place" },
    props: { label: words("Ville"), hint: {}, region: "auto", delivery: "choose" },
  },
  {
    ...{ id: "words", type: "form.text" },
    props: {
      ...{ purpose: "free", name: "words", label: words("À graver"), hint: {}, required: false, start: "" },
      ...{ words: [], placeholder: {}, check: "none", lines: 1, min: 0, max: 120 },
    },
  },
  {
    ...{ id: "engraving", type: "form.calculated" },
    props: {
      ...{ name: "engraving", label: words("Gravure"), look: "money", fee: true },
      value: { "*": [{ length: [{ var: "words" }] }, 20] },
    },
  },
];

/** @returns the path of a page that asks name and phone, and the form's id */
async function askToCall(api: Api, more: readonly object[] = []): Promise<{ path: string; form: string }> {
  const headers = { "idempotency-key": crypto.randomUUID() };
  const doc = {
    ...{ format: 1, kind: "form", meta: { title: words("Rappel") } },
    blocks: { "form.form": 6, "form.text": 2, "form.phone": 1, "form.place": 1, "form.calculated": 2 },
    root: {
      ...{ id: "root", type: "form.form" },
      props: {
        ...{ submit: words("Rappelez-moi"), note: {}, thanks: words("C’est noté."), progress: "bar", saving: true },
        ...{ human: false, checkout: false, known: true, rules: [], actions: [] },
      },
      slots: {
        fields: [
          {
            ...{ id: "name", type: "form.text" },
            props: {
              ...{ purpose: "name", name: "name", label: words("Votre nom"), hint: {}, required: true, start: "" },
              ...{ words: [], placeholder: {}, check: "none", lines: 1, min: 0, max: 120 },
            },
          },
          {
            ...{ id: "phone", type: "form.phone" },
            props: { label: words("Téléphone de {{answers.name}}"), hint: {}, required: true },
          },
          ...more,
        ],
      },
    },
  };
  const made = await api.post("documents", { data: { doc }, headers });
  expect(made.status(), await made.text()).toBe(201);
  const { id } = (await made.json()) as { id: string };
  expect((await api.post(`documents/${id}/publish`, { data: {} })).status()).toBe(200);
  return { path: await publishFormPage(api, id), form: id };
}

test("what is pressed before its script came is sent once: when it comes, when the network is back, or as it stands", {
  tag: "@phone",
}, async ({ page, context, api }) => {
  const { path, form } = await askToCall(await api("write"));
  const name = page.getByLabel("Votre nom");
  const phone = page.getByLabel(/^Téléphone de/);
  const send = async (who: string) => {
    await name.fill(who);
    await phone.fill("06 12 34 56 78");
    await page.getByRole("button", { name: "Rappelez-moi" }).click();
  };
  let letThrough = (): void => undefined;
  const waits = new Promise<void>((done) => {
    letThrough = done;
  });
  await page.route(/questions\.client/, async (route) => {
    await waits;
    await route.continue();
  });
  await page.goto(path);
  await page.waitForLoadState("networkidle");
  await send("Attend le script");
  letThrough();
  await expect(page.getByText("C’est noté.")).toBeVisible();

  await page.unroute(/questions\.client/);
  await page.goto(path);
  await page.waitForLoadState("networkidle");
  await context.setOffline(true);
  await send("Attend le réseau");
  await expect(page.getByText("Pas de réseau")).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText("C’est noté.")).toBeVisible();

  await page.route(/questions\.client/, (route) => route.abort());
  await page.goto(path);
  await page.waitForLoadState("networkidle");
  await send("Sans script");
  await expect(page.getByText("C’est noté.")).toBeVisible();

  const { data } = await (await (await api("read")).get(`form-answers?form=${form}`)).json();
  const names = (data as { values: { name: string } }[]).map(({ values }) => values.name).sort();
  expect(names).toEqual(["Attend le réseau", "Attend le script", "Sans script"]);
});

test("who ordered on this telephone finds what they said then, until they say that it is not them", {
  tag: "@phone",
}, async ({ page, shop, api }) => {
  const { path } = await askToCall(await api("write"));
  const product = await sellOne(shop, await tokenFor(shop, "write"), 5);
  await page.goto(product.path);
  await openSheet(page);
  await fillIn(page);
  await confirm(page).click();
  await page.waitForURL(/\/merci\//);

  await page.goto(path);
  await expect(page.getByLabel("Votre nom")).toHaveValue(buyer.name);
  await expect(page.locator("[name='a.phone']")).toHaveValue(buyer.phone);
  await expect(page.getByText("Rempli d’après votre dernière commande")).toBeVisible();
  await expect(page.getByText(`Téléphone de ${buyer.name}`)).toBeVisible();
  await page.getByLabel("Votre nom").fill("Yto");
  await expect(page.getByText("Téléphone de Yto")).toBeVisible();
  const forgotten = page.waitForResponse(
    (answer) => answer.request().method() === "POST" && answer.url().endsWith("/known"),
  );
  await page.getByRole("button", { name: "Ce n’est pas moi" }).click();
  await forgotten;
  await expect(page.locator("[name='a.phone']")).toHaveValue("");
  await expect(page.getByLabel("Votre nom")).toHaveValue("Yto");
  expect(await page.evaluate(async () => (await fetch("/known")).json())).toEqual({});
});

test("what an answer adds to the price is seen as it is typed, and ordered", { tag: "@phone" }, async ({
  page,
  shop,
  api,
}) => {
  const { form } = await askToCall(await api("write"), engraved);
  const product = await sellOne(shop, await tokenFor(shop, "write"), 5);
  await page.goto(product.path);
  const variant = await page.locator("main [data-checkout] [name=variant]").first().inputValue();
  await page.goto(`/checkout?variant=${variant}&form=${form}`);
  const sum = page.locator("[data-sums] li", { hasText: "Gravure" });
  await expect(sum).toHaveCount(0);
  await page.getByLabel("À graver").pressSequentially("Amal");
  await expect(page.locator(".calculated output")).toHaveText(/^80/);
  await page.getByLabel("Votre nom").fill(buyer.name);
  await expect(sum).toContainText("80");
  await page.getByLabel(/^Téléphone de/).fill(buyer.phone);
  await page.getByLabel("Ville").fill(buyer.city);
  await confirm(page).click();
  await page.waitForURL(/\/merci\//);
  await expect(page.getByText("Gravure")).toBeVisible();
});
