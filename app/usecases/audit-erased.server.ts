import { z } from "zod";
import type { Connection } from "~db/client.server";
import { type AuditLine, listDeletionLines } from "~db/queries/audit-verify.server";
import { findTextDays, isTextKind, type TextKind, textSubjects } from "~db/queries/retention-texts.server";
import type { AuditSeal } from "./context.server";

/** What a run of retention wrote into the trail, as far as it says which lines lost their texts. */
const told = z.object({ after: z.object({ kind: z.string(), newest: z.string() }) });

interface Deletion {
  chain: string;
  seq: number;
  campaignId: string | null;
  kind: string;
  /** The day of the latest record that went; the oldest go first. */
  newest: string;
}

/**
 * Tells lines that time has emptied from those that somebody emptied. Every batch of retention leaves a sealed line of
 * what it deleted, beside its row of `retention_deletions`; the row could be made up by anybody with the database, the
 * line only with the key.
 */
export class ErasedTexts {
  #deletions: Deletion[] = [];
  readonly #connection: Connection;
  readonly #seal: AuditSeal;

  constructor(connection: Connection, seal: AuditSeal) {
    this.#connection = connection;
    this.#seal = seal;
  }

  /** Ids of the lines without a text that no deletion accounts for. */
  async unaccounted(lines: readonly AuditLine[]): Promise<Set<string>> {
    const emptied = lines.filter(({ payload }) => payload === null);
    if (emptied.length === 0) return new Set();
    const days = await this.#daysOf(emptied);
    const isOpen = (line: AuditLine) => !this.#deletions.some((one) => accountsFor(one, line, days));
    if (!emptied.some(isOpen)) return new Set();
    // Retention may have gone on since they were read.
    this.#deletions = await this.#read();
    return new Set(emptied.filter(isOpen).map(({ id }) => id));
  }

  async #read(): Promise<Deletion[]> {
    const lines = await listDeletionLines(this.#connection);
    return lines.flatMap(({ chain, seq, campaign_id, payload, payload_hash }) => {
      if (payload === null || this.#seal.digest(payload) !== payload_hash) return [];
      const read = told.safeParse(JSON.parse(payload));
      return read.success ? [{ chain, seq, campaignId: campaign_id, ...read.data.after }] : [];
    });
  }

  /** The days of the records whose words go with their lines, by kind and id. */
  async #daysOf(emptied: readonly AuditLine[]): Promise<Map<string, string>> {
    const days = new Map<string, string>();
    for (const [kind, subject] of Object.entries(textSubjects) as [TextKind, string][]) {
      const ids = emptied.filter((one) => one.subject_kind === subject).map((one) => one.subject_id);
      if (ids.length === 0) continue;
      const found = await findTextDays(this.#connection, kind, [...new Set(ids)]);
      for (const { id, at } of found) days.set(`${subject} ${id}`, at);
    }
    return days;
  }
}

/**
 * Texts of the trail go by their own day; words of records by the record's day, with all lines about it that there were
 * at the time.
 */
function accountsFor(deletion: Deletion, line: AuditLine, days: ReadonlyMap<string, string>): boolean {
  const { kind, newest, campaignId } = deletion;
  if (campaignId !== line.campaign_id) return false;
  if (kind === "audit-texts" || kind === "account-audit-texts") return line.at <= newest;
  if (!isTextKind(kind) || textSubjects[kind] !== line.subject_kind) return false;
  const day = days.get(`${line.subject_kind} ${line.subject_id}`);
  return day !== undefined && day <= newest && deletion.chain === line.chain && line.seq < deletion.seq;
}
