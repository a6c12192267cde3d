import { z } from "zod";
import { type AuditChange, changesOf, mentionsIn } from "~/domain/audit";
import { addDays, instantOf, parseVietnameseDate } from "~/domain/calendar/civil-date";
import type { Problem } from "~/domain/problem";
import { listAccounts } from "~db/queries/accounts.server";
import {
  type AuditCursor,
  type AuditFilter,
  type AuditRow,
  listAuditEntries,
  listNames,
  listNamesByKey,
} from "~db/queries/audit-log.server";
import { listCampaigns } from "~db/queries/campaigns.server";
import { requireAdministrator } from "./administration.server";
import type { UseCaseContext } from "./context.server";

/** What the page is asked for, as typed; "" for no limit. */
export const auditSearchSchema = z.object({
  account: z.string().max(60).catch(""),
  action: z.string().max(60).catch(""),
  kind: z.string().max(60).catch(""),
  campaign: z.string().max(60).catch(""),
  /** Id of one thing: its whole history. */
  subject: z.string().max(60).catch(""),
  from: z.string().max(20).catch(""),
  to: z.string().max(20).catch(""),
  /** Where the page before this one ended. */
  after: z.string().max(120).catch(""),
});
export type AuditSearch = z.infer<typeof auditSearchSchema>;

export interface AuditEntry {
  id: string;
  at: string;
  /** null: nobody signed in, such as the operator's terminal. */
  who: { name: string; loginName: string } | null;
  action: string;
  subjectKind: string;
  /** What it is about, by name where it has one. */
  subject: string | null;
  subjectId: string;
  campaign: string | null;
  changes: AuditChange[];
  requestId: string;
}

export interface AuditPage {
  entries: AuditEntry[];
  /** The `after` of the next page; null on the last one. */
  older: string | null;
  search: AuditSearch;
  problems: Problem[];
  accounts: { id: string; name: string; loginName: string }[];
  campaigns: { id: string; name: string }[];
}

const auditPageSize = 50;

/** One page of the audit trail, newest first. A day that is no day is told at `from` or `to` and limits nothing. */
export async function loadAuditTrail(ctx: UseCaseContext, search: AuditSearch): Promise<AuditPage> {
  const actor = requireAdministrator(ctx, "audit.view");
  const { filter, problems } = filterOf(search);
  const older = cursorOf(search.after);
  const rows = await listAuditEntries(ctx.db.read, filter, auditPageSize + 1, older);
  const shown = rows.slice(0, auditPageSize);
  const last = shown.at(-1);
  const [names, accounts, campaigns] = await Promise.all([
    namesFor(ctx, shown, actor.locale),
    listAccounts(ctx.db.read),
    listCampaigns(ctx.db.read),
  ]);
  return {
    entries: shown.map((row) => entryOf(row, names)),
    older: rows.length > auditPageSize && last ? `${last.at}_${last.id}` : null,
    search,
    problems,
    accounts: accounts.map(({ id, displayName, loginName }) => ({ id, name: displayName, loginName })),
    campaigns: campaigns.map(({ id, shortName }) => ({ id, name: shortName })),
  };
}

/** Every entry that a search finds, newest first, so many at a time. Throws as the page does. */
export async function* eachAuditEntry(
  ctx: UseCaseContext,
  search: AuditSearch,
  batch = 500,
): AsyncGenerator<AuditEntry[]> {
  const actor = requireAdministrator(ctx, "audit.view");
  const { filter } = filterOf(search);
  for (let older: AuditCursor | undefined; ; ) {
    const rows: AuditRow[] = await listAuditEntries(ctx.db.read, filter, batch, older);
    const names = await namesFor(ctx, rows, actor.locale);
    yield rows.map((row) => entryOf(row, names));
    const last = rows.at(-1);
    if (rows.length < batch || !last) return;
    older = { at: last.at, id: last.id };
  }
}

/** What the entries mention, by id and by "field:key", with its name. */
async function namesFor(
  { db }: UseCaseContext,
  rows: readonly AuditRow[],
  locale: "vi" | "en",
): Promise<Map<string, string>> {
  const mentioned = rows.map(({ payload }) => mentionsIn(payload));
  const ids = new Set([...rows.map(({ subjectId }) => subjectId), ...mentioned.flatMap((one) => one.ids)]);
  const keys = [...new Set(mentioned.flatMap((one) => one.keys))];
  const [byId, byKey] = await Promise.all([
    listNames(db.read, [...ids], locale),
    keys.length > 0 ? listNamesByKey(db.read, keys, locale) : [],
  ]);
  return new Map([...byId, ...byKey]);
}

function filterOf(search: AuditSearch): { filter: AuditFilter; problems: Problem[] } {
  const problems: Problem[] = [];
  const dayOf = (field: "from" | "to") => {
    if (search[field] === "") return undefined;
    const parsed = parseVietnameseDate(search[field]);
    if (parsed.ok) return parsed.date;
    const { code, ...params } = parsed.problem;
    problems.push({ field, code, params });
    return undefined;
  };
  const from = dayOf("from");
  const to = dayOf("to");
  if (from && to && to < from)
    problems.push({ field: "to", code: "last-day-before-first", params: { from: search.from } });
  const filter = {
    accountId: search.account,
    actions: search.action ? [search.action] : undefined,
    subjectKind: search.kind,
    subjectId: search.subject,
    campaignId: search.campaign,
    from: from && instantOf(from, "00:00"),
    before: to && instantOf(addDays(to, 1), "00:00"),
  };
  return { filter, problems };
}

/** A cursor that nobody handed out begins at the newest. */
function cursorOf(text: string): AuditCursor | undefined {
  const [, at, id] = /^(\d{4}-\d{2}-\d{2}T[\d:.]+Z)_([\w-]+)$/.exec(text) ?? [];
  return at && id ? { at, id } : undefined;
}

function entryOf(row: AuditRow, names: ReadonlyMap<string, string>): AuditEntry {
  return {
    id: row.id,
    at: row.at,
    who: row.accountName === null ? null : { name: row.accountName, loginName: row.loginName ?? "" },
    action: row.action,
    subjectKind: row.subjectKind,
    subject: names.get(row.subjectId) ?? null,
    subjectId: row.subjectId,
    campaign: row.campaignName,
    changes: changesOf(row.payload, (text, field) => names.get(text) ?? names.get(`${field}:${text}`)),
    requestId: row.requestId,
  };
}
