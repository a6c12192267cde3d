import type { DocumentFields } from "~/domain/documents";
import type { UseCaseContext } from "~/usecases/context.server";
import { addDocument } from "~/usecases/documents.server";
import { addDocumentFiles, type TakenFile } from "~/usecases/documents-files.server";
import { inPieces } from "./sample-files";
import type { World } from "./world";

export const slug = "ha-long-2021";

/** A document as the secretary types it. */
export function documentDraft(changed: Partial<DocumentFields> = {}): DocumentFields {
  return {
    numberSymbol: "",
    signedOn: "",
    kind: "plan",
    issuer: "Tiểu ban Tuyên truyền",
    title: "Kế hoạch trang trí",
    ...changed,
  };
}

/** Adds it; the value is its id. */
export async function newDocument(world: World, changed: Partial<DocumentFields> = {}): Promise<string> {
  const added = await addDocument(world.as("thu-ky"), slug, {
    ...documentDraft(changed),
    _key: world.as("thu-ky").newId(),
  });
  if (!added.ok) throw new Error(JSON.stringify(added.problems));
  return added.value;
}

/** Adds one file; the value is its link. */
export async function addFile(
  ctx: UseCaseContext,
  documentId: string,
  content: Uint8Array,
  name = "van-ban.pdf",
): Promise<TakenFile> {
  const [taken] = await addDocumentFiles(ctx, slug, documentId, only({ name, content: inPieces(content) }));
  if (!taken) throw new Error("no file was taken");
  return taken;
}

export function linkOf({ outcome }: TakenFile): string {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value.linkId;
}

export async function* only<T>(...all: T[]): AsyncGenerator<T> {
  yield* all;
}

/** Codes of a refusal's problems; none for a success. */
export const codesOf = (outcome: { ok: true } | { ok: false; problems: { code: string }[] }): string[] =>
  outcome.ok ? [] : outcome.problems.map(({ code }) => code);
