/**
 * What the canvas adds to the shop's stylesheet: room in empty slots, and the pointer of a thing that is edited. Looked at as
 * a shopper would see it (data-clean), it takes up no room of its own.
 */
export const FRAME_CSS = `
html { scroll-behavior: auto !important; }
[data-gjs-type="wrapper"] { padding-block-start: 0 !important; }
body { user-select: none; -webkit-user-select: none; cursor: default; }
a, button, label, summary { cursor: default !important; }
[data-node], [data-slot] { touch-action: none; }
html:not([data-clean]) [data-slot]:empty { position: relative; min-block-size: 5rem; min-inline-size: 3rem; }
html:not([data-clean]) [data-slot]:empty::after {
  content: var(--empty-words); position: absolute; inset: 4px; display: grid; place-items: center; padding: 4px;
  border: 1px dashed color-mix(in srgb, currentcolor 40%, transparent); border-radius: 6px;
  font: 500 calc(12px * var(--unscale, 1))/1.4 system-ui, sans-serif; letter-spacing: 0; text-align: center; text-transform: none; opacity: .65;
}
[data-clean] [data-gjs-type="wrapper"] { min-block-size: 0 !important; }
[data-clean] [data-node]:has(> .block-note), [data-clean] [data-unseen] { display: none; }
[data-edit] { cursor: text; }
[data-writing] { user-select: text; -webkit-user-select: text; outline: none; cursor: text; min-inline-size: 1ch; white-space: pre-wrap; }
[data-writing] li > p { margin: 0; }
[data-writing] [data-merge] { padding: 0 .35em; border-radius: .3em; background: color-mix(in srgb, currentcolor 12%, transparent); }
[data-writing] .ProseMirror-selectednode { outline: 2px solid; outline-offset: 1px; }
[data-writing]:empty::before { content: "\\200b"; }
iframe, video, input, select, textarea { pointer-events: none; }
[data-node] { animation: none !important; }
`;
