import { z } from "zod";
import { type CivilDate, parseVietnameseDate } from "./calendar/civil-date";
import type { CampaignStructure } from "./campaign";
import {
  type DocumentKind,
  documentKinds,
  maxDocumentTitle,
  maxIssuer,
  maxNumberSymbol,
} from "./document-kinds";
import { maxFileName } from "./files";
import { freeText } from "./guarded-text";
import { textProblems } from "./outputs-draft";
import type { Problem } from "./problem";

export { documentKinds, maxDocumentTitle, maxIssuer, maxNumberSymbol };

/** The fields of the form, as typed. Number and date stay empty until the document is signed. */
export const documentFields = z.object({
  numberSymbol: freeText().max(maxNumberSymbol),
  signedOn: z.string().max(40),
  kind: z.enum(documentKinds, "not-valid"),
  issuer: freeText().max(maxIssuer),
  title: freeText().min(1, "document-title-needed").max(maxDocumentTitle),
});
export type DocumentFields = z.infer<typeof documentFields>;

export const documentForm = documentFields.extend({ _key: z.string().min(1, "not-valid").max(64) });

const version = z.coerce.number("not-valid").int("not-valid").min(1, "not-valid");

/** A document anew, as its page sends it; `version` is the one that the form was filled in from. */
export const documentEditForm = documentFields.extend({ version });
export type DocumentEdit = z.infer<typeof documentEditForm>;

export const documentVersionForm = z.object({ version });

/** The forms beside a document's files. */
export const fileVersionForm = z.object({ file: z.string().min(1, "not-valid").max(64), version });
export type FileVersion = z.infer<typeof fileVersionForm>;
export const fileNameForm = fileVersionForm.extend({
  name: freeText().min(1, "required").max(maxFileName),
});
export type FileNaming = z.infer<typeof fileNameForm>;

export interface DocumentDraft {
  numberSymbol: string | null;
  signedOn: CivilDate | null;
  kind: DocumentKind;
  issuer: string;
  title: string;
}

export type ReadDocument = { ok: true; draft: DocumentDraft } | { ok: false; problems: Problem[] };

/** Understands a typed document, or says at each field what is wrong with it; `ownId` is not a twin of itself. */
export function readDocument(
  fields: DocumentFields,
  frame: { structure: CampaignStructure; today: CivilDate },
  ownId?: string,
): ReadDocument {
  const signed = readSignedOn(fields.signedOn, frame.today);
  const { numberSymbol, issuer, title } = fields;
  const problems = textProblems({ numberSymbol, issuer, title }, frame.structure);
  if ("code" in signed) problems.push(signed);
  const draft: DocumentDraft = {
    numberSymbol: tidy(numberSymbol) || null,
    signedOn: "day" in signed ? signed.day : null,
    kind: fields.kind,
    issuer: tidy(issuer),
    title: tidy(title),
  };
  const twin = frame.structure.documents.find((one) => one.id !== ownId && isSameDocument(one, draft));
  if (twin) problems.push({ field: "numberSymbol", code: "document-exists", params: { title: twin.title } });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, draft };
}

function readSignedOn(text: string, today: CivilDate): { day: CivilDate | null } | Problem {
  if (text.trim() === "") return { day: null };
  const parsed = parseVietnameseDate(text);
  if (!parsed.ok) {
    const { code, ...params } = parsed.problem;
    return { field: "signedOn", code, params };
  }
  return parsed.date > today
    ? { field: "signedOn", code: "document-not-signed-yet", params: { today } }
    : { day: parsed.date };
}

/** Numbers begin anew each year and with each issuer. */
function isSameDocument(
  one: Pick<DocumentDraft, "numberSymbol" | "signedOn" | "issuer">,
  other: Pick<DocumentDraft, "numberSymbol" | "signedOn" | "issuer">,
): boolean {
  const year = (day: CivilDate | null) => day?.slice(0, 4) ?? null;
  const isSameYear =
    year(one.signedOn) === null ||
    year(other.signedOn) === null ||
    year(one.signedOn) === year(other.signedOn);
  return (
    one.numberSymbol !== null &&
    one.numberSymbol.toLowerCase() === other.numberSymbol?.toLowerCase() &&
    one.issuer.toLowerCase() === other.issuer.toLowerCase() &&
    isSameYear
  );
}

const tidy = (text: string) => text.normalize("NFC").replace(/\s+/gu, " ").trim();
