import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { useEffect } from "react";
import { Disclosure, DisclosurePanel, Heading, Button as PlainButton } from "react-aria-components";
import type { Finding } from "#runtime/checks/types.ts";
import { checkWords } from "../../words/checks.ts";
import { useWords } from "../../words/use-words.ts";
import { PageWeight } from "../cost/page-weight.tsx";
import { useEditor } from "../editor-context.tsx";
import { AxeCheck } from "./axe-check.tsx";
import { Findings } from "./findings.tsx";
import { OutsideLinks } from "./outside-links.tsx";
import { useChecks } from "./use-checks.ts";

export interface ChecksPanelProps {
  /** Shows a prop of the selected block in the inspector and puts the caret into it; null: its first. */
  onField(path: string | null): void;
  /** Shows the page's own settings and puts the caret into one of them. */
  onPage(field: string | null): void;
}

/** What is to be mended on the page, and what it costs. */
export default function ChecksPanel({ onField, onPage }: ChecksPanelProps) {
  const t = useWords(checkWords);
  const { session, canvas, announce } = useEditor();
  const checks = useChecks();
  const errors = checks.checked?.findings.filter(({ severity }) => severity === "error").length;
  useEffect(() => {
    if (errors !== undefined) announce(t("severity.error", { count: errors }));
  }, [errors, announce, t]);

  const go = ({ node, field, locale, width }: Finding) => {
    if (locale) session.setLocale(locale);
    if (width) session.setBreakpoint(width);
    if (node === null || node === session.state().doc.root.id) return onPage(field);
    session.select(node);
    canvas.current?.reveal(node);
    onField(field);
  };
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto p-4 pb-12">
      <Findings {...checks} onGo={go} />
      <OutsideLinks {...checks} />
      <AxeCheck onGo={go} />
      <Part title={t("weight")} isOpen>
        <PageWeight />
      </Part>
      {checks.checked && checks.checked.structured.length > 0 && (
        <Part title={t("structured")}>
          <p className="pb-2 text-sm text-soft">{t("structuredText")}</p>
          {checks.checked.structured.map((each) => (
            <pre
              key={each["@type"]}
              dir="ltr"
              className="mb-2 max-h-64 overflow-auto rounded-sm bg-sunken p-2 text-xs whitespace-pre-wrap break-words"
            >
              {JSON.stringify(each, null, 1)}
            </pre>
          ))}
        </Part>
      )}
    </div>
  );
}

function Part({ title, isOpen = false, children }: { title: string; isOpen?: boolean; children: ReactNode }) {
  return (
    <Disclosure defaultExpanded={isOpen} className="group border-t border-line pt-2">
      <Heading level={3}>
        <PlainButton
          slot="trigger"
          className="flex min-h-9 w-full items-center gap-2 rounded-sm font-semibold hover:bg-hover"
        >
          <ChevronRight
            aria-hidden
            className="size-4 transition-transform group-data-expanded:rotate-90 rtl:-scale-x-100"
          />
          {title}
        </PlainButton>
      </Heading>
      <DisclosurePanel className="pt-2">{children}</DisclosurePanel>
    </Disclosure>
  );
}
