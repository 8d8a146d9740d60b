import { Puck } from "@puckeditor/core";
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import "@puckeditor/core/puck.css";

const config = {
  components: {
    Section: {
      fields: { body: { type: "slot" } },
      defaultProps: { body: [] },
      render: ({ body: Body }) => createElement("section", { style: { padding: "32px" } }, createElement(Body)),
    },
    Heading: {
      fields: { text: { type: "text" }, level: { type: "select", options: [{ label: "2", value: "2" }] } },
      defaultProps: { text: "", level: "2" },
      render: ({ id, text }) => createElement("h2", { "data-node": id }, text),
    },
  },
};
const data = {
  root: { props: {} },
  content: window.benchPage.map(({ id, headings }) => ({
    type: "Section",
    props: { id, body: headings.map((each) => ({ type: "Heading", props: { ...each, level: "2" } })) },
  })),
};
createRoot(document.getElementById("root")).render(createElement(Puck, { config, data }));
