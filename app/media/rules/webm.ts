/** What a WebM says of itself in its elements (RFC 8794, RFC 9559). */
export interface WebmFacts {
  /** 0 where it says nothing. */
  width: number;
  height: number;
  /** ms; null where it says nothing, as what was recorded without being cut. */
  duration: number | null;
}

const SEGMENT = 0x18538067;
const INFO = 0x1549a966;
const TIMESTAMP_SCALE = 0x2ad7b1;
const DURATION = 0x4489;
const TRACKS = 0x1654ae6b;
const TRACK_ENTRY = 0xae;
const VIDEO = 0xe0;
const PIXEL_WIDTH = 0xb0;
const PIXEL_HEIGHT = 0xba;
/** From here on come the pictures themselves. */
const CLUSTER = 0x1f43b675;
const HOLDERS: ReadonlySet<number> = new Set([SEGMENT, INFO, TRACKS, TRACK_ENTRY, VIDEO]);
/** More elements than stand before the pictures; a file made of tiny ones must not hold the server. */
const MOST_ELEMENTS = 5_000;
/** ns a tick, where the file does not say. */
const USUAL_SCALE = 1_000_000;

export function readWebm(bytes: Uint8Array): WebmFacts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let scale = USUAL_SCALE;
  let ticks: number | null = null;
  let [width, height] = [0, 0];
  for (const { id, from, to } of elements(view)) {
    if (id === TIMESTAMP_SCALE) scale = whole(view, from, to);
    if (id === DURATION) ticks = real(view, from, to);
    if (id === PIXEL_WIDTH) width = Math.max(width, whole(view, from, to));
    if (id === PIXEL_HEIGHT) height = Math.max(height, whole(view, from, to));
  }
  const ms = ticks === null ? Number.NaN : (ticks * scale) / 1_000_000;
  return { width, height, duration: Number.isFinite(ms) && ms > 0 ? Math.round(ms) : null };
}

/** Elements in their order, those within others too, until the pictures begin or one does not fit. */
function* elements(view: DataView): Generator<{ id: number; from: number; to: number }> {
  let at = 0;
  for (let left = MOST_ELEMENTS; left > 0; left--) {
    const id = variable(view, at, true);
    const size = id && variable(view, id.next, false);
    if (!id || !size || id.value === CLUSTER) return;
    const from = size.next;
    const to = size.isUnknown ? view.byteLength : from + size.value;
    if (HOLDERS.has(id.value)) {
      at = from;
      continue;
    }
    if (to > view.byteLength) return;
    yield { id: id.value, from, to };
    at = to;
  }
}

/** A number of one to eight bytes, whose first byte says how many; ids keep that mark, sizes do not. */
function variable(view: DataView, at: number, keepsMark: boolean) {
  if (at >= view.byteLength) return undefined;
  const first = view.getUint8(at);
  const length = Math.clz32(first) - 23;
  if (length > 8 || at + length > view.byteLength) return undefined;
  let value = keepsMark ? first : first & (0xff >> length);
  let isUnknown = value === 0xff >> length;
  for (let index = 1; index < length; index++) {
    const next = view.getUint8(at + index);
    value = value * 256 + next;
    isUnknown &&= next === 0xff;
  }
  return { value, next: at + length, isUnknown };
}

function whole(view: DataView, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < Math.min(to, from + 6); at++) value = value * 256 + view.getUint8(at);
  return value;
}

function real(view: DataView, from: number, to: number): number | null {
  if (to - from === 8) return view.getFloat64(from);
  return to - from === 4 ? view.getFloat32(from) : null;
}
