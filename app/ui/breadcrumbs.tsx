import { ChevronRight } from "lucide-react";
import { Link } from "./link.tsx";
import { useUiWords } from "./locale-provider.tsx";

/** The way back up. The page itself is the heading below, so it is not repeated here. */
export function Breadcrumbs({ trail }: { trail: readonly { label: string; href: string }[] }) {
  const t = useUiWords();
  return (
    <nav aria-label={t("breadcrumbs")} className="print:hidden">
      <ol className="flex flex-wrap items-center gap-1 text-sm text-soft">
        {trail.map((step) => (
          <li key={step.href} className="flex items-center gap-1">
            <Link href={step.href} tone="plain" className="coarse:inline-flex coarse:h-11 coarse:items-center">
              {step.label}
            </Link>
            <ChevronRight aria-hidden className="size-3.5 text-faint rtl:-scale-x-100" />
          </li>
        ))}
      </ol>
    </nav>
  );
}
