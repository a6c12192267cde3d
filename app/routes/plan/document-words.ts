import type { PlanDocument } from "~/domain/campaign";
import type { DocumentPart, DocumentUse, UseKind } from "~/domain/documents-page";
import { formatDay } from "~/i18n/format";
import type { Texts } from "~/i18n/texts";

type Words = Texts["plan"]["documents"];

/** A document with a number has been signed; only its day is not known. */
export function unknownDay({ numberSymbol }: Pick<PlanDocument, "numberSymbol">, words: Words): string {
  return numberSymbol === null ? words.unsigned : words.noDate;
}

export function kindName(kind: string, { kinds }: Words): string {
  return kind in kinds ? kinds[kind as keyof typeof kinds] : kinds.other;
}

/** "2 mốc, 34 chỉ tiêu" */
export function summaryOfUses(uses: readonly DocumentUse[], { documents }: Texts): string {
  const counts = new Map<UseKind, number>();
  for (const { kind, count } of uses) counts.set(kind, (counts.get(kind) ?? 0) + count);
  return [...counts].map(([kind, count]) => `${count} ${documents.shortUses[kind]}`).join(", ");
}

/** Head of a part of a document. */
export function partName(part: DocumentPart, { plan }: Texts): string {
  const { kind, number, signedOn, issuer, name } = plan.documents;
  return { kind, numberSymbol: number, signedOn, issuer, title: name }[part];
}

/** What a part says, as people read it; "chưa có" for nothing. */
export function partText(part: DocumentPart, text: string, t: Texts): string {
  if (text === "") return t.documents.page.none;
  if (part === "kind") return kindName(text, t.plan.documents);
  return part === "signedOn" && /^\d{4}-\d{2}-\d{2}$/.test(text) ? formatDay(text) : text;
}
