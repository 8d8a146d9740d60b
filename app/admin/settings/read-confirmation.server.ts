import { LOCALES, type LocalizedText } from "#app/commerce/kernel/locale.ts";
import type { Confirmation } from "#app/commerce/shop.ts";
import { textFields } from "../form-data.ts";

/** The house's own words, which are shown where the shop has none. */
type House = Readonly<{ mail: { subject: LocalizedText; text: LocalizedText }; whatsapp: { text: LocalizedText } }>;

/** With the house's words in the place of those that are not there: whoever changes them begins with these. */
export function shownConfirmation({ mail, whatsapp }: Confirmation, house: House): Confirmation {
  return {
    mail: { ...mail, subject: { ...house.mail.subject, ...mail.subject }, text: { ...house.mail.text, ...mail.text } },
    whatsapp: { ...whatsapp, text: { ...house.whatsapp.text, ...whatsapp.text } },
  };
}

/** As it was sent. Words that are the house's, or none, are not the shop's: they follow the house when it says it better. */
export function readConfirmation(form: FormData, house: House): Confirmation {
  const field = textFields(form);
  const said = (name: string, own: LocalizedText): LocalizedText =>
    Object.fromEntries(
      LOCALES.flatMap((locale) => {
        const words = field(`${name}.${locale}`).replaceAll("\r\n", "\n");
        return words.trim() === "" || words.trim() === own[locale]?.trim() ? [] : [[locale, words]];
      }),
    );
  return {
    mail: {
      sends: field("mail.sends") === "yes",
      subject: said("mail.subject", house.mail.subject),
      text: said("mail.text", house.mail.text),
    },
    whatsapp: {
      sends: field("whatsapp.sends") === "yes",
      text: said("whatsapp.text", house.whatsapp.text),
      template: field("whatsapp.template").trim(),
      language: field("whatsapp.language").trim(),
    },
  };
}
