import { useLocation, useSearchParams } from "@remix-run/react";
import { type LucideIcon, SearchX } from "lucide-react";
import type { ReactNode } from "react";
import { Banner } from "#app/ui/banner.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { type FilterChip, FilterChips } from "#app/ui/filter-chips.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { listHref } from "./address.ts";
import { SearchForm } from "./search-form.tsx";

export interface AdminListProps {
  title: string;
  primary?: ReactNode;
  secondary?: ReactNode;
  /** Given while there is nothing at all to list: what the screen is for, and what to do first. */
  empty?: { icon: LucideIcon; title: string; text: ReactNode; action?: ReactNode } | undefined;
  search: { label: string; placeholder: string };
  /** Beside the search: the choice of columns, an export. */
  tools?: ReactNode;
  views: { label: string; current: string; chips: readonly Omit<FilterChip, "href">[] };
  /** Where a view stands in the address; `first` is the one that needs no word there. */
  viewParam: { name: string; first: string };
  /** Why the last act was refused, in words. */
  refusal?: string | undefined;
  /** Between the views and the table: filters that are on, what an act came to. */
  notes?: ReactNode;
  /** How many rows are shown; 0 says that the search found nothing. */
  count: number;
  /** Where nothing is found: `action` stands in the place of the way back to everything. */
  none: { title: string; text: ReactNode; clear: string; action?: ReactNode };
  shown: string;
  nextCursor: string | null;
  /** The table. */
  children: ReactNode;
}

/** The frame of a list: search, views, table, next page; what to do first where there is nothing yet. */
export function AdminList(props: AdminListProps) {
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const { title, empty, views, viewParam, none, nextCursor } = props;
  if (empty) {
    return (
      <>
        <PageHeader title={title} />
        <Card>
          <EmptyState icon={empty.icon} title={empty.title} action={empty.action}>
            {empty.text}
          </EmptyState>
        </Card>
      </>
    );
  }
  return (
    <>
      <PageHeader title={title} primary={props.primary} secondary={props.secondary} />
      <div className="mb-3 flex flex-wrap items-center gap-2">
        <SearchForm {...props.search} />
        {props.tools}
      </div>
      <FilterChips
        label={views.label}
        current={views.current}
        chips={views.chips.map((chip) => ({
          ...chip,
          href: listHref(pathname, search, { [viewParam.name]: chip.id === viewParam.first ? null : chip.id }),
        }))}
      />
      {props.refusal !== undefined && <Banner tone="danger" title={props.refusal} live className="mt-3" />}
      {props.notes && <div className="mt-2">{props.notes}</div>}
      <Card flush className="mt-3">
        {props.count === 0 ? (
          <EmptyState
            quiet
            icon={SearchX}
            title={none.title}
            action={none.action || <ButtonLink href={pathname}>{none.clear}</ButtonLink>}
          >
            {none.text}
          </EmptyState>
        ) : (
          <>
            {props.children}
            <Pagination
              summary={props.shown}
              firstHref={search.has("cursor") ? listHref(pathname, search, { cursor: null }) : undefined}
              nextHref={nextCursor ? listHref(pathname, search, { cursor: nextCursor }) : undefined}
            />
          </>
        )}
      </Card>
    </>
  );
}
