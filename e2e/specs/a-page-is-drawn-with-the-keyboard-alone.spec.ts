import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "#e2e/fixtures/test.ts";
import { beginPage, newSlug } from "#e2e/flows/editor.ts";
import { reach } from "#e2e/flows/keyboard.ts";

test("a page is drawn, bound, translated and published with the keyboard alone", async ({ page, signIn, shop }) => {
  await signIn("marketer");
  const canvas = await beginPage(page, "blank");
  const { keyboard } = page;

  await keyboard.press("/");
  await expect(page.getByRole("searchbox", { name: "Chercher un bloc" })).toBeFocused();
  for (const block of ["section", "titre", "bouton"]) {
    await keyboard.press("Control+a");
    await keyboard.type(block);
    await keyboard.press("Enter");
  }
  const blocks = canvas.locator('[data-slot="body"] [data-slot="body"] > [data-node]');
  await expect(blocks).toHaveCount(2);
  await expect(blocks.first()).toContainText("Un titre clair");

  // The palette is one stop: Tab comes to it and leaves it, arrows and their like walk in it.
  const palette = page.getByRole("toolbar", { name: "Blocs" }).getByRole("button");
  await keyboard.press("Control+a");
  await keyboard.press("Backspace");
  await keyboard.press("Tab");
  await expect(palette.first()).toBeFocused();
  await keyboard.press("End");
  await expect(palette.last()).toBeFocused();
  await keyboard.press("Tab");
  await expect(page.locator("[data-palette]:focus")).toHaveCount(0);
  await keyboard.press("Shift+Tab");
  await expect(palette.last()).toBeFocused();
  await keyboard.press("Shift+Tab");

  // From the search to the palette's tabs, and by an arrow into the layers.
  await keyboard.press("Shift+Tab");
  await keyboard.press("ArrowRight");
  await expect(page.getByRole("tab", { name: "Calques" })).toBeFocused();
  await keyboard.press("Tab");
  await expect(page.getByRole("searchbox", { name: "Chercher un calque" })).toBeFocused();
  await keyboard.press("Tab");
  await expect(page.getByRole("tree")).toBeFocused();
  await keyboard.press("Alt+ArrowUp");
  await expect(blocks.last()).toContainText("Un titre clair");

  await keyboard.press("ArrowDown");
  await keyboard.press("Enter");
  await expect(canvas.locator("[data-writing]")).toBeFocused();
  await keyboard.type("Écrit sans souris");
  await keyboard.press("Enter");
  await expect(canvas.getByRole("heading", { name: "Écrit sans souris" })).toBeVisible();

  // The button below says what the shop is called.
  await keyboard.press("ArrowUp");
  await reach(page, page.getByRole("button", { name: "Texte, Lier à une valeur" }));
  await keyboard.press("Enter");
  const values = page.getByRole("dialog", { name: "Choisir une valeur" });
  await reach(page, values.getByRole("button", { name: "D’où vient la valeur" }));
  await keyboard.press("Enter");
  await keyboard.type("La boutique");
  await keyboard.press("Enter");
  await reach(page, values.getByRole("radio", { name: "Nom de la boutique" }));
  await keyboard.press("Space");
  await reach(page, values.getByRole("button", { name: "Utiliser cette valeur" }));
  await keyboard.press("Enter");
  await expect(values).toBeHidden();
  await expect(page.getByText("Lié à : Nom de la boutique")).toBeVisible();
  expect(await seriousViolations(page), "the editor").toEqual([]);

  // Whatever has no key of its own is found by a few letters.
  await keyboard.press("Control+k");
  await expect(page.getByRole("combobox", { name: "Chercher une commande ou un bloc" })).toBeFocused();
  expect(await seriousViolations(page), "the commands").toEqual([]);
  await keyboard.type("separateur");
  await keyboard.press("Enter");
  await expect(blocks).toHaveCount(3);

  await keyboard.press("Alt+l");
  const texts = page.getByRole("dialog", { name: "Traductions" });
  const inArabic = texts.getByRole("textbox", { name: /^Texte, .*العربية/ });
  await reach(page, inArabic.last());
  await keyboard.press("Control+a");
  await keyboard.type("مكتوب بلا فأرة");
  expect(await seriousViolations(page), "the translations").toEqual([]);
  await keyboard.press("Escape");
  await expect(texts).toBeHidden();

  // A button that has the focus is not pressed by what is held with Enter.
  const slug = newSlug();
  await reach(page, page.getByRole("button", { name: "Versions" }));
  await keyboard.press("Control+Shift+Enter");
  await expect(page.getByRole("dialog", { name: "Versions" })).toBeHidden();
  const dialog = page.getByRole("dialog", { name: "Publier la page" });
  const publish = dialog.getByRole("button", { name: "Publier maintenant" });
  await expect(publish).toBeFocused();
  const address = dialog.getByRole("textbox", { name: "Adresse" });
  await reach(page, address, "Shift+Tab");
  await keyboard.type(slug);
  await reach(page, dialog.getByRole("button", { name: /العربية/ }), "Shift+Tab");
  await keyboard.press("Enter");
  await reach(page, address);
  await keyboard.type("بلا-فأرة");
  await reach(page, publish);
  await expect(publish).toBeFocused();
  await keyboard.press("Enter");
  await expect(dialog.getByText("En ligne depuis")).toBeVisible();

  await page.goto(`${shop.origin}/p/${slug}`);
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await expect(page.getByRole("heading", { name: "Écrit sans souris" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Maison Zellige" }).first()).toBeVisible();
  expect(await seriousViolations(page), "the page in French").toEqual([]);
  await page.goto(`${shop.origin}/ar/p/بلا-فأرة`);
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expect(page.getByRole("heading", { name: "مكتوب بلا فأرة" })).toBeVisible();
  expect(await seriousViolations(page), "the page in Arabic").toEqual([]);
});

async function seriousViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
