import { useFetcher } from "@remix-run/react";
import { useRef, useState } from "react";
import type { Currency } from "#app/commerce/kernel/money.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Select } from "#app/ui/select.tsx";
import { LeaveGuard } from "../../leave-guard.tsx";
import { useAdminNavigate } from "../../shell/use-admin-navigate.ts";
import { useOutcome } from "../../use-outcome.ts";
import { useWords } from "../../use-words.ts";
import { orderMessages } from "../messages.ts";
import { BuyerCard } from "./buyer-card.tsx";
import { FeesCard } from "./fees-card.tsx";
import { LinesCard } from "./lines-card.tsx";
import { editMessages } from "./messages.ts";
import type { PlacedOutcome } from "./place-draft.server.ts";
import { SumsCard } from "./sums-card.tsx";
import { DeliveryCard, PaymentCard } from "./terms-card.tsx";
import { type BegunOrder, CHANNELS, type Channel, type OrderDraft } from "./types.ts";
import { useQuote } from "./use-quote.ts";

export interface NewScreenProps {
  country: string;
  countries: string[];
  currency: Currency;
  /** The shop's first way to pay. */
  paymentMethod: string;
  mayPrice: boolean;
  /** An unfinished order that is finished here. */
  begun?: BegunOrder | undefined;
}

/** Writes an order down for somebody: on the phone, on WhatsApp, at the market. */
export function NewScreen({ country, countries, currency, paymentMethod, mayPrice, begun }: NewScreenProps) {
  const t = useWords(editMessages);
  const words = useWords(orderMessages);
  const navigate = useAdminNavigate();
  const fetcher = useFetcher<PlacedOutcome>();
  // One key for this one order, however often it is sent: a press too many places it once.
  const [key] = useState(() => (typeof crypto === "undefined" ? "" : crypto.randomUUID()));
  const [channel, setChannel] = useState<Channel>("phone");
  const [confirm, setConfirm] = useState(true);
  const [draft, setDraft] = useState<OrderDraft>({
    ...{ lines: [], name: "", phone: "", email: "", line1: "", city: "", region: "", postcode: "", country },
    ...{ note: "", delivery: "", paymentMethod, shipping: null, fees: [], added: [] },
    ...(begun && draftOf(begun)),
  });
  const fees = begun?.fees ?? [];
  const live = useQuote({ draft, lead: begun?.lead });
  const leaving = useRef(false);
  const { data } = fetcher;
  useOutcome(
    fetcher,
    () => t("donePlaced"),
    () => {
      leaving.current = true;
      if (data?.ok) navigate(`/admin/orders/${data.id}`);
    },
  );
  const refused = data?.ok === false ? data : undefined;
  const errorAt = (pointer: string) => (refused?.pointer === pointer ? refused.message : undefined);
  const patch = (change: Partial<OrderDraft>) => setDraft((before) => ({ ...before, ...change }));
  const isDirty = draft.lines.length > 0 || draft.name !== "" || draft.phone !== "";
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const body = JSON.stringify({ key, channel, confirm, draft, lead: begun?.lead });
        fetcher.submit(body, { method: "post", encType: "application/json" });
      }}
    >
      <PageHeader
        title={t("newTitle")}
        description={t("newText")}
        trail={[{ label: words("title"), href: "/admin/orders" }]}
        primary={
          <Button type="submit" tone="primary" isPending={fetcher.state !== "idle"} className="max-lg:hidden">
            {t("place")}
          </Button>
        }
      />
      {refused && <Banner tone="danger" title={refused.message} live className="mb-4" />}
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_360px]">
        <div className="flex min-w-0 flex-col gap-4 max-lg:contents">
          <LinesCard
            lines={draft.lines}
            currency={currency}
            mayPrice={mayPrice}
            onChange={(lines) => patch({ lines })}
            errorAt={errorAt}
          />
          <div className="flex flex-col gap-4 max-lg:order-2">
            {(mayPrice || fees.length > 0) && (
              <FeesCard {...{ fees, draft, currency, mayPrice, errorAt }} onChange={patch} />
            )}
            <DeliveryCard draft={draft} quote={live.quote} onChange={patch} errorAt={errorAt} mayPrice={mayPrice} />
            <PaymentCard draft={draft} quote={live.quote} onChange={patch} errorAt={errorAt} />
          </div>
        </div>
        <div className="flex min-w-0 flex-col gap-4 max-lg:contents">
          <div className="max-lg:order-1">
            <BuyerCard draft={draft} countries={countries} onChange={patch} errorAt={errorAt}>
              <Select
                label={t("channel")}
                value={channel}
                onChange={setChannel}
                choices={CHANNELS.map((value) => ({ value, label: words(`source.${value}`) }))}
              />
              <Checkbox label={t("confirmNow")} checked={confirm} onChange={setConfirm} />
            </BuyerCard>
          </div>
          <div className="max-lg:order-3">
            <SumsCard {...live} isEmpty={draft.lines.length === 0} />
          </div>
        </div>
      </div>
      <div className="mt-4 flex justify-end lg:hidden">
        <Button type="submit" tone="primary" isPending={fetcher.state !== "idle"} className="max-sm:w-full">
          {t("place")}
        </Button>
      </div>
      <LeaveGuard
        isDirty={isDirty}
        isLeaving={() => leaving.current}
        words={{ title: t("leaveTitle"), text: t("leaveText"), leave: t("leave"), stay: t("stay") }}
      />
    </form>
  );
}

function draftOf({ lead: _, fees, ...draft }: BegunOrder): Partial<OrderDraft> {
  return { ...draft, fees: fees.map(({ code }) => code) };
}
