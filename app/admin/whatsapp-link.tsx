import { MessageCircle } from "lucide-react";
import { whatsAppHref } from "#blocks/parts/phone.ts";

/** Opens a conversation with somebody (an E.164 number) beside the admin, the greeting already written. */
export function WhatsAppLink(props: {
  phone: string;
  greeting?: string;
  className: string;
  /** Read out where only the sign is shown. */
  label?: string;
  children?: string;
}) {
  return (
    <a
      href={whatsAppHref(props.phone, props.greeting)}
      target="_blank"
      rel="noopener noreferrer"
      className={props.className}
      aria-label={props.label}
    >
      <MessageCircle aria-hidden />
      {props.children}
    </a>
  );
}
