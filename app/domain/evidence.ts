/**
 * Evidence of an output (minh chứng): photographs and PDF files that show it. What browsers need as well; nothing here
 * looks into a file.
 */
import type { CivilDate } from "./calendar/civil-date";
import { maxFileBytes } from "./files";

/** Files of one output; a week of one unit's panos fits. */
export const maxEvidence = 60;
export const maxEvidenceBytes = maxFileBytes;
export const maxCaption = 300;

/** What the file input offers; the bytes decide later. */
export const evidenceExtensions = ".jpg,.jpeg,.png,.webp,.heic,.heif,.pdf";

/** Longest side of a stored photograph, in pixels. */
const longestSide = 1600;
/** From this ratio on a picture is a long screenshot, which would be unreadable at that length. */
const longRatio = 2.5;
const longScreenshot = { width: 1000, height: 10_000 };

/**
 * The size at which a picture is kept: within 1600 × 1600, never enlarged. A long screenshot of a page keeps a width
 * that can be read.
 */
export function keptSize(width: number, height: number): { width: number; height: number } {
  const [short, long] = width < height ? [width, height] : [height, width];
  const scale =
    long / short > longRatio
      ? Math.min(1, longScreenshot.width / short, longScreenshot.height / long)
      : Math.min(1, longestSide / long);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** One file as pages show it. */
export interface EvidenceItem {
  id: string;
  kind: "photo" | "pdf";
  name: string;
  size: number;
  /** Pixels; null for a PDF. */
  width: number | null;
  height: number | null;
  caption: string;
  /** The day that the camera wrote into the photograph. */
  takenOn: CivilDate | null;
  addedBy: string;
  /** UTC instant on the campaign's clock. */
  addedAt: string;
  /** Came when the output's week was closed already. */
  afterClose: boolean;
  version: number;
}

export const evidencePath = (slug: string, number: number) => `/${slug}/ket-qua/${number}/minh-chung`;
export const evidenceFilePath = (slug: string, number: number, id: string) =>
  `${evidencePath(slug, number)}/${id}`;
export const thumbnailPath = (slug: string, number: number, id: string) =>
  `${evidenceFilePath(slug, number, id)}/nho`;
/** Where unfinished uploads are created; each gets an address below it. */
export const uploadPath = (slug: string, number: number) => `/${slug}/ket-qua/${number}/gui-anh`;

/** A photograph that looks the same, as the warning shows it. */
export interface EvidenceTwin {
  id: string;
  /** Its output. */
  number: number;
  code: string;
  title: string;
  publishedOn: CivilDate;
}

/** What the page's script gets to know about a file that it has sent. */
export interface EvidenceAnswer {
  problems: { field: string; code: string; params?: Record<string, string | number> }[];
  twin: EvidenceTwin | null;
}
