/** Markdown as people write it in a form, as HTML: headings, lists, bold, italic, links, code. What is HTML in it stays. */
export function htmlOfMarkdown(text: string): string {
  const parts: string[] = [];
  let list: "ul" | "ol" | "" = "";
  let run: string[] = [];
  const endRun = () => {
    if (run.length > 0) parts.push(`<p>${run.join("<br>")}</p>`);
    run = [];
  };
  const into = (wanted: typeof list) => {
    if (wanted === list) return;
    if (list !== "") parts.push(`</${list}>`);
    if (wanted !== "") parts.push(`<${wanted}>`);
    list = wanted;
  };
  for (const line of text.split(/\r?\n/)) {
    const [, marks = "", title] = /^ {0,3}(#{1,6})\s+(.*?)\s*#*$/.exec(line) ?? [];
    const [, dot] = /^\s*[-*+]\s+(.*)$/.exec(line) ?? [];
    const [, number] = /^\s*\d{1,9}[.)]\s+(.*)$/.exec(line) ?? [];
    const item = dot ?? number;
    if (item !== undefined) {
      endRun();
      into(dot === undefined ? "ol" : "ul");
      parts.push(`<li>${marked(item)}</li>`);
      continue;
    }
    into("");
    if (title !== undefined) {
      endRun();
      parts.push(`<h${marks.length}>${marked(title)}</h${marks.length}>`);
    } else if (line.trim() === "" || /^\s*(```|~~~|([-*_] *){3,}$)/.test(line)) endRun();
    else run.push(marked(line.replace(/^\s*>\s?/, "").trim()));
  }
  endRun();
  into("");
  return parts.join("\n");
}

/** Marks within a line. An underscore within a word is none: names have them. */
function marked(line: string): string {
  return line
    .replace(
      /!\[([^\]]*)\]\(([^()\s]*)[^()]*\)/g,
      (_, alt: string, source: string) => `<img alt="${quoted(alt)}" src="${quoted(source)}">`,
    )
    .replace(
      /\[([^\]]*)\]\(([^()]*)\)/g,
      (_, words: string, href: string) => `<a href="${quoted(href.trim().split(/\s/)[0] ?? "")}">${words}</a>`,
    )
    .replace(/`([^`]+)`/g, "$1")
    .replace(/(\*\*|(?<!\w)__)(?=\S)(.+?)(?<=\S)(\*\*|__(?!\w))/g, "<b>$2</b>")
    .replace(/(\*|(?<!\w)_)(?=[^\s*_])(.+?)(?<=[^\s*_])(\*|_(?!\w))/g, "<i>$2</i>");
}

function quoted(text: string): string {
  return text.replaceAll('"', "&quot;");
}
