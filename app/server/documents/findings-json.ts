import type { Locale } from "#app/commerce/kernel/locale.ts";
import { findingWords } from "#runtime/checks/messages.ts";
import { type Finding, SEVERITIES, type Severity } from "#runtime/checks/types.ts";
import type { Checked } from "#runtime/checks.server.ts";

/** Findings as programs read them, with words for people. */
export function checkedJson({ findings, structured }: Checked, locale: Locale) {
  return {
    counts: Object.fromEntries(
      SEVERITIES.map((severity) => [severity, findings.filter((each) => each.severity === severity).length]),
    ) as Record<Severity, number>,
    findings: findings.map((finding) => findingJson(finding, locale)),
    structured,
  };
}

function findingJson({ code, area, severity, node, field, locale: at, width, data, mend }: Finding, locale: Locale) {
  return { code, area, severity, message: findingWords({ code, data }, locale), node, field, locale: at, width, mend };
}
