/** What an MP4 says of itself in its boxes (ISO/IEC 14496-12). */
export interface Mp4Facts {
  /** Four-letter codes of its tracks' formats: `avc1`, `mp4a`. */
  codecs: string[];
  width: number;
  height: number;
  /** ms; null where it says nothing. */
  duration: number | null;
}

const CONTAINERS: ReadonlySet<string> = new Set(["moov", "trak", "mdia", "minf", "stbl"]);
/** Where cameras write the place, the owner and the device. */
const PERSONAL: ReadonlySet<string> = new Set(["udta", "meta", "uuid"]);
/** More boxes than a video has; a file made of tiny ones must not hold the server. */
const MOST_BOXES = 10_000;

interface Box {
  type: string;
  /** Where its content begins and ends, in bytes. */
  from: number;
  to: number;
  typeAt: number;
}

/** @returns undefined where the boxes do not add up to a video */
export function readMp4(bytes: Uint8Array): Mp4Facts | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const facts: Mp4Facts = { codecs: [], width: 0, height: 0, duration: null };
  let hasMovie = false;
  for (const { type, from, to } of boxes(view)) {
    if (type === "moov") hasMovie = true;
    if (type === "mvhd") facts.duration = durationOf(view, from, to);
    // Width and height are the last two fields, fixed point with 16 bits after it.
    if (type === "tkhd" && to - from >= 84) {
      facts.width = Math.max(facts.width, view.getUint16(to - 8));
      facts.height = Math.max(facts.height, view.getUint16(to - 4));
    }
    if (type === "stsd" && to - from >= 16) facts.codecs.push(word(view, from + 12));
  }
  return hasMovie && facts.codecs.length > 0 ? facts : undefined;
}

/** Ticks, after how many of them make a second: in 32 bits, or (version 1) in 64. */
function durationOf(view: DataView, from: number, to: number): number | null {
  const isLong = to > from && view.getUint8(from) === 1;
  if (to - from < (isLong ? 32 : 20)) return null;
  const scale = view.getUint32(from + (isLong ? 20 : 12));
  const ticks = isLong ? Number(view.getBigUint64(from + 24)) : view.getUint32(from + 16);
  const ms = Math.round((ticks / scale) * 1_000);
  return Number.isSafeInteger(ms) && ms > 0 ? ms : null;
}

/**
 * The same video without what says where, with what and by whom it was made: the boxes that hold it become free room, so
 * that every offset stays as it is.
 */
export function withoutPersonalData(bytes: Uint8Array): Uint8Array {
  const clean = bytes.slice();
  const view = new DataView(clean.buffer, clean.byteOffset, clean.byteLength);
  for (const { type, from, to, typeAt } of [...boxes(view)]) {
    if (!PERSONAL.has(type)) continue;
    clean.set([0x66, 0x72, 0x65, 0x65], typeAt); // "free"
    clean.fill(0, from, to);
  }
  return clean;
}

/** Boxes in their order, those of containers after them. Ends where one does not fit into what holds it. */
function* boxes(view: DataView): Generator<Box> {
  const waiting: [from: number, to: number][] = [[0, view.byteLength]];
  let left = MOST_BOXES;
  for (let span = waiting.shift(); span; span = waiting.shift()) {
    let [at] = span;
    const [, end] = span;
    while (at + 8 <= end && left-- > 0) {
      const short = view.getUint32(at);
      const isLong = short === 1 && at + 16 <= end;
      const size = isLong ? Number(view.getBigUint64(at + 8)) : short === 0 ? end - at : short;
      const from = at + (isLong ? 16 : 8);
      if (size < from - at || at + size > end) break;
      const box = { type: word(view, at + 4), from, to: at + size, typeAt: at + 4 };
      yield box;
      if (CONTAINERS.has(box.type)) waiting.push([from, box.to]);
      at += size;
    }
  }
}

function word(view: DataView, at: number): string {
  return String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));
}
