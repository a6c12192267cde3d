import { formatCivil } from "~/domain/calendar/civil-date";
import { cleanFileName, inMebibytes } from "~/domain/files";
import { maxImportBytes } from "~/domain/import-table";
import type { ImportOptions } from "~/domain/imports";
import { textProblems } from "~/domain/outputs-draft";
import { insertImport, insertPart } from "~db/queries/imports.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, type Outcome, refused, type UseCaseContext } from "./context.server";
import { enqueueImport } from "./imports-work.server";
import { formOptions } from "./outputs-options.server";

/** A file as it comes in, under the sender's name for it. */
export interface OfferedTable {
  name: string;
  content: AsyncIterable<Uint8Array>;
}

/** Bytes of one part: a row that both databases write in a moment. */
const partBytes = 384 * 1024;

/**
 * Takes in a file and has it read (by the queue, unless the caller carries it on); the value is the import's id, once it is safely kept. Problems at `file`:
 * file-empty, file-too-big {max}, file-name, personal-….
 */
export async function beginImport(
  ctx: UseCaseContext,
  slug: string,
  file: OfferedTable,
  wishes: Partial<ImportOptions> = {},
  isQueued = true,
): Promise<Outcome<string>> {
  const open = await openCampaign(ctx, slug, "output.log");
  const name = cleanFileName(file.name);
  if (name === "") return refused({ field: "file", code: "file-name" });
  const [personal] = textProblems({ file: name }, open.structure);
  if (personal) return refused(personal);
  const content = await contentOf(file.content);
  if (content === null)
    return refused({ field: "file", code: "file-too-big", params: { max: inMebibytes(maxImportBytes) } });
  if (content.length === 0) return refused({ field: "file", code: "file-empty" });
  const id = await keep(open, { name, content, isQueued }, wishes);
  return done(id);
}

async function contentOf(chunks: AsyncIterable<Uint8Array>): Promise<Buffer | null> {
  const kept: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.byteLength;
    if (size > maxImportBytes) return null;
    kept.push(chunk);
  }
  return Buffer.concat(kept);
}

async function keep(
  open: CampaignContext,
  { name, content, isQueued }: { name: string; content: Buffer; isQueued: boolean },
  wishes: Partial<ImportOptions>,
): Promise<string> {
  const id = open.newId();
  const options: ImportOptions = { ...defaultOptions(open), ...wishes };
  const parts = Array.from({ length: Math.ceil(content.length / partBytes) }, (_, part) =>
    content.subarray(part * partBytes, (part + 1) * partBytes).toString("base64"),
  );
  const hash = open.auditSeal.digest(parts.join(""));
  await open.db.write(open.campaign.id, async (tx) => {
    await insertImport(tx, {
      id,
      campaign_id: open.campaign.id,
      account_id: open.actor.accountId,
      file_name: name,
      file_hash: hash,
      file_size: content.length,
      status: "reading",
      options: JSON.stringify(options),
      found: "",
      problem: "",
      rows_all: 0,
      rows_new: 0,
      rows_twin: 0,
      rows_bad: 0,
      written: 0,
      outputs: 0,
      version: 1,
      created_at: open.campaignNow,
      done_at: null,
      undone_at: null,
    });
    for (const [part, text] of parts.entries()) await insertPart(tx, { import_id: id, part, content: text });
    if (isQueued) await enqueueImport(tx, open, id, "1");
  });
  return id;
}

function defaultOptions(open: CampaignContext): ImportOptions {
  const { own } = formOptions(open);
  const [only] = own;
  return {
    ...{ encoding: "", separator: "", sheet: "", columns: [], names: [], category: "" },
    unit: own.length === 1 && only ? only[0] : "",
    date: formatCivil(open.today),
    ...{ withTwins: false, reason: "", confirm: [] },
  };
}
