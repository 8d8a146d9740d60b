import grapesjs from "grapesjs";
import "grapesjs/dist/css/grapes.min.css";

window.benchEditor = grapesjs.init({
  container: "#root",
  height: "100vh",
  telemetry: false,
  cssIcons: "",
  storageManager: false,
  components: window.benchPage.map(({ headings }) => ({
    tagName: "section",
    style: { padding: "32px" },
    components: headings.map(({ id, text }) => ({
      tagName: "h2",
      type: "text",
      attributes: { "data-node": id },
      components: [{ type: "textnode", content: text }],
    })),
  })),
});
