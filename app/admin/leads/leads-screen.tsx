import { useFetcher } from "@remix-run/react";
import { Phone, PhoneOutgoing } from "lucide-react";
import { useMemo } from "react";
import { LEAD_STATES, type LeadState } from "#app/commerce/leads/types.ts";
import { Button, ButtonLink, buttonClass } from "#app/ui/button.tsx";
import type { Column } from "#app/ui/data-table/column.ts";
import { DataTable } from "#app/ui/data-table/data-table.tsx";
import { Link } from "#app/ui/link.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import { AdminList } from "../list/admin-list.tsx";
import type { Outcome } from "../outcome.ts";
import { useOutcome } from "../use-outcome.ts";
import { useSentWords, useWords } from "../use-words.ts";
import { WhatsAppLink } from "../whatsapp-link.tsx";
import { KeptLeads } from "./kept-leads.tsx";
import { LeadNote } from "./lead-note.tsx";
import { leadMessages } from "./messages.ts";
import type { LeadDone, LeadRow, LeadsScreenProps, LeadWords } from "./types.ts";

/** Who began an order and did not send it: whom to call, and what they wanted. */
export function LeadsScreen(props: LeadsScreenProps) {
  const { leads, counts, view, nextCursor, shopName, mayWrite, mayOrder, maySet, kept } = props;
  const t = useWords(leadMessages);
  const fetcher = useFetcher<Outcome<LeadDone>>();
  useOutcome(fetcher, (done) => t(done));
  const columns = useMemo(() => leadColumns(t), [t]);
  const isEmpty = Object.values(counts).every((count) => count === 0);
  const change = (id: string, state: LeadState) => fetcher.submit({ intent: "state", id, state }, { method: "post" });
  return (
    <>
      <AdminList
        title={t("title")}
        empty={isEmpty ? { icon: PhoneOutgoing, title: t("emptyTitle"), text: t("emptyText") } : undefined}
        search={{ label: t("search"), placeholder: t("searchHint") }}
        views={{
          label: t("views"),
          current: view,
          chips: LEAD_STATES.map((id) => ({ id, label: t(`view.${id}`), count: String(counts[id]) })),
        }}
        viewParam={{ name: "state", first: "new" }}
        refusal={fetcher.data?.ok === false ? fetcher.data.message : undefined}
        count={leads.length}
        none={{ title: t("noneTitle"), text: t("noneText"), clear: t("clear") }}
        shown={t("shown", { count: leads.length })}
        nextCursor={nextCursor}
      >
        <DataTable
          caption={t("title")}
          columns={columns}
          rows={leads}
          rowId={(lead) => lead.id}
          rowName={(lead) => lead.name || t("nameless")}
          actions={(lead) => <Actions {...{ lead, shopName, mayWrite, mayOrder, change, t }} />}
        />
      </AdminList>
      {maySet && <KeptLeads kept={kept} version={props.version} t={t} />}
    </>
  );
}

function leadColumns(t: LeadWords): Column<LeadRow>[] {
  return [
    {
      id: "person",
      label: t("person"),
      onPhone: "title",
      cell: ({ name, phoneShown, email, city }) => (
        <>
          <span className="block font-medium wrap-anywhere">{name || t("nameless")}</span>
          <span className="block text-sm text-soft">
            <bdi dir="ltr">{phoneShown || email}</bdi>
            {city && (
              <>
                {" · "}
                <bdi>{city}</bdi>
              </>
            )}
          </span>
        </>
      ),
    },
    {
      id: "wanted",
      label: t("wanted"),
      onPhone: "text",
      cell: ({ wanted, note }) => (
        <>
          <span className="block wrap-anywhere">{wanted}</span>
          {note && (
            <span dir="auto" className="mt-1 block text-sm whitespace-pre-line text-soft">
              {note}
            </span>
          )}
        </>
      ),
    },
    {
      id: "value",
      label: t("value"),
      align: "end",
      onPhone: "corner",
      cell: ({ value }) => <MoneyText value={value} />,
    },
    { id: "when", label: t("when"), onPhone: "foot-start", cell: ({ updatedAt }) => <RelativeTime at={updatedAt} /> },
  ];
}

interface ActionsProps {
  lead: LeadRow;
  shopName: string;
  mayWrite: boolean;
  mayOrder: boolean;
  change: (id: string, state: LeadState) => void;
  t: LeadWords;
}

function Actions({ lead, shopName, mayWrite, mayOrder, change, t }: ActionsProps) {
  const sent = useSentWords(leadMessages);
  const { id, state, phone, orderId } = lead;
  const name = lead.name || t("nameless");
  if (orderId) return <Link href={`/admin/orders/${orderId}`}>{t("order")}</Link>;
  const look = buttonClass("secondary", "small", "hover:bg-hover");
  return (
    <div className="flex flex-wrap justify-end gap-1.5">
      {phone && (
        <>
          <a href={`tel:${phone}`} className={look} aria-label={t("call", { name })}>
            <Phone aria-hidden />
          </a>
          <WhatsAppLink
            phone={phone}
            className={look}
            greeting={sent("hello", { name: lead.name, shop: shopName })}
            label={t("whatsapp", { name })}
          />
        </>
      )}
      {mayOrder && (
        <ButtonLink size="small" href={`/admin/orders/new?lead=${id}`} tone="primary">
          {t("convert")}
        </ButtonLink>
      )}
      {mayWrite && <LeadNote lead={lead} t={t} />}
      {mayWrite && state === "new" && (
        <Button size="small" onPress={() => change(id, "called")}>
          {t("called")}
        </Button>
      )}
      {mayWrite && state !== "dismissed" && (
        <Button size="small" tone="quiet" onPress={() => change(id, "dismissed")}>
          {t("dismiss")}
        </Button>
      )}
      {mayWrite && state !== "new" && (
        <Button size="small" tone="quiet" onPress={() => change(id, "new")}>
          {t("again")}
        </Button>
      )}
    </div>
  );
}
