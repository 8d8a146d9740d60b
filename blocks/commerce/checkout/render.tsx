import { createElement } from "react";
import { originMarks } from "#app/commerce/kernel/origin-marks.ts";
import type { FormState, PropsOf, Render, RenderArgs } from "#blocks/contract/index.ts";
import { buttonClass } from "#blocks/parts/button.ts";
import { QuantityField, VariantField } from "#blocks/parts/buy-fields.tsx";
import { CHECKOUT_PATH, MOST_PER_ORDER, shownPrices } from "#blocks/parts/checkout.ts";
import { Icon } from "#blocks/parts/icon.tsx";
import { BumpFields, CodeField, PackButtons } from "#blocks/parts/offer-fields.tsx";
import { orderFacts } from "#blocks/parts/order-facts.ts";
import { OrderLines } from "#blocks/parts/order-lines.tsx";
import type block from "./block.ts";
import type { CheckoutAnswer } from "./checkout-data.ts";
import { CountryField } from "./country-field.tsx";
import { PaymentField } from "./payment-field.tsx";
import { CheckoutSummary, CheckoutTotals } from "./summary.tsx";

type Args = RenderArgs<PropsOf<typeof block>, CheckoutAnswer>;

const render: Render<PropsOf<typeof block>, CheckoutAnswer> = (args) => {
  const { id, props, data, page, t, edit } = args;
  if (!data?.asked) return null;
  const title = `checkout-${id}`;
  const words = {
    "data-quote": page.href(`${CHECKOUT_PATH}/quote`),
    "data-places": page.href(`${CHECKOUT_PATH}/places`),
    ...(data.shop.keepsLeads && data.asked.keeps && { "data-lead": page.href(`${CHECKOUT_PATH}/lead`) }),
    "data-sending": t("sending"),
    "data-offline": t("offline"),
  };
  if (props.mode === "inline") {
    if (!data.quote) return null;
    return createElement(
      "v-checkout",
      { class: "checkout card", "data-mode": "inline", ...words },
      <h2 className="checkout-title" id={title} {...edit("title")}>
        {props.title}
      </h2>,
      <CheckoutForm {...args} answer={data} title={title} />,
    );
  }
  return createElement(
    "v-checkout",
    { "data-mode": "popup", ...words },
    <dialog className="checkout sheet" aria-labelledby={title}>
      <div className="sheet-head">
        <h2 className="checkout-title" id={title} tabIndex={-1} {...edit("title")}>
          {props.title}
        </h2>
        <button type="button" className="sheet-close" aria-label={t("close")} data-close>
          <Icon name="x" className="size-6" />
        </button>
      </div>
      <CheckoutForm {...args} answer={data} title={title} />
    </dialog>,
  );
};
export default render;

/** Where the order came from, as far as it is known: this page, or the page that led here, and its campaign's marks. */
function originOf(page: Args["page"], sent: (name: string) => string): Record<string, string> {
  const { page: document, revision } = page.checkout;
  const [seen, version] = [sent("page") || document, sent("revision") || revision];
  return {
    ...(seen && { page: seen }),
    ...(version && { revision: version }),
    ...Object.fromEntries(originMarks(sent)),
  };
}

