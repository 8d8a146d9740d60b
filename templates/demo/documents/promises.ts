import type { Node } from "#blocks/contract/index.ts";
import { node } from "#templates/starter/build.ts";
import { t } from "./parts.ts";

const promise = (icon: string, title: ReturnType<typeof t>, text: ReturnType<typeof t>) => ({ icon, title, text });

/** What a shopper who pays at the door wants to know before ordering. */
export function promises(id: string, layout: "column" | "row" | "cards"): Node {
  return node("content.icon-list", id, {
    layout,
    items: [
      promise(
        "banknote",
        t("Vous payez à la porte", "الدفع عند الباب", "You pay at the door"),
        t(
          "En espèces, une fois le colis ouvert et regardé.",
          "نقدًا، بعد فتح الطرد ومعاينته.",
          "In cash, once the parcel is open and you have looked.",
        ),
      ),
      promise(
        "truck",
        t("Chez vous en 2 à 4 jours", "عندكم خلال يومين إلى أربعة", "With you in 2 to 4 days"),
        t(
          "35 DH partout au Maroc, offert dès 500 DH. Le livreur appelle avant.",
          "35 درهمًا في كل المغرب، ومجانًا ابتداءً من 500 درهم. يتصل الساعي قبل وصوله.",
          "35 MAD anywhere in Morocco, free from 500 MAD. The courier calls first.",
        ),
      ),
      promise(
        "refresh-cw",
        t("Cassé ? Remplacé", "انكسر؟ نبدّله", "Broken? Replaced"),
        t(
          "Une photo sur WhatsApp dans les 7 jours, et un autre part le lendemain.",
          "صورة على واتساب خلال 7 أيام، ونرسل غيره في الغد.",
          "A photo on WhatsApp within 7 days, and another leaves the next day.",
        ),
      ),
    ],
  });
}
