const KB = 1_000;
const MB = 1_000 * KB;

/**
 * Largest body by class of address, first match. A class is widened here, never in a route. `typed`: of a body without
 * files, which is read in one go while everybody else waits.
 */
const LIMITS: readonly { under: RegExp; bytes: number; typed?: number }[] = [
  { under: /^\/api\/v1\/assets(\/|$)/, bytes: 25 * MB },
  { under: /^\/admin\/media\/upload(\/|$)/, bytes: 52 * MB },
  // Whoever may save a document may ask about it, too.
  {
    under: /^\/api\/v1\/(documents|document-imports|campaigns|form-(evaluations|imports|paths))(\/|$)/,
    bytes: 1.2 * MB,
  },
  // Pages with all their pictures.
  { under: /^\/(api\/v1\/document-bundles|admin\/pages\/import)(\/|$)/, bytes: 60 * MB },
  // Rows of visitors.
  { under: /^\/api\/v1\/experiments(\/|$)/, bytes: 8 * MB },
  // A product has up to 2,000 variants, a collection 10,000 products.
  { under: /^\/api\/v1\/(products|collections)(\/|$)/, bytes: 2 * MB },
  { under: /^\/e$/, bytes: 32 * KB },
  { under: /^\/api\//, bytes: 256 * KB },
  { under: /^\/hooks\//, bytes: 1 * MB },
  { under: /^\/admin\/(media|import|stock\/import)(\/|$)/, bytes: 25 * MB },
  // Photos that people join to their answers.
  { under: /^(\/[a-z]{2})?\/(forms|checkout)$/, bytes: 32 * MB, typed: 2 * MB },
  { under: /^\/admin\/(pages|editor)(\/|$)/, bytes: 1.2 * MB },
  { under: /^\/admin\/(products|collections)(\/|$)/, bytes: 25 * MB },
  { under: /^\/admin(\/|$)/, bytes: 256 * KB },
];

const ELSEWHERE = 64 * KB;

const FILES = /^multipart\/form-data\s*(;|$)/i;

/** @returns bytes that a body of this type sent to this path may have. */
export function bodyLimit(path: string, contentType: string): number {
  const { bytes, typed = bytes } = LIMITS.find(({ under }) => under.test(path)) ?? { bytes: ELSEWHERE };
  return FILES.test(contentType) ? bytes : typed;
}
