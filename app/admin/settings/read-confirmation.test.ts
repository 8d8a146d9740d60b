import { expect, it } from "vitest";
import { ORDER_CONFIRMATION } from "#templates/messages/order-confirmation.ts";
import { readConfirmation, shownConfirmation } from "./read-confirmation.server.ts";

const nothing = {
  mail: { sends: true, subject: {}, text: {} },
  whatsapp: { sends: false, text: {}, template: "", language: "" },
};

it("keeps as the shop's own what is not the house's, and shows the house's where there is none", () => {
  const shown = shownConfirmation(nothing, ORDER_CONFIRMATION);
  const form = new FormData();
  form.set("mail.sends", "yes");
  for (const [locale, words] of Object.entries(shown.mail.text)) {
    form.set(`mail.text.${locale}`, words.replaceAll("\n", "\r\n"));
  }
  form.set("mail.subject.fr", "");
  form.set("mail.subject.ar", "شكرا");
  form.set("whatsapp.template", " order_placed ");
  expect(readConfirmation(form, ORDER_CONFIRMATION)).toEqual({
    mail: { sends: true, subject: { ar: "شكرا" }, text: {} },
    whatsapp: { sends: false, text: {}, template: "order_placed", language: "" },
  });
});
