import type { Doc } from "#blocks/contract/index.ts";

/** The section that sample pages share. */
export const SAMPLE_SECTION: Doc = {
  format: 1,
  kind: "section",
  blocks: { "content.heading": 1, "layout.fragment": 1 },
  meta: { title: { fr: "Livraison", ar: "التوصيل", en: "Delivery" } },
  root: {
    id: "root",
    type: "layout.fragment",
    props: {},
    slots: {
      body: [
        {
          id: "title",
          type: "content.heading",
          props: {
            text: {
              fr: "Livré chez vous, payé à la porte",
              ar: "يصلك إلى بابك، وتدفع عند الاستلام",
              en: "Delivered to your door, paid at it",
            },
            level: "2",
            size: "medium",
          },
        },
      ],
    },
  },
};
