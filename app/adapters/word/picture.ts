import { createRequire } from "node:module";
import { Resvg } from "@resvg/resvg-js";

const fonts = ["400Regular/SourceSans3_400Regular.ttf", "600SemiBold/SourceSans3_600SemiBold.ttf"];
const { resolve } = createRequire(import.meta.url);

/** Across a page of A4 this is 300 dots to the inch and more. */
const dotsAcross = 2_000;

/** A drawing as PNG on white, in letters that come with the product: a machine's own fonts change nothing. */
export function pngOf(svg: string): { png: Buffer; width: number; height: number } {
  const drawn = new Resvg(svg, {
    background: "#ffffff",
    fitTo: { mode: "width", value: dotsAcross },
    font: {
      loadSystemFonts: false,
      fontFiles: fonts.map((file) => resolve(`@expo-google-fonts/source-sans-3/${file}`)),
      defaultFontFamily: "Source Sans 3",
    },
  }).render();
  return { png: drawn.asPng(), width: drawn.width, height: drawn.height };
}
