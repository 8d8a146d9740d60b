/** The overlay's own stylesheet, inside its shadow root: nothing of it reaches the page, nothing of the page reaches it. */
export const OVERLAY_CSS = `
:host { all: initial; position: absolute; inset-block-start: 0; left: 0; width: 0; height: 0; z-index: 2147483000; pointer-events: none; }
div, button, span { box-sizing: border-box; font: 500 12px/18px system-ui, sans-serif; }
.box { position: absolute; }
.hover { outline: 1px solid var(--accent); outline-offset: -1px; opacity: .7; }
.select { outline: calc(2px * var(--unscale)) solid var(--accent); outline-offset: calc(-1px * var(--unscale)); }
.select.other { outline-style: dashed; outline-width: calc(1.5px * var(--unscale)); }
.tag { position: absolute; display: flex; align-items: center; height: 22px; border-radius: 4px 4px 0 0; background: var(--accent); color: var(--on-accent); white-space: nowrap; transform-origin: 0 100%; transform: scale(var(--unscale)); }
.tag.below { border-radius: 0 0 4px 4px; transform-origin: 0 0; }
.tag.inside { border-radius: 0 0 4px 0; transform-origin: 0 0; }
.tag[dir="rtl"] { transform-origin: 100% 100%; }
.tag[dir="rtl"].below, .tag[dir="rtl"].inside { transform-origin: 100% 0; }
.tag span { padding-inline: 7px; max-width: 220px; overflow: hidden; text-overflow: ellipsis; }
.tag.quiet { background: var(--surface); color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); }
.box.person { outline: calc(2px * var(--unscale)) solid var(--person); outline-offset: calc(-1px * var(--unscale)); }
.tag.person { background: var(--person); color: var(--on-person); }
.tag button { all: unset; box-sizing: border-box; display: grid; place-items: center; width: 24px; height: 22px; pointer-events: auto; cursor: default; }
.tag button:hover { background: rgb(255 255 255 / .18); }
.tag button[disabled] { opacity: .4; }
.tag svg { width: 14px; height: 14px; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
.slot { background: color-mix(in srgb, var(--accent) 7%, transparent); outline: 1px dashed var(--accent); outline-offset: -1px; }
.line { background: var(--accent); border-radius: 2px; }
.line.across { height: calc(3px * var(--unscale)) !important; margin-top: calc(1.5px - 1.5px * var(--unscale)); }
.line.along { width: calc(3px * var(--unscale)) !important; margin-left: calc(1.5px - 1.5px * var(--unscale)); }
.line::before { content: ""; position: absolute; width: 9px; height: 9px; border-radius: 50%; background: var(--accent); transform: scale(var(--unscale)); }
.line.across::before { inset-inline-start: -4px; top: calc(50% - 4.5px); }
.line.along::before { left: calc(50% - 4.5px); top: -4px; }
.refused { position: absolute; display: flex; gap: 6px; padding: 4px 9px; border-radius: 6px; background: var(--refused); color: var(--on-refused); box-shadow: 0 2px 8px rgb(0 0 0 / .25); white-space: nowrap; transform-origin: 0 0; transform: scale(var(--unscale)) translate(14px, 14px); }
[hidden] { display: none; }
`;
