/** A description as the catalogue keeps it: sanitised HTML (see ProductView). The one place where HTML enters a page. */
export function CatalogueHtml({ html, className }: { html: string; className: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised when it entered the catalogue.
  return <div className={className} dangerouslySetInnerHTML={{ __html: html }} />;
}
