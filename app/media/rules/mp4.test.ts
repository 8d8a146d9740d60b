import fc from "fast-check";
import { expect, test } from "vitest";
import { readMp4, withoutPersonalData } from "./mp4.ts";

const box = (type: string, ...parts: Uint8Array[]) => {
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + body.length);
  head.write(type, 4, "latin1");
  return Buffer.concat([head, body]);
};

const tkhd = (width: number, height: number) => {
  const body = Buffer.alloc(84);
  body.writeUInt16BE(width, 76);
  body.writeUInt16BE(height, 80);
  return box("tkhd", body);
};
const stsd = (codec: string) => box("stsd", Buffer.alloc(8), box(codec, Buffer.alloc(8)));
const track = (codec: string, width = 0, height = 0) =>
  box("trak", tkhd(width, height), box("mdia", box("minf", box("stbl", stsd(codec)))));
const mvhd = (scale: number, ticks: number) => {
  const body = Buffer.alloc(100);
  body.writeUInt32BE(scale, 12);
  body.writeUInt32BE(ticks, 16);
  return box("mvhd", body);
};
const place = Buffer.from("+33.5731-007.5898/");
const video = Buffer.concat([
  box("ftyp", Buffer.from("isom\0\0\0\0isom")),
  box(
    "moov",
    mvhd(600, 7_407),
    track("avc1", 1280, 720),
    track("mp4a"),
    box("udta", box("\xa9xyz", place)),
    box("meta", place),
  ),
  box("mdat", Buffer.alloc(64, 7)),
]);

test("says how large it is, how long it lasts and how it was made", () => {
  expect(readMp4(video)).toEqual({ codecs: ["avc1", "mp4a"], width: 1280, height: 720, duration: 12_345 });
  expect(readMp4(Buffer.from("no boxes at all, but long enough"))).toBeUndefined();
});

test("loses its place and keeps every other byte where it was", () => {
  const clean = Buffer.from(withoutPersonalData(video));
  expect(clean.length).toBe(video.length);
  expect(clean.includes(place)).toBe(false);
  expect(readMp4(clean)).toEqual(readMp4(video));
  expect(clean.subarray(clean.indexOf("mdat"))).toEqual(video.subarray(video.indexOf("mdat")));
});

test("whatever bytes come, reading ends", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.nat(), (noise, at) => {
      readMp4(noise);
      const damaged = Buffer.from(video);
      damaged.set(noise.subarray(0, 8), at % (damaged.length - 8));
      readMp4(damaged);
      expect(withoutPersonalData(damaged).length).toBe(damaged.length);
    }),
    { numRuns: 300 },
  );
});
