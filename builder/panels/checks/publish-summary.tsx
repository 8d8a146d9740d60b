import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { findingWords } from "#runtime/checks/messages.ts";
import { type Finding, SEVERITIES } from "#runtime/checks/types.ts";
import { checkWords } from "../../words/checks.ts";
import { useWords } from "../../words/use-words.ts";
import { SEVERITY_LOOKS } from "./finding-row.tsx";
import { useChecks } from "./use-checks.ts";

/** Findings that are named before somebody publishes. */
const NAMED = 4;

/** What is known to be wrong with the page, said before it is published; it never stands in the way. */
export function PublishSummary() {
  const t = useWords(checkWords);
  const { locale } = useLocaleValue();
  const { checked } = useChecks();
  const findings = checked?.findings.filter(({ severity }) => severity !== "note") ?? [];
  if (findings.length === 0) return null;
  const count = (severity: Finding["severity"]) => findings.filter((each) => each.severity === severity).length;
  const said = new Map<string, number>();
  for (const finding of findings) {
    const words = findingWords(finding, locale);
    said.set(words, (said.get(words) ?? 0) + 1);
  }
  const counts = SEVERITIES.filter((severity) => count(severity) > 0);
  return (
    <section role="status" data-publish-checks className="rounded-sm bg-sunken p-3">
      <h3 className="flex flex-wrap gap-x-3 font-medium">
        {t("publishFound")}
        {counts.map((severity) => (
          <span key={severity} className={SEVERITY_LOOKS[severity].className}>
            {t(`severity.${severity}`, { count: count(severity) })}
          </span>
        ))}
      </h3>
      <ul className="pt-1 text-sm text-soft">
        {[...said].slice(0, NAMED).map(([words, times]) => (
          <li key={words}>{times > 1 ? `${words} (× ${times})` : words}</li>
        ))}
        {said.size > NAMED && <li>…</li>}
      </ul>
    </section>
  );
}
