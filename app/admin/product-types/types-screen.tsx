import { ListChecks, Plus } from "lucide-react";
import { ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { DataTable } from "#app/ui/data-table/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Link } from "#app/ui/link.tsx";
import { NumberText } from "#app/ui/number-text.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import { useWords } from "../use-words.ts";
import { typeMessages } from "./messages.ts";
import type { TypeRow } from "./types.ts";

export function TypesScreen({ types }: { types: TypeRow[] }) {
  const t = useWords(typeMessages);
  const add = (
    <ButtonLink href="/admin/product-types/new" tone="primary">
      <Plus aria-hidden />
      {t("add")}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title={t("title")} primary={types.length > 0 && add} />
      <Card flush={types.length > 0}>
        {types.length === 0 ? (
          <EmptyState icon={ListChecks} title={t("emptyTitle")} action={add}>
            {t("emptyText")}
          </EmptyState>
        ) : (
          <DataTable
            caption={t("title")}
            rows={types}
            rowId={(row) => row.id}
            rowName={(row) => row.name}
            columns={[
              {
                ...{ id: "name", label: t("name"), onPhone: "title" },
                cell: ({ id, name }) => (
                  <Link
                    href={`/admin/product-types/${id}`}
                    tone="plain"
                    data-row-link
                    className="font-medium wrap-anywhere after:absolute after:inset-0 md:after:hidden"
                  >
                    {name || t("untitled")}
                  </Link>
                ),
              },
              {
                ...{ id: "count", label: t("count"), align: "end", onPhone: "line" },
                cell: ({ count }) => <NumberText value={count} />,
              },
              {
                ...{ id: "updated", label: t("updated"), onPhone: "none" },
                cell: ({ updatedAt }) => <RelativeTime at={updatedAt} className="whitespace-nowrap text-soft" />,
              },
            ]}
          />
        )}
      </Card>
    </>
  );
}
