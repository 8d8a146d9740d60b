import type { PropsOf, Render, ShopView } from "#blocks/contract/index.ts";
import { Icon, WhatsAppIcon } from "#blocks/parts/icon.tsx";
import { isolated, readablePhone, whatsAppHref } from "#blocks/parts/phone.ts";
import type block from "./block.ts";

const PLACES = {
  corner: "contact-corner flex flex-col items-end gap-3",
  inline: "flex flex-wrap gap-3 in-[.text-center]:justify-center",
} as const;

const render: Render<PropsOf<typeof block>, ShopView> = ({ props, data, t }) => {
  const { channel, place, number, greeting } = props;
  const phone = number || data?.phone;
  const whatsapp = number || data?.whatsapp;
  const ways = [
    channel !== "phone" && whatsapp && (
      <a key="whatsapp" className={look(place, "primary")} href={whatsAppHref(whatsapp, greeting)} rel="noopener">
        <WhatsAppIcon />
        <span className={place === "corner" ? "max-tablet:sr-only" : undefined}>{t("whatsapp")}</span>
      </a>
    ),
    channel !== "whatsapp" && phone && (
      <a key="phone" className={look(place, "secondary")} href={`tel:${phone}`}>
        <Icon name="phone" />
        <span className={place === "corner" ? "max-tablet:sr-only" : undefined}>
          {t("call", { number: isolated(readablePhone(phone)) })}
        </span>
      </a>
    ),
  ].filter(Boolean);
  return ways.length > 0 ? <div className={PLACES[place]}>{ways}</div> : null;
};
export default render;

function look(place: keyof typeof PLACES, variant: "primary" | "secondary"): string {
  if (place === "inline") return `btn btn-${variant}`;
  const ground = variant === "secondary" ? "btn-secondary bg-raised" : "btn-primary";
  return `btn ${ground} min-h-12 rounded-full px-3 shadow-l tablet:min-h-14 tablet:px-6`;
}
