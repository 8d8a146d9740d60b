import { RelativeTime } from "#app/ui/relative-time.tsx";
import { useWords } from "../use-words.ts";
import { pageMessages } from "./messages.ts";

/** A template that somebody asked to have a product or a collection shown by. */
export interface WaitingTemplateRow {
  id: string;
  /** Name of the product or collection. */
  subject: string;
  /** Of the template; "": the shop's own. */
  template: string;
  author: string;
  /** Epoch ms. */
  createdAt: number;
  /** Where it is decided. */
  href: string;
}

/** They are decided where the product or the collection is, so each leads there. */
export function WaitingTemplates({ rows }: { rows: readonly WaitingTemplateRow[] }) {
  const t = useWords(pageMessages);
  if (rows.length === 0) return null;
  return (
    <section className="border-b border-line p-4 last:border-0">
      <h2 className="pb-1 font-semibold">{t("proposedTemplates")}</h2>
      <ul className="divide-y divide-line">
        {rows.map(({ id, subject, template, author, createdAt, href }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-2 py-2">
            <a href={href} className="font-medium text-accent-11 underline underline-offset-3">
              {subject}
            </a>
            <span>{t("proposedTemplate", { author, template: template || t("ownTemplate") })}</span>
            <RelativeTime at={createdAt} className="text-sm text-soft" />
          </li>
        ))}
      </ul>
    </section>
  );
}
