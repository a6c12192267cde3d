import type {
  ColumnNode,
  KyselyPlugin,
  OperationNode,
  PluginTransformResultArgs,
  RootOperationNode,
  TableNode,
} from "kysely";
import type { Database } from "~db/client.server";

/**
 * Tables whose rows are no acts of people, or are worked out from such: whoever writes only these owes the audit trail
 * nothing. Everything else is a change that it has to tell of.
 */
const unaudited = new Set([
  // The trail itself, and what the web and the queue need.
  ...["audit_chains", "audit_entries", "audit_payloads", "audit_anchors", "audit_verifications"],
  ...["sessions", "rate_limits", "idempotency_keys", "form_drafts", "jobs", "counters"],
  // Worked out from what was audited.
  ...["output_scope", "output_search", "rollup_days", "rollup_weeks", "rollup_unit_weeks", "public_pages"],
  ...["rebuttal_words", "rebuttal_word_counts", "expected_reports", "reporting_weeks"],
  // Begun work that counts nowhere until it is carried out, which is audited.
  ...["campaign_drafts", "imports", "import_parts", "import_rows", "paste_mappings"],
  // How far an act has come whose every row is audited.
  ...["output_bulks", "output_bulk_rows"],
  // What the machine tells people, and what it reads for them; who has read what is in no trail.
  ...["reminder_digests", "reminder_mails", "report_nudge_mails", "own_feed_items", "notice_reads"],
]);

/** The same for parts of tables: rows added ("+") or removed ("-") by the machine alone, and columns. */
const unauditedParts = new Set([
  // The rules that every election begins with, and content that no record has owned for thirty days.
  ...["report_rules+", "files-", "file_links-"],
  // A key that waits for its first code counts for nothing; taking it into use is audited.
  "second_factors+",
  // That an archive could not be made; what was asked, and what was made, is audited.
  "campaign_archives.state",
  // When feeds were last read, by the product or by a calendar program, and with what result.
  ...["last_read_on"].map((column) => `calendar_feeds.${column}`),
  ...["etag", "last_modified", "good_at", "readings", "failures", "problem", "read_at", "next_read_at"].map(
    (column) => `own_feeds.${column}`,
  ),
]);

/**
 * The database as use cases get it in tests: a transaction that changes anything and leaves no line in the audit trail
 * fails, so that nobody adds such a write unnoticed.
 */
export function auditedWrites(db: Database): Database {
  return {
    ...db,
    write: (chain, work) =>
      db.write(chain, async (tx) => {
        const changed = new Set<string>();
        const value = await work(tx.withPlugin(notingChanges(changed)) as typeof tx);
        const owed = [...changed].filter(
          (part) => !unauditedParts.has(part) && !unaudited.has(part.replace(/[+.-].*$/, "")),
        );
        if (owed.length > 0 && !changed.has("audit_entries+")) {
          throw new Error(`changed without a line in the audit trail: ${owed.sort().join(", ")}`);
        }
        return value;
      }),
  };
}

/** Notes what was really written: `table+` for new rows, `table-` for removed ones, `table.column` for changes. */
function notingChanges(changed: Set<string>): KyselyPlugin {
  const wanted = new WeakMap<object, string[]>();
  return {
    transformQuery: ({ node, queryId }) => {
      wanted.set(queryId, partsOf(node));
      return node;
    },
    transformResult: async ({ result, queryId }: PluginTransformResultArgs) => {
      const isChanged = (result.numAffectedRows ?? 0n) > 0n || result.rows.length > 0;
      if (isChanged) for (const part of wanted.get(queryId) ?? []) changed.add(part);
      return result;
    },
  };
}

function partsOf(node: RootOperationNode): string[] {
  if (node.kind === "InsertQueryNode") return node.into ? [`${node.into.table.identifier.name}+`] : [];
  if (node.kind === "DeleteQueryNode") return namesOf(node.from.froms[0]).map((table) => `${table}-`);
  if (node.kind !== "UpdateQueryNode") return [];
  const columns = (node.updates ?? []).map(({ column }) =>
    column.kind === "ColumnNode" ? (column as ColumnNode).column.name : "*",
  );
  return namesOf(node.table).flatMap((table) => columns.map((column) => `${table}.${column}`));
}

function namesOf(node: OperationNode | undefined): string[] {
  return node?.kind === "TableNode" ? [(node as TableNode).table.identifier.name] : [];
}
