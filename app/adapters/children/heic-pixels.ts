/**
 * The pixels (RGBA) of a HEIC file's first picture, upright. sharp's own libraries read only AVIF of this family, so
 * libheif compiled to WebAssembly does it; it is loaded for such files only. Rejects for a broken file.
 */
export async function pixelsOfHeic(
  file: Buffer,
  maxPixels: number,
): Promise<{ data: Buffer; width: number; height: number } | "too-large"> {
  const { default: libheif } = await import("libheif-js/wasm-bundle.js");
  const [image] = new libheif.HeifDecoder().decode(file);
  if (!image) throw new Error("no picture in the file");
  const [width, height] = [image.get_width(), image.get_height()];
  if (width * height > maxPixels) return "too-large";
  const target = { data: new Uint8ClampedArray(width * height * 4), width, height };
  const filled = await new Promise<{ data: Uint8ClampedArray } | null>((resolve) => {
    image.display(target, resolve);
  });
  if (!filled) throw new Error("the picture could not be decoded");
  return { data: Buffer.from(target.data.buffer), width, height };
}
