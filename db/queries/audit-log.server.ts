import type { Connection } from "../client.server";

export interface AuditFilter {
  accountId?: string;
  actions?: readonly string[];
  subjectKind?: string;
  subjectId?: string;
  campaignId?: string;
  /** First instant, and the instant after the last. */
  from?: string;
  before?: string;
}

export interface AuditCursor {
  at: string;
  id: string;
}

export interface AuditRow {
  id: string;
  at: string;
  accountId: string | null;
  accountName: string | null;
  loginName: string | null;
  action: string;
  subjectKind: string;
  subjectId: string;
  campaignName: string | null;
  requestId: string;
  /** null: erased. */
  payload: string | null;
}

/** Entries of all chains, newest first, from the one after `older` on. */
export async function listAuditEntries(
  db: Connection,
  filter: AuditFilter,
  limit: number,
  older?: AuditCursor,
): Promise<AuditRow[]> {
  let query = db
    .selectFrom("audit_entries as entry")
    .leftJoin("accounts", "accounts.id", "entry.account_id")
    .leftJoin("campaigns", "campaigns.id", "entry.campaign_id")
    .leftJoin("audit_payloads", "audit_payloads.entry_id", "entry.id")
    .select([
      "entry.id",
      "entry.at",
      "entry.account_id as accountId",
      "accounts.display_name as accountName",
      "accounts.login_name as loginName",
      "entry.action",
      "entry.subject_kind as subjectKind",
      "entry.subject_id as subjectId",
      "campaigns.short_name as campaignName",
      "entry.request_id as requestId",
      "audit_payloads.payload",
    ])
    .orderBy("entry.at", "desc")
    .orderBy("entry.id", "desc")
    .limit(limit);
  if (filter.accountId) query = query.where("entry.account_id", "=", filter.accountId);
  if (filter.actions) query = query.where("entry.action", "in", filter.actions);
  if (filter.subjectKind) query = query.where("entry.subject_kind", "=", filter.subjectKind);
  if (filter.subjectId) query = query.where("entry.subject_id", "=", filter.subjectId);
  if (filter.campaignId) query = query.where("entry.campaign_id", "=", filter.campaignId);
  if (filter.from) query = query.where("entry.at", ">=", filter.from);
  if (filter.before) query = query.where("entry.at", "<", filter.before);
  if (older) {
    query = query.where((eb) =>
      eb.and([
        eb("entry.at", "<=", older.at),
        eb.or([eb("entry.at", "<", older.at), eb("entry.id", "<", older.id)]),
      ]),
    );
  }
  return query.execute();
}

/** Names of the things that audit payloads mention by id; what has none is left out. */
export async function listNames(
  db: Connection,
  ids: readonly string[],
  locale: "vi" | "en",
): Promise<Map<string, string>> {
  const categoryName = locale === "vi" ? "name_vi as name" : "name_en as name";
  const found = await Promise.all([
    db.selectFrom("accounts").select(["id", "display_name as name"]).where("id", "in", ids).execute(),
    db.selectFrom("campaigns").select(["id", "short_name as name"]).where("id", "in", ids).execute(),
    db.selectFrom("units").select(["id", "name"]).where("id", "in", ids).execute(),
    db.selectFrom("categories").select(["id", categoryName]).where("id", "in", ids).execute(),
    db.selectFrom("channels").select(["id", "name"]).where("id", "in", ids).execute(),
    db.selectFrom("messages").select(["id", "name"]).where("id", "in", ids).execute(),
    db.selectFrom("documents").select(["id", "title as name"]).where("id", "in", ids).execute(),
    db.selectFrom("phases").select(["id", "name"]).where("id", "in", ids).execute(),
    db.selectFrom("plan_milestones").select(["id", "name"]).where("id", "in", ids).execute(),
    db.selectFrom("outputs").select(["id", "title as name"]).where("id", "in", ids).execute(),
  ]);
  return new Map(found.flat().map(({ id, name }) => [id, name]));
}

/** Names of units and categories that payloads mention as "unit:key" and "category:key". */
export async function listNamesByKey(
  db: Connection,
  mentioned: readonly string[],
  locale: "vi" | "en",
): Promise<Map<string, string>> {
  const keysOf = (field: string) =>
    mentioned.filter((one) => one.startsWith(field)).map((one) => one.slice(field.length));
  const name = locale === "vi" ? "name_vi as name" : "name_en as name";
  const [units, categories] = await Promise.all([
    db.selectFrom("units").select(["key", "name"]).where("key", "in", keysOf("unit:")).execute(),
    db.selectFrom("categories").select(["key", name]).where("key", "in", keysOf("category:")).execute(),
  ]);
  return new Map([
    ...units.map((unit): [string, string] => [`unit:${unit.key}`, unit.name]),
    ...categories.map((category): [string, string] => [`category:${category.key}`, category.name]),
  ]);
}
