/** How a campaign's official papers begin and end: whose layout, which bodies, who signs, who gets them. */
import type { Campaign, CampaignStructure } from "./campaign";
import type { LetterheadForm } from "./letterhead-form";
import { textProblems } from "./outputs-draft";
import type { Problem } from "./problem";
import type { PaperLayout } from "./reports/written-document";

export interface Letterhead {
  layout: PaperLayout;
  /** The body above and the issuing one, each a line or more. */
  superior: string;
  issuer: string;
  /** Short name of the issuing body in symbols: "TBTT". */
  bodyCode: string;
  place: string;
  /** Lines above the signature. */
  signer: string;
  signerName: string;
  /** A line each. */
  recipients: string;
}

export const letterheadParts = [
  "layout",
  "superior",
  "issuer",
  "bodyCode",
  "place",
  "signer",
  "signerName",
  "recipients",
] as const satisfies readonly (keyof Letterhead)[];

/** Proposed until somebody settles it: the committee's name is "issuing body, body above". */
export function proposedLetterhead({ committee, place }: Pick<Campaign, "committee" | "place">): Letterhead {
  const [issuer = "", ...above] = committee.split(",").map((part) => part.trim());
  const superior = above.join(", ");
  return {
    layout: "state",
    superior,
    issuer,
    bodyCode: "TBTT",
    place,
    signer: "TM. TIỂU BAN\nKT. TRƯỞNG TIỂU BAN\nPHÓ TRƯỞNG TIỂU BAN THƯỜNG TRỰC",
    signerName: "",
    recipients: [superior && `${superior} (báo cáo)`, "Các thành viên Tiểu ban", "Lưu: Tổ giúp việc"]
      .filter(Boolean)
      .join("\n"),
  };
}

/** A signer's name is an official's, and belongs on the paper; every other line is held against personal data. */
export function letterheadProblems(form: LetterheadForm, structure: CampaignStructure): Problem[] {
  const { superior, issuer, bodyCode, place, signer, signerName, recipients } = form;
  return textProblems({ superior, issuer, bodyCode, place, signer, signerName, recipients }, structure);
}

/** The papers of a review and the abbreviation of each one's type (Decree 30, annex III). */
const paperTypes = { request: "CV", report: "BC", notice: "TB" } as const;
export type PaperKind = keyof typeof paperTypes;
export const paperKinds = Object.keys(paperTypes) as PaperKind[];

/** "BC-TBTT" or "BC/TBTT"; a State body's letter has no type in its symbol. */
export function symbolFor(paper: PaperKind, { layout, bodyCode }: Letterhead): string {
  if (layout === "party") return `${paperTypes[paper]}/${bodyCode}`;
  return paper === "request" ? bodyCode : `${paperTypes[paper]}-${bodyCode}`;
}

/** Whether a symbol has not the form that the layout asks for. It is taken as it is, and said. */
export function isOddSymbol(symbol: string, paper: PaperKind, layout: PaperLayout): boolean {
  const type = paperTypes[paper];
  const body = "[\\p{Lu}\\d&.]+(?:-[\\p{Lu}\\d&.]+)*";
  const expected = layout === "party" ? `${type}/${body}` : paper === "request" ? body : `${type}-${body}`;
  return !new RegExp(`^${expected}$`, "u").test(symbol);
}

/** The typed lines without the empty ones. */
export const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
