/** Width (CSS px) of the screen that costs are said for, and how many of its pixels a CSS px has. */
export const COST_WIDTH = 390;
export const COST_DPR = 2;

/** Bytes as they lie on the disk, before any compression. */
export interface Weights {
  html: number;
  /** The rules of its own style; the shop's stylesheet is everybody's. */
  css: number;
  /** Its island's script and what that loads; two blocks of a kind share it. */
  js: number;
  /** Pictures whose size is known. */
  images: number;
  /** Pictures whose size is not known. */
  unknownImages: number;
  /** Elements. */
  nodes: number;
}

/** What a telephone fetches for a page: text compressed (gzip), pictures in the size it chooses. */
export interface Sent {
  html: number;
  css: number;
  /** Of scripts that come by themselves; what waits for a press is not among it. */
  js: number;
  images: number;
  /** Elements of the page. */
  nodes: number;
}

export const SENT = ["html", "css", "js", "images", "nodes"] as const satisfies readonly (keyof Sent)[];

/** The most that a page of the shop should cost; null: any amount. */
export type PageBudget = { [K in keyof Sent]: number | null };

/** Something a page has more of than the shop's budget says. */
export interface Overrun {
  of: keyof Sent;
  is: number;
  most: number;
}

export function overruns(sent: Sent, budget: PageBudget): Overrun[] {
  return SENT.flatMap((of) => {
    const most = budget[of];
    return most !== null && sent[of] > most ? [{ of, is: sent[of], most }] : [];
  });
}

/** Bytes of all that is fetched. */
export function bytesOf({ html, css, js, images }: Sent): number {
  return html + css + js + images;
}

export interface BlockCost extends Weights {
  id: string;
  type: string;
  /** Its part of what is fetched, in bytes: text by the page's own compression, a shared script shared out. */
  sent: number;
}

/** The element that is painted last among the large ones. */
export interface Largest {
  id: string;
  type: string;
  element: string;
}

export interface DocumentCost extends Weights {
  /** CSS px, and device pixels in one of them. */
  width: number;
  dpr: number;
  /** Predicted from the order and the measures of what is rendered; an open page can measure it. */
  lcp: (Largest & { how: "predicted" }) | null;
  /** What stands around it on each page of the shop: head, foot, stylesheet, loader. */
  around: Weights;
  /** Document and surroundings together. */
  sent: Sent;
  /** Each block by itself, without what stands in it, in the order of the page. */
  blocks: BlockCost[];
}
