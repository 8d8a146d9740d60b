import { expect, test } from "#e2e/fixtures/test.ts";
import { beginPage, newSlug } from "#e2e/flows/editor.ts";

test("a page is drawn and published with the keyboard alone", async ({ page, signIn, shop }) => {
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

  // Whatever has no key of its own is found by a few letters.
  await keyboard.press("Control+k");
  await expect(page.getByRole("searchbox", { name: "Chercher une commande ou un bloc" })).toBeFocused();
  await keyboard.type("separateur");
  await keyboard.press("Enter");
  const slug = newSlug();
  // At once, while the palette still fades.
  await keyboard.press("Control+Shift+Enter");
  const dialog = page.getByRole("dialog", { name: "Publier la page" });
  const publish = dialog.getByRole("button", { name: "Publier maintenant" });
  await expect(publish).toBeFocused();
  await expect(blocks).toHaveCount(3);
  const address = dialog.getByRole("textbox", { name: "Adresse" });
  // The folded dates stand between the address and the button.
  await keyboard.press("Shift+Tab");
  await keyboard.press("Shift+Tab");
  await expect(address).toBeFocused();
  await keyboard.type(slug);
  await keyboard.press("Tab");
  await keyboard.press("Tab");
  await expect(publish).toBeFocused();
  await keyboard.press("Enter");
  await expect(dialog.getByText("En ligne depuis")).toBeVisible();

  await page.goto(`${shop.origin}/p/${slug}`);
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await expect(page.getByRole("heading", { name: "Écrit sans souris" })).toBeVisible();
});