/** One form for sheet, page and the page without a script: the same fields, the same address, the same key. */
function CheckoutForm({
  id,
  props,
  answer,
  page,
  t,
  form,
  embed,
  title,
}: Args & { answer: CheckoutAnswer; title: string }) {
  const { product, quote, shop, asked } = answer;
  const line = quote?.lines[0];
  const value = (name: string) => (Object.hasOwn(form.values, name) ? (form.values[name] ?? "") : "");
  const lively = asked?.lively;
  const state: FormState = form.shown ? form : { ...form, ...lively?.state };
  const { index = 0, count = 1 } = state.steps ?? {};
  const isLast = index >= count - 1;
  const isCart = answer.cart && value("cart") !== "";
  const before = (
    <div className="checkout-part" hidden={index > 0}>
      {product && product.variants.length > 1 ? (
        <VariantField product={product} page={page} t={t} />
      ) : (
        <input type="hidden" name="variant" defaultValue={value("variant") || line?.variantId} />
      )}
      <div className="flex flex-wrap items-end gap-3">
        {!isCart && (
          <QuantityField
            most={Math.min(MOST_PER_ORDER, line?.available ?? MOST_PER_ORDER)}
            value={value("quantity") || String(line?.quantity ?? 1)}
            t={t}
          />
        )}
        <button
          type="submit"
          name="intent"
          value="update"
          className={`${buttonClass("secondary")} min-h-12`}
          formNoValidate
          data-update
        >
          {t("update")}
        </button>
        <CountryField id={id} shop={shop} locale={page.locale} chosen={value("country")} label={t("country")} />
      </div>
      <PackButtons quote={quote} page={page} t={t} />
      <BumpFields quote={quote} page={page} />
    </div>
  );
  const after = (
    <div className="checkout-part" hidden={!isLast}>
      {(["coupon", "voucher"] as const).map((name) => (
        <CodeField
          key={name}
          {...{ id, name, t, answer: quote?.[name] ?? null, value: value(name), error: form.errors[name] ?? "" }}
          hidden={name === "voucher" && !quote?.takesVouchers}
        />
      ))}
      <PaymentField id={id} payments={quote?.payments ?? shop.payments} form={form} t={t} />
      <CheckoutTotals quote={quote} page={page} t={t} />
      {shop.keepsLeads && asked?.keeps && <p className="text-s text-muted">{t("leads")}</p>}
    </div>
  );
  return (
    <form
      className="checkout-form"
      method="post"
      action={page.href(CHECKOUT_PATH)}
      aria-labelledby={title}
      noValidate
      {...(lively && { "data-asked": lively.packed })}
      {...(lively?.counts && { "data-counts": "" })}
      {...(asked?.keeps && { "data-keeps": asked.keeps })}
      {...(lively?.takesFiles && { encType: "multipart/form-data" })}
    >
      {/* Enter in a field presses a form's first button: that must be the order, never "recalculate". */}
      <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden="true" />
      <input type="hidden" name="key" defaultValue={value("key")} />
      {value("unfinished") && <input type="hidden" name="unfinished" value={value("unfinished")} />}
      <input type="hidden" name="form" value={props.form ?? ""} />
      <input type="hidden" name="part" defaultValue={value("part")} />
      {Object.entries(originOf(page, value)).map(([name, origin]) => (
        <input key={name} type="hidden" name={name} value={origin} />
      ))}
      <input type="hidden" name="promised" defaultValue={quote?.promised.join(" ") ?? ""} />
      <input type="hidden" name="prices" defaultValue={quote ? shownPrices(quote.lines) : ""} />
      <input className="visually-hidden" name="website" tabIndex={-1} autoComplete="off" aria-hidden="true" />
      <CheckoutSummary quote={quote} page={page} t={t} />
      {isCart && <input type="hidden" name="cart" value={value("cart")} />}
      {answer.cart && quote && <OrderLines order={quote} page={page} />}
      {/* What was shown before it is sent: an answer may make another step the last one. */}
      {state.steps && isLast && <input type="hidden" name="last" value="1" />}
      {state.beside?.map(([name, sent]) => (
        <input key={name} type="hidden" name={name} value={sent} />
      ))}
      {asked &&
        embed(asked.form, { ...state, ...deliveredTo(answer), ...pricedBy(answer, state), around: { before, after } })}
    </form>
  );
}

/** A form that nobody has answered yet speaks of what the sheet was opened for. */
function pricedBy({ quote }: CheckoutAnswer, { order }: FormState): Pick<FormState, "order"> {
  return quote && !order?.quote ? { order: { quote, facts: orderFacts(quote) } } : {};
}

function deliveredTo({ place, quote }: CheckoutAnswer): Pick<FormState, "place" | "delivery"> {
  return {
    ...(place && { place }),
    ...(quote && { delivery: { options: quote.deliveries, chosen: quote.delivery } }),
  };
}
