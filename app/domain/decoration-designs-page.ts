/** The approved wordings and designs as their page shows them; plain JSON. */
import type { Design } from "./decoration";

export interface DesignLine extends Design {
  document: string;
  /** It may be put up today. */
  isValid: boolean;
  /** Sites that name it. */
  sites: number;
  files: { id: string; name: string; isPicture: boolean }[];
}

export interface DesignPage {
  slug: string;
  designs: DesignLine[];
  removed: DesignLine[];
  documents: { id: string; name: string }[];
  canEdit: boolean;
  formKey: string;
}

export const designsPath = (slug: string): string => `/${slug}/trang-tri/mau`;
export const designFilePath = (slug: string, design: string, file: string): string =>
  `${designsPath(slug)}/${design}/${file}`;
/** Where a design's files are sent to. */
export const designUploadPath = (slug: string, design: string): string => `${designsPath(slug)}/${design}`;
