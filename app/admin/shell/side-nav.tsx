import { Store } from "lucide-react";
import { Link } from "react-aria-components";
import { formatTag } from "#app/commerce/kernel/locale.ts";
import type { Permission } from "#app/staff/permissions.ts";
import { CountBadge } from "#app/ui/badge.tsx";
import { cx } from "#app/ui/cx.ts";
import { useLocaleValue, useUiWords } from "#app/ui/locale-provider.tsx";
import { useWords } from "../use-words.ts";
import { shellMessages } from "./messages.ts";
import { currentEntry, NAVIGATION } from "./navigation.ts";

export interface SideNavProps {
  path: string;
  permissions: readonly Permission[];
  /** Orders to be called now; `isMore`: at least as many. */
  calls: { count: number; isMore: boolean };
  /** Articles whose low stock was told. */
  lowStock: number;
  /** What waits to be published. */
  proposals: number;
  shopHref: string;
}

const item =
  "flex h-9 items-center gap-2.5 rounded-sm px-2.5 font-medium transition-colors coarse:h-11 [&_svg]:size-4.5 [&_svg]:shrink-0";

/** Rooms with their counts, only those the person's role opens. */
export function SideNav({ path, permissions, calls, lowStock, proposals, shopHref }: SideNavProps) {
  const t = useWords(shellMessages);
  const ui = useUiWords();
  const { locale } = useLocaleValue();
  const current = currentEntry(path);
  const number = new Intl.NumberFormat(formatTag(locale));
  return (
    <nav aria-label={t("navigation")} className="flex min-h-0 flex-1 flex-col gap-0.5 overflow-y-auto p-3">
      {NAVIGATION.filter((entry) => permissions.includes(entry.permission)).map(({ id, href, icon: Icon }) => (
        <Link
          key={id}
          href={href}
          aria-current={current === id ? "page" : undefined}
          className={cx(
            item,
            current === id
              ? "bg-surface text-ink shadow-low [&_svg]:text-accent-11"
              : "text-soft is-hovered:bg-neutral-4 is-hovered:text-ink",
          )}
        >
          <Icon aria-hidden strokeWidth={1.9} />
          <span className="flex-1">{t(id)}</span>
          {id === "desk" && calls.count > 0 && (
            <CountBadge
              tone="warning"
              count={`${number.format(calls.count)}${calls.isMore ? "+" : ""}`}
              label={t(calls.isMore ? "callsMore" : "calls", { count: calls.count })}
            />
          )}
          {id === "pages" && proposals > 0 && (
            <CountBadge tone="warning" count={number.format(proposals)} label={t("proposals", { count: proposals })} />
          )}
          {id === "stock" && lowStock > 0 && (
            <CountBadge tone="warning" count={number.format(lowStock)} label={t("lowStock", { count: lowStock })} />
          )}
        </Link>
      ))}
      <a
        href={shopHref}
        target="_blank"
        rel="noopener"
        className={cx(item, "mt-auto text-soft hover:bg-neutral-4 hover:text-ink")}
      >
        <Store aria-hidden strokeWidth={1.9} />
        {t("viewShop")}
        <span className="sr-only">{ui("newTab")}</span>
      </a>
    </nav>
  );
}
