import { ArrowRight } from "lucide-react";
import type { Locale } from "#app/commerce/kernel/locale.ts";
import { type Translate, translator } from "#app/commerce/kernel/messages.ts";
import { movementWords } from "#app/commerce/stock/words.ts";
import type { Column } from "#app/ui/data-table/column.ts";
import { Link } from "#app/ui/link.tsx";
import { NumberText } from "#app/ui/number-text.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import type { stockMessages } from "./messages.ts";
import type { MovementRow } from "./types.ts";

type Words = Translate<keyof (typeof stockMessages)["fr"] & string>;

/** What the ledger shows of each movement: when, what, from how many to how many, who and why. */
export function historyColumns(t: Words, locale: Locale): Column<MovementRow>[] {
  const kind = translator(movementWords, locale);
  return [
    {
      id: "when",
      label: t("when"),
      onPhone: "corner",
      cell: (move) => <RelativeTime at={move.at} className="whitespace-nowrap text-soft" />,
    },
    { id: "article", label: t("article"), onPhone: "title", cell: (move) => <MovedArticle move={move} t={t} /> },
    {
      id: "kind",
      label: t("kind"),
      onPhone: "text",
      cell: (move) => (
        <div className="min-w-0">
          <span className="block">{kind(move.kind)}</span>
          {move.location && <span className="block text-sm text-soft">{move.location}</span>}
        </div>
      ),
    },
    { id: "change", label: t("change"), onPhone: "text", cell: (move) => <Changes move={move} t={t} /> },
    {
      id: "who",
      label: t("who"),
      hideable: true,
      onPhone: "foot-start",
      cell: (move) => <span className="wrap-anywhere">{move.actorName ?? t(`actor.${move.actorKind}`)}</span>,
    },
    {
      id: "reason",
      label: t("reason"),
      hideable: true,
      onPhone: "text",
      cell: (move) => <span className="line-clamp-2 max-w-56 text-soft wrap-anywhere">{move.reason}</span>,
    },
    {
      id: "order",
      label: t("order"),
      onPhone: "foot-end",
      cell: (move) =>
        move.order && (
          <Link href={`/admin/orders/${move.order.id}`} className="whitespace-nowrap">
            <bdi>{move.order.number}</bdi>
          </Link>
        ),
    },
  ];
}

function MovedArticle({ move, t }: { move: MovementRow; t: Words }) {
  if (move.productId === null) return <span className="text-faint">{t("gone")}</span>;
  return (
    <div className="min-w-0">
      <Link href={`/admin/products/${move.productId}`} tone="plain" data-row-link className="font-medium wrap-anywhere">
        {move.title}
      </Link>
      <span className="block text-sm text-soft">
        {move.variant}
        {move.variant && move.sku && " · "}
        {move.sku && <bdi>{move.sku}</bdi>}
      </span>
    </div>
  );
}

/** Only what changed, each with what it was and what it is. */
function Changes({ move, t }: { move: MovementRow; t: Words }) {
  const figures = [
    { label: t("onHand"), from: move.onHand[0], to: move.onHand[1] },
    { label: t("reserved"), from: move.reserved[0], to: move.reserved[1] },
  ].filter(({ from, to }) => from !== to);
  return (
    <ul className="flex flex-col gap-0.5">
      {figures.map(({ label, from, to }) => (
        <li key={label} className="flex items-center gap-1.5 whitespace-nowrap tabular-nums">
          <span className="text-sm text-soft">{label}</span>
          <NumberText value={from} />
          <ArrowRight aria-label="→" className="size-3.5 shrink-0 text-faint rtl:-scale-x-100" />
          <span className="font-medium">
            <NumberText value={to} />
          </span>
        </li>
      ))}
      {move.quarantinedDelta !== 0 && (
        <li className="whitespace-nowrap text-sm text-soft">
          {t("asideChange", { delta: `${move.quarantinedDelta > 0 ? "+" : "−"}${Math.abs(move.quarantinedDelta)}` })}
        </li>
      )}
    </ul>
  );
}
