import { Archive, CalendarClock, CircleCheck, CircleDot, GitBranch, type LucideIcon, PencilLine } from "lucide-react";
import type { Translate } from "#app/commerce/kernel/messages.ts";
import { Badge, type BadgeTone } from "#app/ui/badge.tsx";
import { cx } from "#app/ui/cx.ts";
import type { Column } from "#app/ui/data-table/column.ts";
import { ExactTime, RelativeTime } from "#app/ui/relative-time.tsx";
import type { pageMessages } from "./messages.ts";
import type { PageRow } from "./types.ts";

export type PageWords = Translate<keyof (typeof pageMessages)["fr"] & string>;

const LOOKS: Record<PageRow["state"], { icon: LucideIcon; tone: BadgeTone }> = {
  draft: { icon: PencilLine, tone: "neutral" },
  live: { icon: CircleCheck, tone: "positive" },
  changed: { icon: CircleDot, tone: "info" },
  scheduled: { icon: CalendarClock, tone: "info" },
  archived: { icon: Archive, tone: "neutral" },
};

/** What the list of pages shows of each. */
export function pageColumns(t: PageWords, view: string): Column<PageRow>[] {
  const isForm = view === "form";
  const columns: Column<PageRow>[] = [
    {
      id: "page",
      label: t(isForm ? "form" : "page"),
      onPhone: "title",
      cell: (page) => (
        <>
          {/* The editor is a document of its own: a plain link, which loads one. */}
          <a
            href={`/admin/pages/${page.id}/edit`}
            data-row-link
            className={cx(
              "rounded-sm font-medium wrap-anywhere after:absolute after:inset-0 hover:underline md:after:hidden",
              page.branch !== null && "inline-flex items-center gap-2 ps-5",
            )}
          >
            {page.branch !== null && <GitBranch aria-label={t("branch")} className="size-4 shrink-0 text-soft" />}
            {page.branch ?? (page.title || t("untitled"))}
          </a>
          {page.branch !== null && (
            <span className="block ps-11 text-sm text-soft">
              {t("branchOf", { page: page.title || t("untitled") })}
            </span>
          )}
          {page.use && page.branch === null && <span className="block text-sm text-soft">{t(`use.${page.use}`)}</span>}
        </>
      ),
    },
    {
      id: "state",
      label: t("state"),
      onPhone: "text",
      cell: (page) => (
        <Badge {...LOOKS[page.state]}>
          {page.state === "scheduled" ? <Scheduled at={page.from ?? 0} t={t} /> : t(`state.${page.state}`)}
        </Badge>
      ),
    },
    {
      id: "address",
      label: t("address"),
      hideable: true,
      onPhone: "none",
      cell: (page) =>
        page.href && (
          <a
            href={page.href}
            target="_blank"
            rel="noopener"
            dir="ltr"
            className="block max-w-72 truncate rounded-sm text-accent-11 hover:underline rtl:text-end"
          >
            {page.href.replace(/^https?:\/\/[^/]+/, "")}
          </a>
        ),
    },
    {
      id: "updated",
      label: t("updated"),
      onPhone: "foot-start",
      cell: (page) => <RelativeTime at={page.updatedAt} className="whitespace-nowrap text-soft" />,
    },
  ];
  // A form has no address of its own: pages ask with it.
  return isForm ? columns.filter(({ id }) => id !== "address") : columns;
}

function Scheduled({ at, t }: { at: number; t: PageWords }) {
  const [before, after] = t("state.scheduled", { date: "\u0000" }).split("\u0000");
  return (
    <span>
      {before}
      <ExactTime at={at} />
      {after}
    </span>
  );
}
