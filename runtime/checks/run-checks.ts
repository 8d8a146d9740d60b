import { contrastChecks } from "./rules/contrast.ts";
import { headingChecks } from "./rules/headings.ts";
import { languageChecks } from "./rules/languages.ts";
import { legalChecks } from "./rules/legal.ts";
import { linkChecks } from "./rules/links.ts";
import { pictureChecks } from "./rules/pictures.ts";
import { referenceChecks } from "./rules/references.ts";
import { searchChecks } from "./rules/search.ts";
import { weightChecks } from "./rules/weight.ts";
import { AREAS, type Check, type CheckedPage, type Finding, type Found, SEVERITIES } from "./types.ts";

/** THE list of what is looked for; each check has its words in messages.ts. */
export const CHECKS: readonly Check[] = [
  ...headingChecks,
  ...pictureChecks,
  ...contrastChecks,
  ...linkChecks,
  ...referenceChecks,
  ...languageChecks,
  ...searchChecks,
  ...legalChecks,
  ...weightChecks,
];

/** What is found on a page, worst first; the same in all its languages is said once. */
export function runChecks(page: CheckedPage, checks: readonly Check[] = CHECKS): Finding[] {
  const findings = checks.flatMap((check) => {
    const known = new Map<string, Found>();
    for (const found of check.check(page)) known.set(JSON.stringify(found), found);
    return [...known.values()].map((found) => findingOf(page, check, found));
  });
  const rank = ({ severity, area }: Finding) => SEVERITIES.indexOf(severity) * AREAS.length + AREAS.indexOf(area);
  return findings.sort((a, b) => rank(a) - rank(b));
}

function findingOf(page: CheckedPage, check: Check, found: Found): Finding {
  const { node = null, field = null, locale = null, width = null, data = {} } = found;
  const { code, area, severity } = check;
  return { code, area, severity, node, field, locale, width, data, mend: check.mend?.(page, found) ?? null };
}
