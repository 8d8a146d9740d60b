import { Users, UserX } from "lucide-react";
import { useMemo } from "react";
import { Card } from "#app/ui/card.tsx";
import { DataTable } from "#app/ui/data-table/data-table.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import { AdminList } from "../list/admin-list.tsx";
import { useWords } from "../use-words.ts";
import { customerColumns } from "./columns.tsx";
import { customerMessages } from "./messages.ts";
import type { CustomerRow } from "./types.ts";

export interface CustomersScreenProps {
  customers: CustomerRow[];
  nextCursor: string | null;
  /** Nobody has ordered yet, and nobody is searched for. */
  isEmpty: boolean;
  erasures: { id: string; orders: number; by: string | null; at: number }[];
}

export function CustomersScreen({ customers, nextCursor, isEmpty, erasures }: CustomersScreenProps) {
  const t = useWords(customerMessages);
  const columns = useMemo(() => customerColumns(t), [t]);
  return (
    <>
      <AdminList
        title={t("title")}
        empty={isEmpty ? { icon: Users, title: t("emptyTitle"), text: t("emptyText") } : undefined}
        search={{ label: t("search"), placeholder: t("searchHint") }}
        views={{ label: t("views"), current: "all", chips: [{ id: "all", label: t("view.all") }] }}
        viewParam={{ name: "view", first: "all" }}
        count={customers.length}
        none={{ title: t("noneTitle"), text: t("noneText"), clear: t("clear") }}
        shown={t("shown", { count: customers.length })}
        nextCursor={nextCursor}
      >
        <DataTable
          caption={t("title")}
          columns={columns}
          rows={customers}
          rowId={(customer) => customer.id}
          rowName={(customer) => customer.name || t("nameless")}
        />
      </AdminList>
      {erasures.length > 0 && (
        <Card flush title={t("erasuresTitle")} className="mt-4">
          <ul className="mt-2">
            {erasures.map(({ id, orders, by, at }) => (
              <li key={id} className="flex items-center gap-3 border-t border-line px-5 py-2 text-sm max-sm:px-4">
                <UserX aria-hidden className="size-4.5 shrink-0 text-soft" />
                <span className="flex-1">{t("erasureLine", { count: orders, by: by ?? t("somebody") })}</span>
                <RelativeTime at={at} />
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
