/**
 * A page that says that it is illustrative, as a PDF written by hand (ISO 32000-1). The fonts every viewer has lack
 * Vietnamese letters, so their marks are set or drawn one by one; the text itself stands beside for those who copy it.
 */
export function demoPdf(subject: string): Uint8Array {
  const page = [
    `/Span <</ActualText <${utf16("Dữ liệu minh họa")}>>> BDC`,
    ...heading(72, 740, 28),
    "EMC",
    text(72, 700, 14, subject),
  ].join("\n");
  return fileOf([
    "<</Type /Catalog /Pages 2 0 R>>",
    "<</Type /Pages /Kids [3 0 R] /Count 1>>",
    "<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <</Font <</F 5 0 R>>>>>>",
    `<</Length ${page.length}>>\nstream\n${page}\nendstream`,
    "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>",
  ]);
}

/** Widths of the letters in thousandths of the size (Helvetica's metrics). */
const widths: Record<string, number> = { D: 722, m: 833, l: 222, i: 222, " ": 278 };
const widthOf = (letter: string) => widths[letter] ?? 556;

/** Marks that the encoding has no letters with: a dot below, and the tilde and horn of ữ. */
const marked: Record<string, { base: string; hasDot?: boolean; hasHorn?: boolean }> = {
  ữ: { base: "u", hasHorn: true },
  ệ: { base: "\xea", hasDot: true },
  ọ: { base: "o", hasDot: true },
};

function heading(left: number, y: number, size: number): string[] {
  const drawn: string[] = [];
  let x = left;
  for (const letter of "Dữ liệu minh họa") {
    const { base, hasDot, hasHorn } = marked[letter] ?? { base: letter };
    const em = (thousandths: number) => (thousandths * size) / 1000;
    drawn.push(text(x, y, size, base));
    if (hasDot) drawn.push(text(x + em(139), y - em(230), size, "."));
    if (hasHorn) {
      drawn.push(text(x + em(90), y, size, "\x98"));
      const [from, to] = [`${x + em(485)} ${y + em(490)}`, `${x + em(590)} ${y + em(650)}`];
      drawn.push(`${em(65)} w 1 J ${from} m ${x + em(590)} ${y + em(500)} ${to} ${to} c S`);
    }
    x += em(widthOf(base));
  }
  return drawn;
}

function text(x: number, y: number, size: number, letters: string): string {
  const escaped = letters.replace(/[\\()]/g, "\\$&");
  return `BT /F ${size} Tf ${x.toFixed(2)} ${y.toFixed(2)} Td (${escaped}) Tj ET`;
}

const utf16 = (letters: string) => Buffer.from(`\ufeff${letters}`, "utf16le").swap16().toString("hex");

/** Objects numbered from 1, the table of where each begins, and the trailer. */
function fileOf(objects: string[]): Uint8Array {
  let body = "%PDF-1.4\n%\xe2\xe3\xcf\xd3\n";
  const starts = objects.map((object, index) => {
    const start = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(start).padStart(10, "0")} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${starts.join("")}`;
  const trailer = `trailer\n<</Size ${objects.length + 1} /Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body + table + trailer, "latin1");
}
