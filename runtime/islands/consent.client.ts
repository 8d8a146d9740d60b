import { choiceIn } from "../events/consent.ts";

/**
 * Asks whoever has not chosen yet, and keeps their choice without leaving the page. Whose browser says Global Privacy Control
 * has chosen. The page is the same for everybody: the question lies in it, hidden.
 */
const banner = document.querySelector<HTMLElement>("[data-consent]");
const form = banner?.querySelector("form");

if (banner && form) {
  const { globalPrivacyControl } = navigator as Navigator & { globalPrivacyControl?: boolean };
  const show = (): void => {
    const chosen = globalPrivacyControl || choiceIn(document.cookie, Number(banner.dataset.consent));
    banner.hidden = Boolean(chosen);
  };
  show();
  // The back button brings a page back as it was left, whatever was chosen since.
  addEventListener("pageshow", show);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const { value } = event.submitter as HTMLButtonElement;
    const body = new URLSearchParams({ consent: value });
    // Without an answer (no network) nothing was chosen, and the question stays.
    fetch(form.action, { method: "POST", body, headers: { accept: "application/json" } }).then(show, show);
  });
}
