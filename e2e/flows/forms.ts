import { expect, type Page } from "@playwright/test";
import type { Api } from "../fixtures/api.ts";
import { openAdmin } from "./admin.ts";
import { newSlug } from "./editor.ts";

/** Begins an empty form and stands in its designer. @returns the form's id */
export async function beginForm(page: Page): Promise<string> {
  await openAdmin(page, "/admin/pages?view=form");
  await page.getByRole("button", { name: "Nouveau formulaire" }).first().press("Enter");
  await page
    .getByRole("dialog", { name: "Commencer un formulaire" })
    .getByRole("button", { name: "Formulaire vide" })
    .press("Enter");
  await page.waitForURL(/\/admin\/pages\/[^/]+\/edit$/);
  await expect(page.getByRole("heading", { name: "Ce formulaire ne demande encore rien" })).toBeVisible();
  return /pages\/([^/]+)\/edit/.exec(page.url())?.[1] ?? "";
}

/** A page on which a form stands. @returns its path */
export async function publishFormPage(api: Api, form: string): Promise<string> {
  const made = async (path: string, body: object) => {
    const answer = await api.post(path, { data: body, headers: { "idempotency-key": crypto.randomUUID() } });
    expect(answer.ok(), await answer.text()).toBe(true);
    return (await answer.json()) as { id: string };
  };
  const slug = newSlug();
  const words = (fr: string) => ({ fr });
  const { id } = await made("documents", {
    doc: {
      format: 1,
      kind: "page",
      blocks: { "layout.page": 1, "content.form": 1 },
      meta: {
        use: "promo",
        title: words("Un formulaire"),
        description: {},
        slug: words(slug),
        image: null,
        mood: "clair",
      },
      root: {
        id: "root",
        type: "layout.page",
        props: {},
        slots: {
          body: [{ id: "form", type: "content.form", props: { form, title: {}, thanks: words("C’est noté.") } }],
        },
      },
    },
  });
  await made(`documents/${id}/publish`, {});
  return `/p/${slug}`;
}
