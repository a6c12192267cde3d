import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { archiveName } from "~/domain/evidence-archive";
import { lookDistance, lookMarks, lookOf, nearDistance } from "~/domain/evidence-looks";
import { exifDay, exifOfJpeg } from "~/domain/exif-day";
import { exifBlock } from "../support/exif-sample";

describe("how alike photographs look", () => {
  const bits = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n });
  const hex = (value: bigint) => value.toString(16).padStart(16, "0");

  it("counts the bits that differ", () => {
    expect(lookDistance("0000000000000000", "ffffffffffffffff")).toBe(64);
    expect(lookDistance("8000000000000001", "0000000000000000")).toBe(2);
  });

  it("finds every hash that is near by at least one of its marks", () => {
    const flips = fc.uniqueArray(fc.integer({ min: 0, max: 63 }), { maxLength: nearDistance });
    fc.assert(
      fc.property(bits, flips, (hash, places) => {
        const other = places.reduce((value, place) => value ^ (1n << BigInt(place)), hash);
        expect(lookDistance(hex(hash), hex(other))).toBe(places.length);
        const marks = lookMarks(hex(hash));
        expect(lookMarks(hex(other)).some((mark) => marks.includes(mark))).toBe(true);
      }),
    );
  });

  it("says nothing of a blank sheet or of a plain gradient", () => {
    expect(lookOf(new Uint8Array(72).fill(250))).toBeNull();
    expect(lookOf(Uint8Array.from({ length: 72 }, (_, at) => 200 - (at % 9) * 20))).toBeNull();
    expect(lookOf(Uint8Array.from({ length: 72 }, (_, at) => (at * 97) % 256))).toMatch(/^[0-9a-f]{16}$/);
  });
});

describe("the day in a photograph", () => {
  it("is the camera's own", () => {
    expect(exifDay(exifBlock({ day: "2021:05:03" }))).toBe("2021-05-03");
    expect(exifDay(exifBlock({ day: "0000:00:00" }))).toBeNull();
  });

  it("is absent in whatever is cut off or twisted, and never an error", () => {
    const block = exifBlock();
    for (let length = 0; length < block.length - 20; length += 1) exifDay(block.subarray(0, length));
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(190), (bytes, at) => {
        const twisted = Buffer.from(block);
        twisted.set(bytes.subarray(0, Math.max(0, twisted.length - at)), Math.min(at, twisted.length));
        const day = exifDay(twisted);
        expect(day === null || /^\d{4}-\d{2}-\d{2}$/.test(day)).toBe(true);
        exifOfJpeg(bytes);
        exifOfJpeg(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), bytes]));
      }),
    );
  });
});

describe("names in an archive", () => {
  it("are made of unit, day and code, number the files of one output, and are safe everywhere", () => {
    const taken = new Set<string>();
    const name = (unit: string, kind: "photo" | "pdf" = "photo") =>
      archiveName({ unit, code: "KQ-2021-0896", publishedOn: "2021-05-04", kind }, taken);
    expect(name("Phường Cao Thắng")).toBe("Phường Cao Thắng/2021-05-04 KQ-2021-0896 1.jpg");
    expect(name("Phường Cao Thắng")).toBe("Phường Cao Thắng/2021-05-04 KQ-2021-0896 2.jpg");
    expect(name("Phường Cao Thắng", "pdf")).toBe("Phường Cao Thắng/2021-05-04 KQ-2021-0896 1.pdf");
    expect(name("../../etc")).toBe("-..-etc/2021-05-04 KQ-2021-0896 1.jpg");
    expect(name("Đài\u202egpj: Hạ Long?")).toBe("Đàigpj- Hạ Long-/2021-05-04 KQ-2021-0896 1.jpg");
    expect(name("..")).toBe("-/2021-05-04 KQ-2021-0896 1.jpg");
  });
});

describe("the Exif block of a picture", () => {
  const segment = (marker: number, content: Buffer) => {
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(content.length + 2, 2);
    return Buffer.concat([head, content]);
  };
  const jpeg = (...segments: Buffer[]) => Buffer.concat([Buffer.from([0xff, 0xd8]), ...segments]);
  const block = exifBlock({ day: "2021:05:03" });

  it("is the first that says so, behind other segments and before the picture itself", () => {
    const other = segment(0xe1, Buffer.from("http://ns.adobe.com/xap/1.0/"));
    const found = exifOfJpeg(jpeg(segment(0xe0, Buffer.from("JFIF")), other, segment(0xe1, block)));
    expect(found && exifDay(found)).toBe("2021-05-03");
    expect(exifOfJpeg(jpeg(segment(0xda, Buffer.from("x")), segment(0xe1, block)))).toBeNull();
    expect(exifOfJpeg(jpeg(Buffer.from([0xff, 0xe1, 0, 1]), segment(0xe1, block)))).toBeNull();
    expect(exifOfJpeg(jpeg(segment(0xe0, Buffer.from("JFIF"))))).toBeNull();
    expect(exifOfJpeg(Buffer.from("PNG"))).toBeNull();
  });
});
