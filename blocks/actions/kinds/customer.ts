import { defineMessages } from "#app/commerce/kernel/messages.ts";
import { plain } from "../../contract/props.ts";
import { defineAction } from "../define-action.ts";

/** A customer, before their first order. */
export default defineAction({
  name: "customer",
  phase: "after",
  icon: "contact",
  props: { tag: plain("", { max: 60 }) },
  messages: defineMessages({
    fr: {
      label: "Créer un client",
      help: "Avec le téléphone et l’adresse laissés. Un client connu reste le même, l’étiquette s’ajoute aux siennes.",
      "prop.tag": "Étiquette",
    },
    ar: {
      label: "إنشاء زبون",
      help: "بالهاتف والعنوان المتروكين. الزبون المعروف يبقى هو نفسه وتضاف العلامة إلى علاماته.",
      "prop.tag": "علامة",
    },
    en: {
      label: "Create a customer",
      help: "With the phone and the address that were left. One who is known stays the same, and gets the tag too.",
      "prop.tag": "Tag",
    },
  }),
});
