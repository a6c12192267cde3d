import { AlignmentType, Paragraph, type Table, TextRun } from "docx";
import { signerLine, type WrittenDocument } from "~/domain/reports/written-document";
import { besideEachOther } from "./columns";
import { points } from "./styles";
import { runsOf, wordText } from "./text";

/** The block at the end: who gets it at the left, who signs at the right with room for the signature. */
export function closeOf({ layout, close }: WrittenDocument): Table {
  const { recipients, signer, signerName } = close;
  const label =
    layout === "state"
      ? { bold: true, italics: true, size: points(12) }
      : { underline: {}, size: points(14) };
  const left = [
    new Paragraph({ style: "Recipients", children: [new TextRun({ text: "Nơi nhận:", ...label })] }),
    ...recipients.map((line, index) => {
      const end = index === recipients.length - 1 ? "." : ";";
      return new Paragraph({
        style: "Recipients",
        children: runsOf(`- ${line}${end}`, { size: points(layout === "state" ? 11 : 12) }),
      });
    }),
  ];
  const signed = (text: string) =>
    new Paragraph({ style: "Signature", alignment: AlignmentType.CENTER, children: runsOf(text) });
  const right = [
    ...signer.map((line) => signed(wordText(signerLine(layout, line)).toLocaleUpperCase("vi"))),
    ...Array.from({ length: 4 }, () => signed("")),
    signed(signerName),
  ];
  return besideEachOther(62, [[left, right]]);
}
