import { defineMessages } from "#app/commerce/kernel/messages.ts";
import { plain } from "../../contract/props.ts";
import { defineAction } from "../define-action.ts";
import { isSafeTarget } from "../safe-target.ts";
import { textProblems } from "../text-problems.ts";

/** On to another address, which may carry answers and what was calculated. */
export default defineAction({
  name: "redirect",
  phase: "reply",
  icon: "external-link",
  props: { url: plain("/", { max: 1_000 }) },
  merges: ["url"],
  check: (settings) => {
    const url = String(settings.url ?? "");
    if (!isSafeTarget(url))
      return [{ pointer: "/url", message: "is neither a path of the shop nor an address with https" }];
    return textProblems(settings, ["url"]);
  },
  messages: defineMessages({
    fr: {
      label: "Rediriger",
      help: "Un chemin de la boutique, ou une adresse en https. Les réponses s’ajoutent après l’hôte, jamais dedans.",
      "prop.url": "Adresse",
    },
    ar: {
      label: "التحويل إلى عنوان",
      help: "مسار في المتجر أو عنوان https. تضاف الأجوبة بعد اسم الموقع وليس فيه.",
      "prop.url": "العنوان",
    },
    en: {
      label: "Redirect",
      help: "A path of the shop, or an address with https. Answers go after the host, never into it.",
      "prop.url": "Address",
    },
  }),
});
