import type { SourceFile } from "../files.ts";

/** Past this nobody reads a file whole. */
const hardStopLines = 400;

const dataTable = /^\s*(\/\/|\/\*) ?data table\b/m;

/** Tables of what lies in a folder: blocks, their renders and samples, migrations. */
const registries = /(^|\/)registry(\.server)?\.ts$|^runtime\/(render\/renders|samples)\.ts$/;
const testFile = /\.test\.tsx?$/;

/** What neither the type checker nor the linter knows about this house. Each finding is what to do instead. */
export interface HouseRule {
  name: string;
  applies: (file: SourceFile) => boolean;
  /** @returns one line per finding, empty where the file is sound */
  find: (file: SourceFile) => string[];
}

/** A rule that names each line where a pattern stands. */
function lines(name: string, pattern: RegExp, instead: string, applies: HouseRule["applies"]): HouseRule {
  return {
    name,
    applies,
    find: ({ text }) =>
      text.split("\n").flatMap((line, index) => (pattern.test(line) ? [`line ${index + 1}: ${instead}`] : [])),
  };
}

const inside =
  (...folders: string[]) =>
  ({ path }: SourceFile) =>
    folders.some((folder) => path.startsWith(folder));

const styleSheet = ({ path }: SourceFile) => path.endsWith(".css");

export const houseRules: readonly HouseRule[] = [
  {
    name: "file-size",
    applies: ({ text }) => !dataTable.test(text.slice(0, 400)),
    find: ({ text }) => {
      const count = text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
      if (count <= hardStopLines) return [];
      return [
        `${count} lines, ${hardStopLines} at most: look for the second idea in it and give that its own file. ` +
          "Pure data says so in its first lines: // data table",
      ];
    },
  },
  lines(
    "unfinished",
    /\b(TODO|FIXME|XXX|HACK)\b(?!["'`|)\\])/,
    "finish it, or leave it out; what is wanted later stands in the issue",
    ({ path }) => !path.startsWith("bin/checks/"),
  ),
  lines(
    "glob-in-registry",
    /import\.meta\.glob\b/,
    "globs are invisible to the boundary check: they stand in the registries alone (bin/checks/house/rules.ts names them)",
    ({ path }) => !registries.test(path) && !path.startsWith("bin/checks/") && !testFile.test(path),
  ),
  lines(
    "commerce-without-env",
    /\bprocess\.env\b/,
    "the engine takes settings as values: read the environment in app/platform/env and pass it in",
    (file) => inside("app/commerce/", "blocks/", "runtime/")(file) && !testFile.test(file.path),
  ),
  lines(
    "no-code-from-text",
    /\bnew Function\s*\(|(?<![.\w])eval\s*\(/,
    "text is never run as code here: interpret it (kernel/text) or look it up in a table",
    ({ path }) => !path.startsWith("bin/checks/") && !testFile.test(path),
  ),
  lines(
    "no-style-attribute",
    /<[a-z][\w.]*[^>]*\sstyle=/,
    "the shop's pages refuse style attributes (CSP): use a class, or the node's compiled style",
    ({ path, text }) => /^blocks\/.*\/render\.tsx$/.test(path) && text.includes("style="),
  ),
  lines(
    "logical-css",
    /(^|[\s;{])((margin|padding|border)-(left|right|top-left-radius|top-right-radius)|left|right)\s*:|\b(text-align|float|clear)\s*:\s*(left|right)\b/,
    "Arabic mirrors by itself only with logical properties: -inline-start / -inline-end, inset-inline-*, text-align: start",
    styleSheet,
  ),
  lines(
    "logical-classes",
    /["'`\s](?:[a-z-]+:)*-?(?:(?:ml|mr|pl|pr|left|right|border-l|border-r|rounded-l|rounded-r)-(?:\d|\[|px|auto|full|sm|md|lg|xl)|text-(?:left|right)\b)/,
    "Arabic mirrors by itself only with logical classes: ms/me, ps/pe, start/end, border-s/border-e, text-start/text-end",
    ({ path }) => path.endsWith(".tsx") && !testFile.test(path),
  ),
];
