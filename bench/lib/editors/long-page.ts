const sections = 100;
const headingsASection = 9;

/** 100 sections of 9 headings: the same 1,000 blocks in every editor that is measured. */
export const longPage = Array.from({ length: sections }, (_, at) => ({
  id: `section-${at}`,
  headings: Array.from({ length: headingsASection }, (_, nth) => ({
    id: `heading-${at}-${nth}`,
    text: `Titre ${at}.${nth}`,
  })),
}));

export const headingIds = longPage.flatMap(({ headings }) => headings.map(({ id }) => id));
export const blockCount = longPage.length + headingIds.length;
/** Near the top, so that it is in sight at once. */
export const oneHeading = "heading-0-4";

/** The page as a document of ours. */
export function longDocument(): object {
  const body = longPage.map(({ id, headings }) => ({
    id,
    type: "layout.section",
    props: {
      background: "none",
      image: null,
      shade: "medium",
      width: "content",
      rhythm: "medium",
      gap: "medium",
      align: "start",
      anchor: "",
    },
    slots: {
      body: headings.map((heading) => ({
        id: heading.id,
        type: "content.heading",
        props: { text: { fr: heading.text }, level: "2", size: "medium" },
      })),
    },
  }));
  return {
    format: 1,
    kind: "page",
    blocks: { "layout.page": 1, "layout.section": 1, "content.heading": 1 },
    meta: { use: "promo", title: { fr: "Longue page" }, description: {}, slug: {}, image: null, mood: "clair" },
    root: { id: "root", type: "layout.page", props: {}, slots: { body } },
  };
}
