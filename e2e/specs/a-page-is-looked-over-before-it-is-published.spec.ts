import { expect, test } from "#e2e/fixtures/test.ts";
import { canvasOf, newSlug, saved } from "#e2e/flows/editor.ts";

test("checks lead to a picture without words, and a page above the budget says why it is published", async ({
  page,
  signIn,
  api,
  expectedConsole,
}) => {
  // Publishing above the budget is refused once.
  expectedConsole.push(/422/);
  const write = await api("write");
  const { data } = await (await write.get("assets?kind=image&limit=1")).json();
  const { src, width, height } = data[0];
  const made = await (
    await write.post("documents", { data: { doc: heavyPage({ src, width, height, alt: {} }) } })
  ).json();

  await signIn("admin");
  await page.goto(`/admin/pages/${made.id}/edit`);
  await canvasOf(page);
  await page.getByRole("tab", { name: "Contrôles" }).click();
  const silent = page.locator('[data-finding="picture.silent"]');
  await silent.getByRole("button", { name: /^M’y amener/ }).click();
  await expect(page.locator('[data-prop="image.alt"] input')).toBeFocused();
  await page.keyboard.type("Un vase bleu, posé près d’une fenêtre");
  await saved(page);
  await expect(page.getByText(/^\d+ avertissement/).first()).toBeVisible();
  await expect(silent).toHaveCount(0);

  await page.getByRole("button", { name: "Publier", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Publier la page" });
  await dialog.getByRole("button", { name: "Publier maintenant" }).click();
  await expect(dialog.getByText("Donnez une raison, ou allégez la page.")).toBeVisible();
  await dialog.getByRole("textbox", { name: "Pourquoi la publier quand même ?" }).fill("Le règlement, en entier");
  await dialog.getByRole("button", { name: "Publier maintenant" }).click();
  await expect(dialog.getByText("En ligne depuis")).toBeVisible();
  const revisions = await (await write.get(`documents/${made.id}/revisions`)).json();
  expect(revisions.data[0].over_budget).toMatchObject({ reason: "Le règlement, en entier" });
});

/** More elements than the budget of a shop allows, in few blocks. */
function heavyPage(image: object) {
  const title = { fr: "Le règlement du jeu" };
  const paragraphs = Array.from({ length: 490 }, () => ({ type: "paragraph", children: [{ text: "Article" }] }));
  const body = [
    { id: "title", type: "content.heading", props: { text: title, level: "1", size: "large" } },
    {
      id: "photo",
      type: "content.image",
      props: { image, ratio: "original", shape: "soft", caption: {}, link: null },
    },
    ...["a", "b", "c"].map((id) => ({
      ...{ id, type: "content.rich-text" },
      props: { text: { fr: paragraphs }, size: "medium", tone: "text" },
    })),
  ];
  return {
    ...{ format: 1, kind: "page" },
    blocks: { "layout.page": 1, "content.heading": 1, "content.image": 1, "content.rich-text": 1 },
    meta: { use: "promo", title, description: {}, slug: { fr: newSlug() }, image: null, mood: "shop" },
    root: { id: "root", type: "layout.page", props: {}, slots: { body } },
  };
}
