import { expect, test } from "#e2e/fixtures/test.ts";
import { saved } from "#e2e/flows/editor.ts";
import { beginForm, publishFormPage } from "#e2e/flows/forms.ts";
import { reach } from "#e2e/flows/keyboard.ts";

test("a form of two steps is drawn with the keyboard, published, and answered by a shopper", async ({
  page,
  signIn,
  api,
}) => {
  await signIn("admin");
  const form = await beginForm(page);
  const { keyboard } = page;

  await keyboard.press("/");
  const search = page.getByRole("searchbox", { name: "Chercher un champ" });
  await expect(search).toBeFocused();
  for (const kind of ["étape", "nombre", "calculée", "étape", "texte court"]) {
    await keyboard.press("Control+a");
    await keyboard.type(kind);
    await keyboard.press("Enter");
  }
  const questions = page.getByRole("tree", { name: "Questions" });
  await expect(questions.getByRole("treeitem")).toHaveCount(5);

  await reach(page, questions);
  await keyboard.press("Home");
  await keyboard.press("ArrowDown");
  await keyboard.press("ArrowDown");
  await keyboard.press("Enter");
  await reach(page, page.getByRole("textbox", { name: "Calcul" }));
  await keyboard.type("[number] * 20");

  await reach(page, page.getByRole("radio", { name: "Questions" }), "Shift+Tab");
  await keyboard.press("ArrowRight");
  await reach(page, page.getByRole("button", { name: "Ajouter une règle" }));
  await keyboard.press("Enter");
  const rule = page.getByRole("group", { name: "Règle 1" });
  await expect(rule).toBeVisible();
  await keyboard.press("Control+z");
  await expect(rule).toBeHidden();
  await keyboard.press("Control+Shift+z");
  await expect(rule).toBeVisible();

  await saved(page);
  // From within the search, which takes every other Enter for its own.
  await reach(page, search, "Shift+Tab");
  await keyboard.press("Control+Shift+Enter");
  const dialog = page.getByRole("dialog", { name: "Publier" });
  const publish = dialog.getByRole("button", { name: "Publier maintenant" });
  await expect(publish).toBeFocused();
  await keyboard.press("Enter");
  await expect(dialog.getByText("En ligne depuis")).toBeVisible();

  await page.goto(await publishFormPage(await api("write"), form));
  await page.getByLabel("Combien ?").fill("3");
  await expect(page.locator(".calculated output")).toHaveText("60");
  await page.getByRole("button", { name: "Continuer" }).press("Enter");
  await page.getByLabel("Votre question").fill("Bonjour");
  await page.getByRole("button", { name: "Envoyer" }).press("Enter");
  await expect(page.getByText("C’est noté.")).toBeVisible();

  const answers = await (await api("read")).get(`form-answers?form=${form}`);
  const { data } = (await answers.json()) as { data: { values: Record<string, unknown> }[] };
  expect(data.map(({ values }) => values)).toEqual([{ number: 3, total: 60, question: "Bonjour" }]);
});
