/** The picture's SVG drawn into a PNG by the browser itself and saved. */

/** `sharpness`: pixels for each of the picture's own. Rejects where the browser cannot draw it, or the picture cannot be had. */
export async function savePng(path: string, name: string, sharpness: number): Promise<void> {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${answer.status}`);
  const svg = withFonts(await answer.text(), await fontFaces());
  saveAs(await drawn(svg, sharpness), name);
}

async function drawn(svg: string, sharpness: number): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    await settled(image);
    const canvas = canvasOf(image, sharpness);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    if (!blob) throw new Error("no picture");
    return blob;
  } finally {
    URL.revokeObjectURL(address);
  }
}

function canvasOf(image: HTMLImageElement, scale: number): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * scale;
  canvas.height = image.naturalHeight * scale;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no canvas");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

const LEAST_FRAMES = 10;
const MOST_FRAMES = 90;

/** An image is decoded before the fonts inside it are: it is drawn anew until it looks the same for some frames. */
async function settled(image: HTMLImageElement): Promise<void> {
  let before = "";
  let same = 0;
  for (let frame = 0; frame < MOST_FRAMES && same < LEAST_FRAMES; frame += 1) {
    const now = canvasOf(image, 0.5).toDataURL();
    same = now === before ? same + 1 : 0;
    before = now;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** An image reaches no file of the page's, so the page's fonts have to be inside it; then no width has to be forced. */
function withFonts(svg: string, faces: string): string {
  const own = svg.replace(/ textLength="\d+" lengthAdjust="\w+"/g, "");
  return own.replace("<style>", () => `<style>${faces}`);
}

async function fontFaces(): Promise<string> {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const faces = rules.filter((rule) => rule instanceof CSSFontFaceRule);
  const embedded = faces
    .filter((face) => /^"?Source/.test(face.style.getPropertyValue("font-family")))
    .map(async (face) => {
      const address = /url\("?([^")]+)"?\)/.exec(face.style.getPropertyValue("src"))?.[1];
      if (!address || !/\.woff2/.test(address)) return "";
      const base = face.parentStyleSheet?.href ?? location.href;
      const data = await dataAddress(new URL(address, base).href);
      return face.cssText.replace(address, data);
    });
  return (await Promise.all(embedded)).join("\n");
}

async function dataAddress(address: string): Promise<string> {
  const blob = await (await fetch(address)).blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

function saveAs(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser takes hold of the file before the click returns.
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
}
