import {
  type ArchivedFileKind,
  type ArchivedTable,
  archivedFiles,
  archivedTables,
  archiveReadme,
  comparedText,
  type ManifestLine,
} from "~/domain/archive";
import { civilDateOfInstant, formatCivil } from "~/domain/calendar/civil-date";
import {
  archivedAudit,
  archivedRows,
  findLastEntry,
  listArchivedPeople,
  listOwnedFiles,
  type OwnedFile,
} from "~db/queries/archive.server";
import { archivedPapers } from "./archive-papers.server";
import type { CampaignContext } from "./campaigns.server";
import type { ArchivedFile } from "./context-files.server";
import { storedContent } from "./stored-content.server";

type Content = AsyncIterable<Uint8Array>;

/** One run of packing an election: a file is read at a time, hashed as it passes, and named in the manifest at the end. */
export class ArchiveWriting {
  private readonly lines: ManifestLine[] = [];

  private constructor(
    private readonly open: CampaignContext,
    /** The last line of the audit trail that is in it. */
    readonly auditSeq: number,
    private readonly hmac: string,
    /** The archive's own date: when something was last written, so that the same content is the same file. */
    private readonly at: string,
  ) {}

  static async of(open: CampaignContext): Promise<ArchiveWriting> {
    const head = await findLastEntry(open.db.read, open.campaign.id);
    return new ArchiveWriting(open, head?.seq ?? 0, head?.hmac ?? "", head?.at ?? open.now());
  }

  count(): number {
    return this.lines.length;
  }

  contentHash(): string {
    return this.open.auditSeal.digest(comparedText(this.lines));
  }

  /** Every file in its order; the manifest last, when all others have passed. */
  async *files(): AsyncGenerator<ArchivedFile> {
    const { open, at } = this;
    yield this.hashed("DOC-TRUOC.txt", at, async () => textOf(this.readme()));
    yield this.hashed("cuoc-bau-cu.json", at, async () =>
      textOf(`${JSON.stringify(this.head(), null, 2)}\n`),
    );
    yield this.hashed("du-lieu/can-bo.jsonl", at, async () => jsonLines(peopleOf(open)));
    for (const table of Object.keys(archivedTables) as ArchivedTable[])
      yield this.hashed(`du-lieu/${table}.jsonl`, at, async () =>
        jsonLines(archivedRows(open.db.read, table, open.campaign.id)),
      );
    yield this.hashed("nhat-ky/nhat-ky.jsonl", at, async () =>
      jsonLines(archivedAudit(open.db.read, open.campaign.id, this.auditSeq)),
    );
    yield this.hashed("nhat-ky/dau-chuoi.json", at, async () =>
      textOf(`${JSON.stringify({ chain: open.campaign.id, seq: this.auditSeq, hmac: this.hmac })}\n`),
    );
    for await (const paper of archivedPapers(open)) yield this.hashed(paper.name, at, paper.open);
    for (const kind of Object.keys(archivedFiles) as ArchivedFileKind[]) yield* this.filesOf(kind);
    yield {
      name: "DANH-MUC.jsonl",
      at,
      isText: true,
      open: async () => jsonLines(fromList([...this.lines])),
    };
    yield { name: "NOI-DUNG.sha256", at, isText: true, open: async () => textOf(comparedText(this.lines)) };
  }

  private async *filesOf(kind: ArchivedFileKind): AsyncGenerator<ArchivedFile> {
    const { open } = this;
    for (const file of await listOwnedFiles(open.db.read, kind, open.campaign.id)) {
      const name = `tep/${archivedFiles[kind]}/${nameOf(file)}`;
      yield this.hashed(name, file.addedAt, async () => (await storedContent(open, file.hash)).content);
    }
  }

  private hashed(name: string, at: string, read: () => Promise<Content>): ArchivedFile {
    const packed = (sha256: string, size: number) => {
      this.lines.push({ name, size, sha256 });
    };
    return { name, at, open: read, packed, isText: /\.(txt|json|jsonl|csv)$/.test(name) };
  }

  private head(): Record<string, unknown> {
    const { structureVersion: _, version: __, pinnedOn: ___, ...campaign } = this.open.campaign;
    return { ...campaign, auditSeq: this.auditSeq };
  }

  private readme(): string {
    const { name, committee, electionOn, closedAt } = this.open.campaign;
    const closedOn = closedAt === null ? null : formatCivil(civilDateOfInstant(closedAt));
    return archiveReadme({
      ...{ name, committee, electionOn: formatCivil(electionOn), closedOn, auditSeq: this.auditSeq },
    });
  }
}

/** Told apart by its link, so that two files of one name stand beside each other. */
function nameOf({ id, owner, name, hash }: OwnedFile): string {
  const folder = owner.replace(/[^\p{L}\p{N}._-]/gu, "_") || "khac";
  const file = name.replace(/[\\/:*?"<>|\p{Cc}]/gu, "_").slice(-120);
  return `${folder}/${id.slice(-8)}-${file || hash.slice(0, 12)}`;
}

async function* peopleOf({ db, campaign }: CampaignContext) {
  yield* await listArchivedPeople(db.read, campaign.id);
}

async function* fromList<T>(list: readonly T[]): AsyncGenerator<T> {
  yield* list;
}

async function* textOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

/** A line for each row, in pieces of some 64 kB. */
async function* jsonLines(rows: AsyncIterable<object>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let text = "";
  for await (const row of rows) {
    text += `${JSON.stringify(row)}\n`;
    if (text.length < 2 ** 16) continue;
    yield encoder.encode(text);
    text = "";
  }
  if (text !== "") yield encoder.encode(text);
}
