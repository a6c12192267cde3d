import type { ImportOptions } from "~/domain/imports";
import type { UseCaseContext } from "~/usecases/context.server";
import { saveImport } from "~/usecases/imports.server";
import { beginImport } from "~/usecases/imports-begin.server";
import { loadImport } from "~/usecases/imports-page.server";
import { workNow } from "~/usecases/imports-work.server";
import { carriedOut, slug } from "./output-acts";

/** A file under a name, as a browser sends it. */
export const offered = (content: Uint8Array | string, name = "ket-qua.csv") => ({
  name,
  content: chunks(typeof content === "string" ? Buffer.from(content) : content),
});

async function* chunks(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content;
}

/** Sends a file and has it checked; the value is the import's id. */
export async function checked(
  ctx: UseCaseContext,
  content: Uint8Array | string,
  { name, ...wishes }: Partial<ImportOptions> & { name?: string } = {},
): Promise<string> {
  const id = carriedOut(await beginImport(ctx, slug, offered(content, name), wishes));
  await workNow(ctx);
  return id;
}

/** An import with its rows, up to a page of them. */
export const pageOf = (ctx: UseCaseContext, id: string) =>
  loadImport(ctx, slug, id, { state: null, after: 0 });

/** Records the new rows of a checked import. */
export async function saved(
  ctx: UseCaseContext,
  id: string,
  differs: { withTwins?: boolean; confirm?: string[] } = {},
) {
  const { import: at } = await pageOf(ctx, id);
  const wish = {
    version: at.version,
    withTwins: false,
    reason: differs.withTwins ? "đăng lại" : "",
    confirm: [],
  };
  carriedOut(await saveImport(ctx, slug, id, { ...wish, ...differs }));
  await workNow(ctx);
  return pageOf(ctx, id);
}

export async function bytesOf(content: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of content) parts.push(part);
  return Buffer.concat(parts);
}
