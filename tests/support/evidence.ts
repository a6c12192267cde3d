import type { ArrivedForm } from "~/domain/evidence-forms";
import type { UseCaseContext } from "~/usecases/context.server";
import { type Added, addEvidence } from "~/usecases/evidence.server";
import { receiveEvidence } from "~/usecases/evidence-page.server";
import { carriedOut, slug } from "./output-acts";
import { inPieces } from "./sample-files";

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
