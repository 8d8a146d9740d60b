// data table

/** The date on which each line was last held against the published advisories. */
export const lookedUp = "2026-11-22";

export interface Floor {
  package: string;
  /** The lowest version that may stand in the lock file; `absent` where no version is fit for use. */
  floor: string;
  why: string;
}

/** Below these versions a package of this stack has a published weakness. Checked against package-lock.json. */
export const floors: readonly Floor[] = [
  { package: "@remix-run/node", floor: "2.17.5", why: "CVE-2025-61686, session files outside their folder" },
  {
    package: "@remix-run/react",
    floor: "2.17.5",
    why: "CVE-2025-59057, CVE-2026-21884, script in meta and scroll keys",
  },
  { package: "@remix-run/express", floor: "2.17.5", why: "CVE-2025-31137, address taken from a forged Host" },
  { package: "@remix-run/server-runtime", floor: "2.17.5", why: "CVE-2026-22030, forged requests to actions" },
  {
    package: "@remix-run/router",
    floor: "1.23.3",
    why: "CVE-2025-68470, CVE-2026-22029, CVE-2026-40181, open redirects",
  },
  { package: "react-router", floor: "6.30.4", why: "the same as @remix-run/router" },
  { package: "handlebars", floor: "4.7.10", why: "CVE-2026-33937 and its bypasses, templates that run code" },
  { package: "sequelize", floor: "6.37.8", why: "CVE-2026-30951, SQL through JSON keys" },
  { package: "mysql2", floor: "3.22.0", why: "GHSA-3f6p-5ww8-9rcr, password sent in the clear" },
  { package: "ajv", floor: "8.18.0", why: "CVE-2025-69873, a pattern that never ends" },
  { package: "dompurify", floor: "3.4.17", why: "CVE-2026-0540, CVE-2026-109345, CVE-2026-116802, CVE-2026-116803" },
  {
    package: "sanitize-html",
    floor: "2.17.7",
    why: "GHSA-rpr9-rxv7-x643, GHSA-g8qq-57p8-ggw5, script through xmp and SMIL",
  },
  {
    package: "nodemailer",
    floor: "10.4.1",
    why: "CVE-2026-125755, CVE-2026-82853, CVE-2026-82854, recipients and headers",
  },
  { package: "multer", floor: "2.3.0", why: "CVE-2026-77078, CVE-2026-82333, one request ends the process" },
  { package: "xlsx", floor: "absent", why: "CVE-2023-30533, CVE-2024-22363, never mended on npm" },
  { package: "exceljs", floor: "4.4.0", why: "the last one; reads in tests what we write" },
  { package: "express", floor: "4.22.3", why: "redirects and patterns that never end" },
  { package: "body-parser", floor: "1.20.9", why: "bodies that never end" },
  { package: "qs", floor: "6.16.2", why: "prototype and memory" },
  { package: "path-to-regexp", floor: "0.1.13", why: "a pattern that never ends" },
  { package: "cookie", floor: "0.7.2", why: "names and paths that break out" },
];
