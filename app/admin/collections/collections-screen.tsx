import { Layers, Plus } from "lucide-react";
import { ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import type { Column } from "#app/ui/data-table/column.ts";
import { DataTable } from "#app/ui/data-table/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Link } from "#app/ui/link.tsx";
import { NumberText } from "#app/ui/number-text.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import { useWords } from "../use-words.ts";
import { collectionMessages } from "./messages.ts";
import type { CollectionWords } from "./rule-editor.tsx";
import type { CollectionRow } from "./types.ts";

export function CollectionsScreen({ collections, mayWrite }: { collections: CollectionRow[]; mayWrite: boolean }) {
  const t = useWords(collectionMessages);
  const add = mayWrite && (
    <ButtonLink href="/admin/collections/new" tone="primary">
      <Plus aria-hidden />
      {t("add")}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title={t("title")} primary={collections.length > 0 && add} />
      <Card flush={collections.length > 0}>
        {collections.length === 0 ? (
          <EmptyState icon={Layers} title={t("emptyTitle")} action={add}>
            {t("emptyText")}
          </EmptyState>
        ) : (
          <DataTable
            caption={t("title")}
            columns={columns(t)}
            rows={collections}
            rowId={(row) => row.id}
            rowName={(row) => row.title}
          />
        )}
      </Card>
    </>
  );
}

function columns(t: CollectionWords): Column<CollectionRow>[] {
  return [
    {
      ...{ id: "name", label: t("name"), onPhone: "title" },
      cell: ({ id, title }) => (
        <Link
          href={`/admin/collections/${id}`}
          tone="plain"
          data-row-link
          className="font-medium wrap-anywhere after:absolute after:inset-0 md:after:hidden"
        >
          {title || t("untitled")}
        </Link>
      ),
    },
    { ...{ id: "kind", label: t("kind"), onPhone: "corner" }, cell: ({ kind }) => t(`kind.${kind}`) },
    {
      ...{ id: "count", label: t("count"), align: "end", onPhone: "line" },
      cell: ({ count }) => <NumberText value={count} />,
    },
    {
      ...{ id: "updated", label: t("updated"), onPhone: "none" },
      cell: ({ updatedAt }) => <RelativeTime at={updatedAt} className="whitespace-nowrap text-soft" />,
    },
  ];
}
