import { CalendarClock, Eye, History, PencilLine } from "lucide-react";
import { Badge } from "#app/ui/badge.tsx";
import { Link } from "#app/ui/link.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import type { MediaDetails, MediaUse } from "../ports.ts";
import { assetWords } from "../words/asset.ts";
import { useWords } from "../words/use-words.ts";
import { fileSize } from "./file-size.ts";
import type { Focal } from "./focal-picker.tsx";

const CROPS = ["aspect-square w-16", "aspect-[4/5] w-13", "aspect-[16/9] w-28"] as const;

/** What the blocks' crops make of the point. */
export function Crops({ url, focal }: { url: string; focal: Focal | null }) {
  const t = useWords(assetWords);
  const { x, y } = focal ?? { x: 50, y: 50 };
  return (
    <div role="img" aria-label={t("focalPreview")} className="flex items-end gap-2">
      {CROPS.map((shape) => (
        <img
          key={shape}
          src={url}
          alt=""
          className={`rounded-sm border border-line bg-plate object-cover ${shape}`}
          style={{ objectPosition: `${x}% ${y}%` }}
        />
      ))}
    </div>
  );
}

export interface FactsProps {
  details: MediaDetails;
  /** Where the picture as it came is had; null: it may not be. */
  originalUrl: string | null;
}

/** What the file is, and how much of it is ready for the web. */
export function Facts({ details: { item, sizes }, originalUrl }: FactsProps) {
  const t = useWords(assetWords);
  const { locale } = useLocaleValue();
  const ready = sizes.filter(({ bytes }) => bytes !== null).length;
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 text-sm [&_dt]:text-soft">
      {item.width > 0 && (
        <>
          <dt>{t("dimensions")}</dt>
          <dd>
            <bdi>{`${item.width} × ${item.height}`}</bdi>
          </dd>
        </>
      )}
      <dt>{t("weight")}</dt>
      <dd>{fileSize(item.bytes, locale)}</dd>
      {item.duration !== null && (
        <>
          <dt>{t("duration")}</dt>
          <dd>
            <bdi>{clockTime(item.duration)}</bdi>
          </dd>
        </>
      )}
      {item.originalBytes !== null && (
        <>
          <dt>{t("original")}</dt>
          <dd className="flex flex-wrap items-baseline gap-x-2">
            {fileSize(item.originalBytes, locale)}
            {originalUrl !== null && (
              <a href={originalUrl} download className="text-accent-11 underline underline-offset-3">
                {t("downloadOriginal")}
              </a>
            )}
          </dd>
        </>
      )}
      <dt>{t("date")}</dt>
      <dd>
        <RelativeTime at={Date.parse(item.createdAt)} />
        {item.author && ` ${t("author", { name: item.author })}`}
      </dd>
      {sizes.length > 0 && (
        <>
          <dt>{t("sizes")}</dt>
          <dd>{t("sizesReady", { ready, all: sizes.length })}</dd>
        </>
      )}
    </dl>
  );
}

/** ms → `1:05`. */
function clockTime(ms: number): string {
  const seconds = Math.round(ms / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

const HOLDERS = ["product", "collection", "section", "form", "theme", "campaign"] as const;
const STATES = {
  shown: { tone: "positive", icon: Eye },
  scheduled: { tone: "info", icon: CalendarClock },
  draft: { tone: "neutral", icon: PencilLine },
  earlier: { tone: "neutral", icon: History },
} as const;

/** What shows it, with a way there. */
export function Uses({ uses }: { uses: readonly MediaUse[] }) {
  const t = useWords(assetWords);
  const holder = (kind: string) => HOLDERS.find((each) => each === kind) ?? "page";
  return (
    <section className="flex flex-col gap-1.5">
      <h3 className="font-semibold">{t("usedIn")}</h3>
      {uses.length === 0 && <p className="text-sm text-soft">{t("unused")}</p>}
      <ul className="flex flex-col">
        {uses.map((use) => (
          <li key={`${use.kind}-${use.id}`} className="flex items-center gap-2 border-b border-line py-2 last:border-0">
            <span className="min-w-0 flex-1">
              <Link href={use.href} className="block truncate">
                <bdi>{use.title || use.id}</bdi>
              </Link>
              <span className="text-xs text-soft">{t(`holder.${holder(use.kind)}`)}</span>
            </span>
            <Badge tone={STATES[use.state].tone} icon={STATES[use.state].icon}>
              {t(`use.${use.state}`)}
            </Badge>
          </li>
        ))}
      </ul>
    </section>
  );
}
