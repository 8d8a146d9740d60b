import { MoneyText } from "#app/ui/money-text.tsx";
import { useWords } from "../../use-words.ts";
import { Barcode } from "./barcode.tsx";
import { printMessages } from "./messages.ts";
import type { PrintedOrder, PrintedParcel, PrintScreenProps } from "./types.ts";

/** What is stuck on a parcel, 100 × 150 mm: a sheet of its own each, with what is to be collected. */
export function Label(props: { order: PrintedOrder; parcel: PrintedParcel; shop: PrintScreenProps["shop"] }) {
  const { order, parcel, shop } = props;
  const t = useWords(printMessages);
  return (
    <section className="mx-auto mb-6 flex min-h-[150mm] w-full max-w-[100mm] break-after-page flex-col gap-3 border-2 border-current p-4 print:m-0 print:h-[150mm] print:w-[100mm] print:border-0">
      <header className="flex items-start justify-between gap-3 border-b-2 border-current pb-2">
        <div className="min-w-0">
          <p className="font-semibold wrap-anywhere">{shop.name}</p>
          <bdi dir="ltr" className="text-sm">
            {shop.phone}
          </bdi>
        </div>
        <p className="text-end text-lg font-bold wrap-anywhere">{parcel.carrier}</p>
      </header>
      <div className="flex-1">
        <p className="text-xl font-bold wrap-anywhere">{order.name}</p>
        <p className="text-xl font-bold">
          <bdi dir="ltr">{order.phoneShown}</bdi>
        </p>
        {order.line1 && (
          <p className="mt-1 wrap-anywhere">
            <bdi>{order.line1}</bdi>
          </p>
        )}
        <p className="text-lg font-semibold wrap-anywhere">{order.place}</p>
        {order.way && <p className="wrap-anywhere">{order.way}</p>}
        {order.note && (
          <p dir="auto" className="mt-2 border-s-2 border-current ps-2 text-sm whitespace-pre-line wrap-anywhere">
            {order.note}
          </p>
        )}
      </div>
      <p dir="auto" className="text-sm wrap-anywhere">
        {parcel.goods}
      </p>
      <div className="flex items-end justify-between gap-3 border-y-2 border-current py-2">
        <p>{t("collect")}</p>
        <p className="text-2xl font-bold">
          {parcel.collect.amount > 0 ? <MoneyText value={parcel.collect} /> : t("nothingToCollect")}
        </p>
      </div>
      <div>
        <Barcode text={parcel.tracking ?? order.number} />
        <p className="flex justify-between gap-3 text-sm">
          <bdi dir="ltr" className="font-semibold">
            {parcel.tracking ?? order.number}
          </bdi>
          <span>
            {parcel.tracking && <bdi>{order.number}</bdi>} {parcel.place}
          </span>
        </p>
      </div>
    </section>
  );
}
