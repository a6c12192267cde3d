import type { CivilDate } from "./calendar/civil-date";
import type { PlanDocument } from "./campaign";
import { type DocumentKind, documentKinds } from "./document-kinds";
import type { FileMime } from "./files";
import { foldVietnamese } from "./vietnamese";

/** A file as a document's page and the list show it. */
export interface DocumentFile {
  id: string;
  name: string;
  size: number;
  mime: FileMime;
  addedBy: string;
  addedOn: CivilDate;
  addedAt: string;
  version: number;
}

/** Kinds of things that point to documents. */
export type UseKind =
  | "milestone"
  | "overridden"
  | "event"
  | "targets"
  | "baseline"
  | "round"
  | "publicity"
  | "task"
  | "briefing"
  | "case"
  | "other";

/** One thing that points to a document. */
export interface DocumentUse {
  kind: UseKind;
  /** In the reader's language; "" where the kind says it all. */
  name: string;
  count: number;
  /** null: it has no page of its own. */
  path: string | null;
}

export interface DocumentRow extends PlanDocument {
  files: DocumentFile[];
  uses: DocumentUse[];
}

/** What the list is asked for, as it stands in the address. */
export interface DocumentQuery {
  text: string;
  kind: DocumentKind | "";
}

export interface RemovedDocument {
  id: string;
  name: string;
  version: number;
}

export interface DocumentListPage {
  slug: string;
  today: CivilDate;
  formKey: string;
  canAdd: boolean;
  query: DocumentQuery;
  /** All documents of the campaign, whatever is asked for. */
  total: number;
  /** Newest first. */
  dated: DocumentRow[];
  /** Not signed, or on a day that is not known. */
  undated: DocumentRow[];
  removed: RemovedDocument[];
}

/** A line of a document's history. */
export interface DocumentLine {
  id: string;
  event: DocumentEventKind;
  /** Name of the file that the line is about; "" for the document itself. */
  file: string;
  /** The file's name before. */
  was: string;
  changes: DocumentChange[];
  by: string;
  on: CivilDate;
  at: string;
}

export const documentEvents = [
  "added",
  "edited",
  "removed",
  "restored",
  "file-added",
  "file-renamed",
  "file-removed",
  "file-restored",
] as const;
export type DocumentEventKind = (typeof documentEvents)[number];

export const documentParts = ["kind", "numberSymbol", "signedOn", "issuer", "title"] as const;
export type DocumentPart = (typeof documentParts)[number];

/** One part of a document with what it said before and after; "" for nothing. */
export interface DocumentChange {
  part: DocumentPart;
  before: string;
  after: string;
}

export interface DocumentPage {
  slug: string;
  today: CivilDate;
  document: PlanDocument & { version: number };
  isRemoved: boolean;
  files: DocumentFile[];
  uses: DocumentUse[];
  /** Newest first. */
  history: DocumentLine[];
  canEdit: boolean;
}

export function readDocumentQuery(get: (name: string) => string): DocumentQuery {
  const kind = documentKinds.find((one) => one === get("loai")) ?? "";
  return { text: get("q").slice(0, 200), kind };
}

/** Documents of the kind whose number, title, issuer or files hold all the words, marks and case aside. */
export function matchesQuery(row: DocumentRow, { text, kind }: DocumentQuery): boolean {
  if (kind !== "" && row.kind !== kind) return false;
  const names = [row.numberSymbol ?? "", row.title, row.issuer, ...row.files.map((file) => file.name)];
  const folded = foldVietnamese(names.join("\n"));
  return foldVietnamese(text)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}

/** By the day of signing, newest first; on one day by number. */
export function newestFirst(one: PlanDocument, other: PlanDocument): number {
  if (one.signedOn !== other.signedOn) return (one.signedOn ?? "") < (other.signedOn ?? "") ? 1 : -1;
  return (one.numberSymbol ?? one.title) < (other.numberSymbol ?? other.title) ? -1 : 1;
}

/** What differs between two texts of a document, part by part. */
export function documentChanges(
  before: Record<DocumentPart, string | null>,
  after: Record<DocumentPart, string | null>,
): DocumentChange[] {
  return documentParts
    .map((part) => ({ part, before: before[part] ?? "", after: after[part] ?? "" }))
    .filter((one) => one.before !== one.after);
}

export const documentPath = (slug: string, id: string): string => `/${slug}/ke-hoach/van-ban/${id}`;
