import type { ArrivedForm } from "~/domain/evidence-forms";
import type { UseCaseContext } from "~/usecases/context.server";
import { type Added, addEvidence } from "~/usecases/evidence.server";
import { receiveEvidence } from "~/usecases/evidence-page.server";
import { carriedOut, numberOf, slug } from "./output-acts";
import { inPieces } from "./sample-files";
import type { World } from "./world";

/** Brings a file to the server; the value names the upload. */
export async function arrived(ctx: UseCaseContext, content: Uint8Array): Promise<string> {
  return carriedOut(await receiveEvidence(ctx, slug, inPieces(Buffer.from(content))));
}

/** What goes with an upload when it is to become evidence. */
export function arrivedFormOf(ctx: UseCaseContext, differs: Partial<ArrivedForm>): ArrivedForm {
  return { _key: ctx.newId(), upload: "", name: "anh.jpg", takenOn: "", confirm: [], ...differs };
}

/** Brings a file to the server and asks for it to be evidence of an output. */
export async function send(
  ctx: UseCaseContext,
  number: number,
  content: Uint8Array,
  differs: Partial<ArrivedForm> = {},
): Promise<Added> {
  const upload = await arrived(ctx, content);
  return addEvidence(ctx, slug, number, arrivedFormOf(ctx, { upload, ...differs }));
}

/** The same, which must succeed; the value is the evidence's id. */
export async function sent(
  ctx: UseCaseContext,
  number: number,
  content: Uint8Array,
  differs: Partial<ArrivedForm> = {},
): Promise<string> {
  return carriedOut((await send(ctx, number, content, differs)).outcome).id;
}

export async function bytesOf(content: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** An output of the member's unit, and the member who adds to it. */
export async function withOutput(world: World, differs = {}) {
  const ctx = world.as("can-bo");
  return { ctx, number: await numberOf(ctx, differs) };
}

/** How many pieces of evidence, files linked to records and lines of the audit trail there are. */
export async function counts({ db }: World) {
  const evidence = await db.read.selectFrom("output_evidence").select("id").execute();
  const links = await db.read.selectFrom("file_links").select("id").execute();
  const audit = await db.read
    .selectFrom("audit_entries")
    .select("action")
    .where("action", "=", "evidence.added")
    .execute();
  return { evidence: evidence.length, links: links.length, audit: audit.length };
}
