import { TextRun } from "docx";
import type { Inline, RichText } from "~/domain/reports/written-document";

/**
 * Runs of a text. Line ends become line breaks; characters that no XML file may hold, halves of characters, and marks
 * that turn the direction of writing go; everything else stays text.
 */
export function runsOf(text: RichText, look: { size?: number } = {}): TextRun[] {
  const parts: readonly Inline[] = typeof text === "string" ? [text] : text;
  return parts.flatMap((part) => {
    const { text: own, isBold, isItalic } = typeof part === "string" ? { text: part } : part;
    return wordText(own)
      .split("\n")
      .map(
        (line, index) =>
          new TextRun({
            text: line,
            ...look,
            ...(index > 0 ? { break: 1 } : {}),
            ...(isBold ? { bold: true } : {}),
            ...(isItalic ? { italics: true } : {}),
          }),
      );
  });
}

const NO_TEXT = /(?![\n\t])\p{Cc}|[\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu;
const HALF = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

export const wordText = (text: string) =>
  text.normalize("NFC").replace(HALF, "\uFFFD").replace(/\r\n?/g, "\n").replace(NO_TEXT, "");
