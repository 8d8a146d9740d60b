import grapesjs, { type Editor } from "grapesjs";

/** GrapesJS is always running some command; this one does nothing, because the canvas has its own hands. */
const IDLE = "vitrine:idle";

/**
 * GrapesJS with everything of its own put away: no panels, no stock commands, no keyboard, no storage, no undo of its own
 * (the session undoes), nothing fetched from the internet (`telemetry`, `cssIcons`), no style of its own in the frame.
 */
export function startGrapes(container: HTMLElement, stylesheets: readonly string[]): Editor {
  const editor = grapesjs.init({
    container,
    width: "100%",
    height: "100%",
    telemetry: false,
    cssIcons: "",
    avoidDefaults: false,
    baseCss: "",
    protectedCss: "",
    canvasCss: "",
    defaultCommand: IDLE,
    commands: { defaults: { [IDLE]: { id: IDLE, run() {}, stop() {} } } },
    showToolbar: false,
    nativeDnD: false,
    noticeOnUnload: false,
    customUI: true,
    storageManager: false,
    undoManager: { trackSelection: false },
    panels: { defaults: [] },
    blockManager: { custom: true },
    layerManager: { custom: true },
    styleManager: { custom: true },
    selectorManager: { custom: true },
    traitManager: { custom: true },
    assetManager: { custom: {} },
    parser: { optionsHtml: { allowScripts: false, allowUnsafeAttr: false, allowUnsafeAttrValue: false } },
    canvas: { styles: [...stylesheets], scripts: [], frameStyle: "", customSpots: true },
  });
  editor.UndoManager.stop();
  // Its own Ctrl+Z, Delete and the like would swallow ours; an empty list in the options is merged with the stock one.
  editor.Keymaps.removeAll();
  return editor;
}
