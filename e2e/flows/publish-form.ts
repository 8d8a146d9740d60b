import type { Api } from "../fixtures/api.ts";
import { expect } from "../fixtures/test.ts";
import { addVariantBy } from "./stock.ts";

const words = (fr: string, ar: string) => ({ fr, ar });
const question = (name: string, fr: string, ar: string, required: boolean) => ({
  ...{ name, label: words(fr, ar), hint: {}, required, start: "", words: [] },
});

/** An article of its own, which no other journey sells out. @returns its id */
async function addArticle(api: Api): Promise<string> {
  const { product } = await addVariantBy(async (path, data) => {
    const answer = await api.post(path, { data, headers: { "idempotency-key": crypto.randomUUID() } });
    expect(answer.ok(), await answer.text()).toBe(true);
    return answer.json();
  }, 50);
  return product;
}

/**
 * A form of three steps on a page of its own: a photo and an article, a signature and an address, a consent.
 * @returns the page's path and the form's id
 */
export async function publishForm(api: Api): Promise<{ path: string; form: string }> {
  const step = (id: string, fields: object[]) => ({
    ...{ id, type: "form.step", slots: { fields } },
    props: { title: words("Étape", "خطوة"), note: {}, next: words("Suite", "التالي") },
  });
  // So many that its button stands below the first screen of a phone: a message comes only where it covers none.
  const articles = await Promise.all([1, 2, 3, 4].map(() => addArticle(api)));
  return publishOnPage(api, {
    ...{ format: 1, kind: "form", meta: { title: words("Retour", "إرجاع") } },
    blocks: {
      ...{ "form.form": 2, "form.step": 1, "form.file": 2, "form.product": 1, "form.total": 1 },
      ...{ "form.signature": 1, "form.consent": 2, "form.address": 1 },
    },
    root: {
      ...{ id: "root", type: "form.form" },
      props: {
        ...{ submit: words("Envoyer", "إرسال"), note: {}, thanks: words("Bien reçu.", "وصلنا طلبك.") },
        ...{ progress: "bar", saving: true, rules: [] },
      },
      slots: {
        fields: [
          step("one", [
            {
              ...{ id: "photo", type: "form.file" },
              props: {
                ...question("photo", "Une photo", "صورة", true),
                ...{ takes: "images", camera: "offered", most: 2, megabytes: 5 },
              },
            },
            {
              ...{ id: "article", type: "form.product" },
              props: {
                ...question("article", "Quel article ?", "أي منتج؟", true),
                ...{ source: "chosen", collection: null, search: "", sort: "manual", limit: 4 },
                products: articles.map((id) => ({ product: { id } })),
                ...{ variants: "first", several: false, most: 0, quantity: "" },
              },
            },
            { id: "sum", type: "form.total", props: { label: words("Total", "المجموع") } },
          ]),
          step("two", [
            {
              ...{ id: "address", type: "form.address" },
              props: {
                ...question("address", "Votre adresse", "عنوانك", true),
                ...{ region: "auto", landmark: true, pin: true },
              },
            },
            {
              id: "sign",
              type: "form.signature",
              props: question("sign", "Signature, {{answers.address.city}}", "التوقيع، {{answers.address.city}}", true),
            },
          ]),
          step("three", [
            {
              ...{ id: "terms", type: "form.consent" },
              props: {
                label: words("J’ai lu les conditions.", "قرأت الشروط."),
                ...{ purpose: "other", name: "terms", required: true },
              },
            },
          ]),
        ],
      },
    },
  });
}

interface ImportedForm {
  root: { props: Record<string, unknown> };
}

/** A form of these pages, each a step of short texts: French and Arabic words by name. */
export async function formOfTexts(
  api: Api,
  ...pages: Record<string, readonly [string, string]>[]
): Promise<ImportedForm> {
  const elements = (asked: (typeof pages)[number]) =>
    Object.entries(asked).map(([name, [fr, ar]]) => ({
      ...{ type: "text", name, title: { default: fr, ar }, isRequired: true },
    }));
  const form = { pages: pages.map((asked, at) => ({ name: `page${at}`, elements: elements(asked) })) };
  const imported = await api.post("form-imports", { data: { form } });
  expect(imported.ok(), await imported.text()).toBe(true);
  return ((await imported.json()) as { document: ImportedForm }).document;
}

/** @returns the document's id */
export async function publishDocument(api: Api, doc: object): Promise<string> {
  const headers = { "idempotency-key": crypto.randomUUID() };
  const answer = await api.post("documents", { data: { doc }, headers });
  expect(answer.status(), await answer.text()).toBe(201);
  const { id } = (await answer.json()) as { id: string };
  const published = await api.post(`documents/${id}/publish`, { data: {} });
  expect(published.status(), await published.text()).toBe(200);
  return id;
}

/** Publishes a form on a page of its own. @returns the page's path, in Arabic, and the form's id */
export async function publishOnPage(api: Api, doc: object): Promise<{ path: string; form: string }> {
  const form = await publishDocument(api, doc);
  const slug = `retour-${crypto.randomUUID().slice(0, 8)}`;
  await publishDocument(api, {
    ...{ format: 1, kind: "page", blocks: { "layout.page": 1, "content.form": 1 } },
    meta: {
      ...{ use: "promo", title: words("Retour", "إرجاع"), description: {}, slug: words(slug, slug) },
      ...{ image: null, mood: "shop" },
    },
    root: {
      ...{ id: "root", type: "layout.page", props: {} },
      slots: {
        body: [
          {
            id: "ask",
            type: "content.form",
            props: { form, title: words("Retour", "إرجاع"), thanks: words("Merci.", "شكرا.") },
          },
        ],
      },
    },
  });
  return { path: `/ar/p/${slug}`, form };
}
