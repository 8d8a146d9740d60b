import type { PropsOf, Render, ShopView } from "#blocks/contract/index.ts";
import { CART_PATH } from "#blocks/parts/checkout.ts";
import { Icon } from "#blocks/parts/icon.tsx";
import { LanguageSwitch } from "#blocks/parts/language-switch.tsx";
import { linkAttributes } from "#blocks/parts/link-attributes.ts";
import { Picture } from "#blocks/parts/picture.tsx";
import type block from "./block.ts";

const LINK = "inline-flex min-h-11 items-center hover:underline underline-offset-4";

const render: Render<PropsOf<typeof block>, ShopView> = ({ props, data, page, t }) => {
  const { logo, links, languages, cart, sticky } = props;
  const name = data?.name ?? "";
  const items = links.map(({ label, link }, index) => (
    <li key={index}>
      <a className={LINK} {...linkAttributes(link)}>
        {label}
      </a>
    </li>
  ));
  return (
    <header className={`border-b border-line bg-surface ${sticky ? "sticky-head" : "relative z-15"}`}>
      <div className="frame frame-wide flex min-h-16 items-center justify-between gap-x-8">
        <a className="flex min-h-11 min-w-0 items-center" href={page.href("/")} aria-label={t("home", { name })}>
          {logo ? (
            <Picture image={logo} sizes="160px" className="h-9 bg-transparent" early decorative />
          ) : (
            <span className="truncate py-1 font-display text-l leading-normal">{name}</span>
          )}
        </a>
        {items.length > 0 && (
          <nav className="hidden grow desktop:block" aria-label={t("nav")}>
            <ul className="flex flex-wrap gap-x-8">{items}</ul>
          </nav>
        )}
        <div className="flex items-center gap-2">
          {languages && (
            <div className={items.length > 0 ? "hidden desktop:block" : undefined}>
              <LanguageSwitch page={page} label={t("language")} />
            </div>
          )}
          {cart && (
            <a className="relative grid size-11 place-items-center" href={page.href(CART_PATH)}>
              <Icon name="shopping-bag" className="size-5" />
              <span className="sr-only">{t("cart")}</span>{" "}
              <span className="cart-count tabular" hidden data-cart-count />
            </a>
          )}
          {items.length > 0 && (
            <details className="group desktop:hidden">
              <summary className="btn btn-quiet gap-2 px-2 text-text no-underline">
                <Icon name="menu" className="size-5 group-open:hidden" />
                <Icon name="x" className="hidden size-5 group-open:block" />
                {t("menu")}
              </summary>
              <nav
                className="absolute inset-x-0 top-full border-b border-line bg-surface px-(--gutter) pb-4 shadow-m"
                aria-label={t("nav")}
              >
                <ul className="flex flex-col divide-y divide-line">{items}</ul>
                {languages && <LanguageSwitch page={page} label={t("language")} className="mt-4 text-muted" />}
              </nav>
            </details>
          )}
        </div>
      </div>
    </header>
  );
};
export default render;
