import { Phone } from "lucide-react";
import { buttonClass } from "#app/ui/button.tsx";
import { useWords } from "../use-words.ts";
import { WhatsAppLink } from "../whatsapp-link.tsx";
import { customerMessages } from "./messages.ts";

/** Ways to reach somebody at once: a call, or WhatsApp. `phone` as stored, in E.164. */
export function ContactLinks({ phone }: { phone: string }) {
  const t = useWords(customerMessages);
  return (
    <div className="mt-3 flex flex-wrap gap-2">
      <a href={`tel:${phone}`} className={buttonClass("secondary", "normal", "flex-1 hover:bg-hover")}>
        <Phone aria-hidden />
        {t("call")}
      </a>
      <WhatsAppLink phone={phone} className={buttonClass("secondary", "normal", "flex-1 hover:bg-hover")}>
        {t("whatsapp")}
      </WhatsAppLink>
    </div>
  );
}
