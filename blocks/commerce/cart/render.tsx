import { createElement } from "react";
import { isolatedWords } from "#app/commerce/kernel/isolated-words.ts";
import { type Locale, listText } from "#app/commerce/kernel/locale.ts";
import type { OrderLineView, PropsOf, Render, RenderArgs } from "#blocks/contract/index.ts";
import { buttonClass } from "#blocks/parts/button.ts";
import { CART_PATH, CHECKOUT_PATH, MOST_PER_ORDER } from "#blocks/parts/checkout.ts";
import { CodeField } from "#blocks/parts/offer-fields.tsx";
import { LineTotal, OrderTotals } from "#blocks/parts/order-lines.tsx";
import { Picture } from "#blocks/parts/picture.tsx";
import type block from "./block.ts";
import type { CartAnswer } from "./data.server.ts";

type Args = RenderArgs<PropsOf<typeof block>, CartAnswer>;

const CODES = ["coupon", "voucher"] as const;

/** The same HTML for the cart's own page and for the drawer that a script shows it in: there is one answer, the server's. */
const render: Render<PropsOf<typeof block>, CartAnswer> = (args) => {
  const { id, props, data, page, form, t, edit } = args;
  const quote = data?.quote;
  const error = (name: string) => (Object.hasOwn(form.errors, name) ? (form.errors[name] ?? "") : "");
  const trouble = error("") || goneWords(data?.gone ?? [], page.locale, t);
  const pieces = quote?.lines.slice(0, data?.keys.length).reduce((sum, { quantity }) => sum + quantity, 0) ?? 0;
  return createElement(
    "v-cart",
    { class: "flex flex-col gap-6", "data-pieces": pieces, "data-close": t("close"), "data-offline": t("offline") },
    <h1 className="checkout-title" tabIndex={-1} {...edit("title")}>
      {props.title}
    </h1>,
    <p className="form-trouble" role="alert" hidden={trouble === ""} data-trouble>
      {trouble}
    </p>,
    quote ? (
      <>
        <ul className="flex flex-col divide-y divide-line">
          {quote.lines.map((line, index) => (
            <CartLine key={data?.keys[index] ?? line.variantId} {...{ args, line, name: data?.keys[index] }} />
          ))}
        </ul>
        {CODES.map((name) => (
          <form
            key={name}
            method="post"
            action={page.href(CART_PATH)}
            hidden={name === "voucher" && !quote.takesVouchers}
          >
            <CodeField
              {...{ id, name, t, value: form.values[name] ?? "" }}
              answer={quote[name]}
              error={error(name)}
              intent="code"
            />
          </form>
        ))}
        <OrderTotals order={quote} page={page} t={t} />
        <a
          className={`${buttonClass("primary", "large")} w-full`}
          href={page.href(`${CHECKOUT_PATH}?cart=1`)}
          {...edit("order")}
        >
          {props.order}
        </a>
      </>
    ) : (
      <p className="text-muted">{t("empty")}</p>
    ),
    <a className="min-h-11 content-center text-center underline" href={page.href("/")} data-back>
      {t("back")}
    </a>,
  );
};
export default render;

/** Nobody is to find a parcel without it. */
function goneWords(gone: readonly string[], locale: Locale, t: Args["t"]): string {
  if (gone.length === 0) return "";
  const titles = [...new Set(gone)].filter(Boolean).map(isolatedWords);
  return titles.length === 0 ? t("goneSome") : t("gone", { titles: listText(titles, locale) });
}

function CartLine({ args: { page, t }, line, name }: { args: Args; line: OrderLineView; name: string | undefined }) {
  const { title, available, quantity } = line;
  const short = name !== undefined && available !== null && available < quantity;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-4">
      {line.image && (
        <Picture image={line.image} sizes="64px" className="size-16 shrink-0 overflow-hidden rounded-s" decorative />
      )}
      <div className="min-w-0 grow basis-40">
        <p className="font-medium wrap-anywhere">{title}</p>
        {line.variantTitle && <p className="text-s text-muted">{line.variantTitle}</p>}
        {line.parts.length > 0 && <p className="text-s text-muted">{line.parts.join(", ")}</p>}
        <p className="text-s text-muted tabular">
          <bdi>{page.money(line.unitPrice)}</bdi>
        </p>
        {name === undefined && <p className="text-s">{t("added")}</p>}
        {short && <p className="field-error">{available > 0 ? t("short", { count: available }) : t("soldOut")}</p>}
      </div>
      <LineTotal line={line} page={page} />
      {name !== undefined && (
        <form method="post" action={page.href(CART_PATH)} className="flex w-full items-center justify-end gap-2">
          <input type="hidden" name="line" value={name} />
          <input
            className="input tabular w-20 text-center"
            type="number"
            name="quantity"
            inputMode="numeric"
            min={1}
            max={Math.max(quantity, Math.min(MOST_PER_ORDER, available ?? MOST_PER_ORDER))}
            defaultValue={quantity}
            aria-label={t("quantity", { title })}
          />
          <button type="submit" name="intent" value="set" className={buttonClass("secondary")} data-set>
            {t("change")}
          </button>
          <button
            type="submit"
            name="intent"
            value="remove"
            className={buttonClass("quiet")}
            aria-label={t("removeOne", { title })}
            formNoValidate
          >
            {t("remove")}
          </button>
        </form>
      )}
    </li>
  );
}
