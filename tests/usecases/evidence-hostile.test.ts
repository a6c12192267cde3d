import { afterAll, describe, expect, it } from "vitest";
import { arrivalsIn } from "~/adapters/arrivals.server";
import { readPhoto } from "~/adapters/photos.server";
import { heicSample } from "../support/heic-sample";
import { drawnPhoto, hostilePhotos } from "../support/photo-samples";
import { brokenOff, inPieces, samples } from "../support/sample-files";
import { scratchFolder } from "../support/scratch";

const folder = scratchFolder("arrivals");
afterAll(() => folder.remove());
const arrivals = arrivalsIn(folder.path);

/** What becomes of a file: the code of the problem it is refused with, or its kind. */
async function fateOf(content: Buffer): Promise<string> {
  const received = await arrivals.receive("a", inPieces(content), 30_000_000);
  if (!received.ok) return received.problems[0]?.code ?? "";
  const opened = await arrivals.open("a", received.value);
  if (!opened) return "gone";
  if (!opened.ok) return opened.problems[0]?.code ?? "";
  if (opened.value.kind === "pdf") return "pdf";
  const read = await readPhoto(opened.value.content());
  return read.ok ? "photo" : (read.problems[0]?.code ?? "");
}

describe("files that say they are photographs", async () => {
  const hostile = await hostilePhotos();
  it.each(Object.entries(hostile))("refuses %s, and says why", async (_name, [content, code]) => {
    expect(await fateOf(content)).toBe(code);
  });

  it("takes true ones, whatever they are called", async () => {
    expect(await fateOf(await drawnPhoto(1))).toBe("photo");
    expect(await fateOf(heicSample())).toBe("photo");
    expect(await fateOf(samples.pdf())).toBe("pdf");
    // Telephones write a short film behind some photographs; it is left out.
    expect(
      await fateOf(Buffer.concat([await drawnPhoto(1), Buffer.from("\0\0\0\x18ftypmp42", "latin1")])),
    ).toBe("photo");
  });

  it("keeps nothing of a sender who goes away, and nothing too large", async () => {
    await expect(arrivals.receive("b", brokenOff(samples.long(300_000)), 1_000_000)).rejects.toThrow();
    expect(await arrivals.receive("b", inPieces(samples.long(300_000)), 100_000)).toMatchObject({
      problems: [{ code: "file-too-big" }],
    });
    await arrivals.removeOlder("9999");
    await arrivals.receive("b", inPieces(samples.pdf()), 1_000_000);
    expect([await arrivals.removeOlder("2000"), await arrivals.removeOlder("9999")]).toEqual([0, 1]);
  });

  it("reads many at once, two at a time", async () => {
    const photos = await Promise.all([1, 2, 3, 4].map((one) => drawnPhoto(one)));
    const read = await Promise.all(photos.map((photo) => readPhoto(inPieces(photo))));
    expect(read.map(({ ok }) => ok)).toEqual([true, true, true, true]);
    const looks = read.map((one) => (one.ok ? one.value.look : ""));
    expect(new Set(looks).size).toBe(4);
  });
});
