import fc from "fast-check";
import { expect, it } from "vitest";
import { readWebm } from "./webm.ts";

/** An element: its id, its size in one byte, what it holds. */
const element = (id: number[], content: number[]) => [...id, 0x80 | content.length, ...content];
const float = (value: number) => [...new Uint8Array(new Float64Array([value]).buffer)].reverse();

const head = element([0x1a, 0x45, 0xdf, 0xa3], element([0x42, 0x82], [...Buffer.from("webm")]));
const info = element(
  [0x15, 0x49, 0xa9, 0x66],
  [...element([0x2a, 0xd7, 0xb1], [0x0f, 0x42, 0x40]), ...element([0x44, 0x89], float(12_345.4))],
);
const video = element([0xe0], [...element([0xb0], [0x05, 0x00]), ...element([0xba], [0x02, 0xd0])]);
const tracks = element([0x16, 0x54, 0xae, 0x6b], element([0xae], video));
/** Of unknown size, as what is recorded in a browser. */
const segment = [0x18, 0x53, 0x80, 0x67, 0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, ...info, ...tracks];
const whole = new Uint8Array([...head, ...segment]);

it("reads how large a video is and how long it lasts", () => {
  expect(readWebm(whole)).toEqual({ width: 1280, height: 720, duration: 12_345 });
});

it("says nothing of what the file does not say, and never throws", () => {
  expect(readWebm(new Uint8Array(head))).toEqual({ width: 0, height: 0, duration: null });
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat({ max: whole.length }), (noise, cut) => {
      readWebm(noise);
      readWebm(new Uint8Array([...whole.subarray(0, cut), ...noise]));
    }),
  );
});
