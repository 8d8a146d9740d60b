import { expect, test } from "vitest";
import { sniff } from "./sniff.ts";

const box = (brand: string, ...others: string[]) => {
  const words = [brand, "\0\0\0\0", ...others].join("");
  return Buffer.concat([Buffer.from([0, 0, 0, 8 + words.length]), Buffer.from(`ftyp${words}`, "latin1")]);
};

test.each([
  ["a JPEG", Buffer.from([0xff, 0xd8, 0xff, 0xe0]), "picture"],
  ["a PNG", Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), "picture"],
  ["a GIF", Buffer.from("GIF89a"), "picture"],
  ["a WebP", Buffer.from("RIFF\0\0\0\0WEBPVP8 ", "latin1"), "picture"],
  ["an AVIF", box("avif", "mif1"), "picture"],
  ["an AVIF whose first brand is the general one", box("mif1", "avif"), "picture"],
  ["an iPhone's photo", box("heic", "mif1"), "heic"],
  ["an MP4", box("isom", "iso2", "avc1", "mp41"), "mp4"],
  ["an iPhone's video", box("qt  "), "quicktime"],
  ["a WebM", Buffer.from("\x1aE\xdf\xa3\x01\0\0\0\0\0\0\x1fB\x82\x84webm", "latin1"), "webm"],
  ["a Matroska", Buffer.from("\x1aE\xdf\xa3\x01\0\0\0\0\0\0\x1fB\x82\x88matroska", "latin1"), "unknown"],
  ["a drawing", Buffer.from("<svg xmlns='x'>"), "svg"],
  ["a drawing behind its head", Buffer.from('\ufeff<?xml version="1.0"?>\n<!-- x -->\n<svg>'), "svg"],
  ["a page", Buffer.from("<!DOCTYPE html><html><svg>"), "unknown"],
  ["nothing", Buffer.alloc(0), "unknown"],
  ["a box that says it is larger than the file", Buffer.from([255, 255, 255, 255, 102, 116, 121, 112]), "unknown"],
])("%s", (_, bytes, kind) => expect(sniff(bytes)).toBe(kind));
