import { defineMessages } from "#app/commerce/kernel/messages.ts";
import { plain } from "../../contract/props.ts";
import { defineAction } from "../define-action.ts";

/** The answer as JSON to an address of the merchant's, signed. Only public addresses with TLS are ever called. */
export default defineAction({
  name: "webhook",
  phase: "after",
  icon: "webhook",
  props: { url: plain("", { max: 1_000, pattern: "^$|^https://[^\\s/?#@:\\\\]+(:[0-9]{1,5})?([/?#][^\\s\\\\]*)?$" }) },
  messages: defineMessages({
    fr: {
      label: "Appeler une adresse (webhook)",
      help: "La réponse part en JSON, signée avec le secret de Réglages, Services, Webhooks. Zapier et Make la lisent.",
      "prop.url": "Adresse en https",
    },
    ar: {
      label: "استدعاء عنوان (webhook)",
      help: "يُرسل الجواب بصيغة JSON موقعا بسر الإعدادات، الخدمات، Webhooks. يقرؤه Zapier وMake.",
      "prop.url": "عنوان https",
    },
    en: {
      label: "Call an address (webhook)",
      help: "The answer goes out as JSON, signed with the secret of Settings, Services, Webhooks. Zapier and Make read it.",
      "prop.url": "Address with https",
    },
  }),
});
