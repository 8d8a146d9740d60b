import { beginFields } from "./field-scripts.client.ts";

/**
 * Goes with a form that the designer draws and draws again: the scripts of single fields begin where they stand, as in the shop.
 * What is shown, asked and calculated is the designer's own affair.
 */
function follow(): void {
  for (const form of document.forms) {
    // An answer of one's own is drawn by the designer, too, a moment after the script put it there.
    for (const own of form.querySelectorAll<HTMLInputElement>("[data-own-entry] input")) {
      const same = form.querySelectorAll(`[name="${CSS.escape(own.name)}"][value="${CSS.escape(own.value)}"]`);
      if (same.length > 1) own.closest("[data-own-entry]")?.remove();
    }
    beginFields(form);
  }
}

new MutationObserver(follow).observe(document.body, { childList: true, subtree: true });
follow();
