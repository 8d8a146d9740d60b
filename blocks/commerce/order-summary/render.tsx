import type { OrderView, PaidView, PropsOf, Render } from "#blocks/contract/index.ts";
import { buttonClass } from "#blocks/parts/button.ts";
import { OrderLines, OrderTotals } from "#blocks/parts/order-lines.tsx";
import type block from "./block.ts";

const render: Render<PropsOf<typeof block>, OrderView> = ({ props, data: order, page, t }) => {
  if (!order) return null;
  const { recipient } = order;
  return (
    <section className="card flex flex-col gap-4 p-5 tablet:p-6">
      {order.number && (
        <h2 className="text-l leading-snug">
          <bdi>{t("number", { number: order.number })}</bdi>
        </h2>
      )}
      <OrderLines order={order} page={page} />
      <OrderTotals order={order} page={page} t={t} />
      {order.payment && <Paid payment={order.payment} />}
      {props.recipient && recipient && (
        <address className="border-t border-line pt-4 not-italic">
          <p className="text-s text-muted">{t("recipient")}</p>
          {recipient.name && (
            <p className="font-medium">
              <bdi>{recipient.name}</bdi>
            </p>
          )}
          {/* Written in French or in Arabic, whatever the page's language: each line reads by its own direction. */}
          {[recipient.address, recipient.city].filter(Boolean).map((line) => (
            <p key={line}>
              <bdi>{line}</bdi>
            </p>
          ))}
          <p className="tabular">
            <bdi>{recipient.phone}</bdi>
          </p>
        </address>
      )}
    </section>
  );
};
export default render;

/** How it is paid, and where to go on where that is still to be done. */
function Paid({ payment }: { payment: PaidView }) {
  return (
    <div className="paid" data-tone={payment.tone}>
      <p className="font-medium">{payment.title}</p>
      {payment.lines.map((line) => (
        <p key={line} dir="auto" className="whitespace-pre-line text-s">
          {line}
        </p>
      ))}
      {payment.pay && (
        <a className={`${buttonClass("primary")} mt-2`} href={payment.pay.href}>
          {payment.pay.label}
        </a>
      )}
    </div>
  );
}
