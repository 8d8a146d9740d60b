import type { PropsOf, Render, ShopView } from "#blocks/contract/index.ts";
import { Icon, WhatsAppIcon } from "#blocks/parts/icon.tsx";
import { linkAttributes } from "#blocks/parts/link-attributes.ts";
import { readablePhone, whatsAppHref } from "#blocks/parts/phone.ts";
import { RichTextView } from "#blocks/parts/rich-text.tsx";
import type block from "./block.ts";

const LINK = "inline-flex min-h-11 items-center gap-2 hover:underline underline-offset-4";

const render: Render<PropsOf<typeof block>, ShopView> = ({ props, data, page, t, edit }) => {
  const { note, links, contact, background } = props;
  return (
    <footer className={`py-(--rhythm-small) ${background === "ink" ? "on-ink" : "on-tint"}`}>
      <div className="frame frame-wide grid gap-10 tablet:grid-cols-2 desktop:grid-cols-[2fr_1fr_1fr]">
        <div className="max-w-narrow">
          <p className="font-display text-xl leading-snug">{data?.name}</p>
          <div className="prose mt-4 text-s text-muted" {...edit("note")}>
            <RichTextView value={note} />
          </div>
          {data?.consent && (
            <a className={`${LINK} mt-2 text-s text-muted`} href={page.href("/consent")} data-consent-again>
              {t("consent")}
            </a>
          )}
        </div>
        {links.length > 0 && (
          <nav aria-label={t("nav")}>
            <ul className="flex flex-col">
              {links.map(({ label, link }, index) => (
                <li key={index}>
                  <a className={LINK} {...linkAttributes(link)}>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {contact && data && (data.phone || data.whatsapp) && (
          <div>
            <p className="font-semibold">{t("contact")}</p>
            <ul className="mt-2 flex flex-col">
              {data.phone && (
                <li>
                  <a className={LINK} href={`tel:${data.phone}`}>
                    <Icon name="phone" />
                    <bdi dir="ltr">{readablePhone(data.phone)}</bdi>
                  </a>
                </li>
              )}
              {data.whatsapp && (
                <li>
                  <a className={LINK} href={whatsAppHref(data.whatsapp)} rel="noopener">
                    <WhatsAppIcon className="size-5" />
                    {t("whatsapp")}
                  </a>
                </li>
              )}
            </ul>
          </div>
        )}
      </div>
    </footer>
  );
};
export default render;
