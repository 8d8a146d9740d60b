import type { Api } from "#e2e/fixtures/api.ts";
import { tokenFor } from "#e2e/fixtures/api.ts";
import { expect, test } from "#e2e/fixtures/test.ts";
import { publishFormPage } from "#e2e/flows/forms.ts";
import { addVariant, send } from "#e2e/flows/stock.ts";

// What sold out at the last moment is refused.
test.use({ expectedConsole: [/422/] });

const words = (fr: string) => ({ fr });

/** A page that asks which of these articles. @returns its path */
async function askWhich(api: Api, articles: readonly string[]): Promise<string> {
  const article = {
    ...{ id: "article", type: "form.product" },
    props: {
      ...{ name: "article", label: words("Quel article ?"), hint: {}, required: true, start: "", words: [] },
      ...{ source: "chosen", collection: null, search: "", sort: "manual", limit: 6 },
      ...{
        products: articles.map((id) => ({ product: { id } })),
        variants: "first",
        several: false,
        most: 0,
        quantity: "",
      },
    },
  };
  const doc = {
    ...{ format: 1, kind: "form", meta: { title: words("Choix") } },
    blocks: { "form.form": 6, "form.product": 1 },
    root: {
      ...{ id: "root", type: "form.form", slots: { fields: [article] } },
      props: {
        ...{ submit: words("Envoyer"), note: {}, thanks: words("C’est noté."), progress: "bar", saving: false },
        ...{ human: false, checkout: false, known: false, rules: [], actions: [] },
      },
    },
  };
  const headers = () => ({ "idempotency-key": crypto.randomUUID() });
  const { id } = await (await api.post("documents", { data: { doc }, headers: headers() })).json();
  expect((await api.post(`documents/${id}/publish`, { data: {}, headers: headers() })).ok()).toBe(true);
  return publishFormPage(api, id);
}

test("an article that sells out while somebody chooses closes by itself, and the next one can be had", {
  tag: "@phone",
}, async ({ page, shop, api }) => {
  const token = await tokenFor(shop, "write");
  const vase = await addVariant(shop, token, 3);
  const bowl = await addVariant(shop, token, 3);
  const sellOut = (sku: string) => send(shop, token, "stock-adjustments", { sku, set: 0, reason: "journey" });
  await page.goto(await askWhich(await api("write"), [vase.product, bowl.product]));
  const choice = ({ sku }: { sku: string }) => page.getByRole("radio", { name: sku });
  await page.waitForLoadState("networkidle");

  await sellOut(vase.sku);
  // A press, and not "check": the shop may say that it is gone before anybody sees it chosen.
  await choice(vase).click();
  await expect(choice(vase)).toBeDisabled();
  await expect(choice(vase)).not.toBeChecked();
  const gone = page.getByText("C’est épuisé depuis un instant : choisissez autre chose.");
  await expect(gone).toBeVisible();
  await choice(bowl).check();
  await expect(gone).toBeHidden();

  // The last one goes before it is sent: nothing is left to choose, and nobody is asked to.
  await sellOut(bowl.sku);
  await page.getByRole("button", { name: "Envoyer" }).click();
  await expect(page.getByText("Tout est épuisé pour le moment : continuez sans choisir.")).toBeVisible();
});
