import { type Shape, survey, text } from "./shapes.ts";

const list = (name: string, more: Record<string, unknown>, ...templateElements: Record<string, unknown>[]) => ({
  ...{ type: "paneldynamic", name, panelCount: 2, maxPanelCount: 2, ...more },
  templateElements,
});

/** What is repeated, and what lies in it: each place has answers of its own. */
export const SURVEY_PLACES: readonly Shape[] = [
  {
    shape: "what stands in a panel of a place is of that place alone",
    json: survey(
      list("kin", {}, text("who"), {
        ...{ type: "panel", name: "more", title: "More of {panel.who}" },
        elements: [text("why", { visibleIf: "{panel.who} = 'x'" })],
      }),
    ),
    shows: [[{ kin: [{ who: "x" }, { who: "y" }] }, ["kin.0.who", "kin.0.why", "kin.1.who"]]],
    values: [[{ kin: [{ who: "x", why: "so" }] }, { "kin.0.why": "so" }]],
    notes: ["/elements/0/type"],
  },
  {
    shape: "a table in a place reads its row, its place, and the place around that",
    json: survey(
      list(
        "kin",
        {},
        text("who"),
        {
          ...{ type: "matrixdynamic", name: "ill", rowCount: 1, maxRowCount: 1 },
          columns: [
            { name: "what", cellType: "text" },
            { name: "deep", cellType: "text", visibleIf: "{panel.who} = 'x' and {row.what} = 'y'" },
          ],
        },
        list("sub", { panelCount: 1, maxPanelCount: 1 }, text("back", { visibleIf: "{parentPanel.who} = 'x'" })),
      ),
    ),
    shows: [
      [
        { kin: [{ who: "x", ill: [{ what: "y" }] }, { who: "z" }] },
        ["kin.0.who", "kin.0.ill.0.what", "kin.0.ill.0.deep", "kin.0.sub.0.back", "kin.1.who", "kin.1.ill.0.what"],
      ],
    ],
    notes: ["/elements/0/templateElements/1/type", "/elements/0/templateElements/2/type", "/elements/0/type"],
  },
  {
    shape: "two lists of one answer, and questions whose answers have another name",
    json: survey(
      list("first", { valueName: "home" }, text("q", { valueName: "name", isRequired: true })),
      list("second", { valueName: "home" }, text("r", { title: "Of {panel.name}", visibleIf: "{panel.name} = 'x'" })),
      text("s", { visibleIf: "{first[1].name} = 'y'" }),
    ),
    shows: [[{ home: [{ name: "x" }, { name: "y" }] }, ["home.0.name", "home.1.name", "home.0.r", "s"]]],
    notes: ["/elements/0/type", "/elements/1/type"],
  },
  {
    shape: "what opens under a row, and what counts the rows",
    json: survey({
      ...{ type: "matrixdynamic", name: "m", rowCount: 1, maxRowCount: 1, detailPanelMode: "underRow" },
      columns: [
        { name: "a", cellType: "text" },
        { name: "at", cellType: "expression", expression: "{rowIndex} * 10" },
      ],
      detailElements: [text("b", { visibleIf: "{row.a} = 'x'" })],
    }),
    shows: [
      [{}, ["m.0.a", "m.0.at"]],
      [{ m: [{ a: "x" }] }, ["m.0.a", "m.0.at", "m.0.b"]],
    ],
    values: [[{}, { "m.0.at": 10 }]],
    notes: ["/elements/0/type"],
  },
  {
    shape: "places that cannot be taken away are all needed",
    json: survey(list("fixed", { allowRemovePanel: false }, text("a", { isRequired: true }))),
    wrong: [[{}, { "fixed.0.a": "required", "fixed.1.a": "required" }]],
    notes: ["/elements/0/type"],
  },
  {
    shape: "answers that must differ from place to place, and from row to row",
    json: survey(
      list("p", { keyName: "k", keyDuplicationError: "Twice" }, text("k")),
      {
        ...{ type: "matrixdynamic", name: "m", rowCount: 2, maxRowCount: 2 },
        columns: [{ name: "c", cellType: "text", isUnique: true }],
      },
      { type: "matrix", name: "x", eachRowUnique: true, rows: ["a", "b", "c"], columns: [1, 2, 3] },
    ),
    wrong: [
      [
        { p: [{ k: "1" }, { k: "1" }], m: [{ c: "y" }, { c: "y" }], x: { a: 1, c: 1 } },
        { "p.1.k": "expression", "m.1.c": "expression", x: "expression" },
      ],
      [{ p: [{ k: "1" }, {}], m: [{ c: "y" }, { c: "z" }], x: { a: 1, c: 2 } }, {}],
    ],
    notes: ["/elements/0/type", "/elements/1/type"],
  },
  {
    shape: "what is asked of several texts together",
    json: survey({
      ...{ type: "multipletext", name: "stay", isRequired: true },
      validators: [{ type: "expression", expression: "{stay.out} > {stay.in}", text: "Out comes after in" }],
      items: [
        { name: "in", inputType: "date" },
        { name: "out", inputType: "date" },
      ],
    }),
    wrong: [
      [{ stay: { in: "2026-11-02", out: "2026-11-01" } }, { "stay.in": "expression" }],
      [{ stay: { in: "2026-11-02", out: "2026-11-03" } }, {}],
    ],
  },
];
