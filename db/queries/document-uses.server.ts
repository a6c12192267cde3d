import type { Connection } from "../client.server";

/** Something that points to a document, e.g. a milestone that it sets, or the change of a date that it orders. */
export interface DocumentUseRow {
  documentId: string;
  kind: "milestone" | "event" | "targets" | "baseline" | "link" | "task" | "briefing" | "case";
  /** What the thing is where one table holds several: milestone, round, … */
  subjectKind: string;
  /** Key or id of the thing; the period of targets, the number of a baseline. */
  subjectKey: string;
  /** What an event says: overridden, completed, … */
  event: string;
  count: number;
}

/** Everything in a campaign that points to its documents, or to one of them. */
export async function listDocumentUses(
  db: Connection,
  campaignId: string,
  documentId?: string,
): Promise<DocumentUseRow[]> {
  const uses = await Promise.all([
    milestoneUses(db, campaignId),
    eventUses(db, campaignId),
    targetUses(db, campaignId),
    baselineUses(db, campaignId),
    linkUses(db, campaignId),
    taskUses(db, campaignId),
    briefingUses(db, campaignId),
    caseUses(db, campaignId),
  ]);
  const all = uses.flat();
  return documentId === undefined ? all : all.filter((one) => one.documentId === documentId);
}

async function milestoneUses(db: Connection, campaignId: string): Promise<DocumentUseRow[]> {
  const rows = await db
    .selectFrom("plan_milestones")
    .select(["document_id", "key"])
    .where("campaign_id", "=", campaignId)
    .where("document_id", "is not", null)
    .where("withdrawn_at", "is", null)
    .orderBy("due_on")
    .execute();
  return rows.map((row) => use("milestone", row.document_id, "milestone", row.key));
}

async function eventUses(db: Connection, campaignId: string): Promise<DocumentUseRow[]> {
  const rows = await db
    .selectFrom("state_events")
    .select(["document_id", "subject_kind", "subject_key", "event"])
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("campaign_id", "=", campaignId)
    .where("document_id", "is not", null)
    .groupBy(["document_id", "subject_kind", "subject_key", "event"])
    .orderBy("subject_kind")
    .orderBy("subject_key")
    .orderBy("event")
    .execute();
  return rows.map((row) =>
    use("event", row.document_id, row.subject_kind, row.subject_key, row.event, row.count),
  );
}

async function targetUses(db: Connection, campaignId: string): Promise<DocumentUseRow[]> {
  const rows = await db
    .selectFrom("targets")
    .select(["document_id", "period_key"])
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("campaign_id", "=", campaignId)
    .where("document_id", "is not", null)
    .groupBy(["document_id", "period_key"])
    .orderBy("period_key")
    .execute();
  return rows.map((row) => use("targets", row.document_id, "period", row.period_key, "", row.count));
}

async function baselineUses(db: Connection, campaignId: string): Promise<DocumentUseRow[]> {
  const rows = await db
    .selectFrom("baselines")
    .select(["document_id", "number"])
    .where("campaign_id", "=", campaignId)
    .where("document_id", "is not", null)
    .orderBy("number")
    .execute();
  return rows.map((row) => use("baseline", row.document_id, "baseline", String(row.number)));
}

/** A round that has been removed uses nothing. */
async function linkUses(db: Connection, campaignId: string): Promise<DocumentUseRow[]> {
  const rows = await db
    .selectFrom("document_links")
    .select(["document_id", "subject_kind", "subject_key"])
    .where("campaign_id", "=", campaignId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("consultation_rounds")
            .select("id")
            .whereRef("consultation_rounds.id", "=", "document_links.subject_key")
            .where("removed_at", "is not", null),
        ),
      ),
    )
    .orderBy("subject_kind")
    .orderBy("subject_key")
    .execute();
  return rows.map((row) => use("link", row.document_id, row.subject_kind, row.subject_key));
}

async function taskUses(db: Connection, campaignId: string): Promise<DocumentUseRow[]> {
  const rows = await db
    .selectFrom("plan_tasks")
    .select(["document_id", "id"])
    .where("campaign_id", "=", campaignId)
    .where("document_id", "is not", null)
    .where("removed_at", "is", null)
    .orderBy("id")
    .execute();
  return rows.map((row) => use("task", row.document_id, "task", row.id));
}

/** By the week of the briefing; a topic that has been removed uses nothing. */
async function briefingUses(db: Connection, campaignId: string): Promise<DocumentUseRow[]> {
  const rows = await db
    .selectFrom("briefing_topic_documents")
    .innerJoin("briefing_topics", "briefing_topics.id", "briefing_topic_documents.topic_id")
    .select(["document_id", "week"])
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("campaign_id", "=", campaignId)
    .where("removed_at", "is", null)
    .groupBy(["document_id", "week"])
    .orderBy("week")
    .execute();
  return rows.map((row) => use("briefing", row.document_id, "briefing", row.week, "", row.count));
}

/** By the number of the case; one that was removed or merged uses nothing. */
async function caseUses(db: Connection, campaignId: string): Promise<DocumentUseRow[]> {
  const rows = await db
    .selectFrom("rebuttal_sources")
    .innerJoin("rebuttal_cases", "rebuttal_cases.id", "rebuttal_sources.case_id")
    .select(["document_id", "number"])
    .where("campaign_id", "=", campaignId)
    .where("document_id", "is not", null)
    .where("removed_at", "is", null)
    .where("merged_into", "is", null)
    .orderBy("number")
    .execute();
  return rows.map((row) => use("case", row.document_id, "case", String(row.number)));
}

function use(
  kind: DocumentUseRow["kind"],
  documentId: string | null,
  subjectKind: string,
  subjectKey: string,
  event = "",
  count = 1,
): DocumentUseRow {
  return { documentId: documentId ?? "", kind, subjectKind, subjectKey, event, count };
}

/** What a consultation round is called by. */
export interface RoundName {
  number: number;
  body: "na" | "pc";
  unitId: string | null;
}

/** Names of the plan's milestones and of the consultation rounds that documents point to. */
export async function listUseNames(
  db: Connection,
  campaignId: string,
): Promise<{
  milestones: Map<string, string>;
  rounds: Map<string, RoundName>;
  tasks: Map<string, string>;
}> {
  const [tasks, milestones, rounds] = await Promise.all([
    db.selectFrom("plan_tasks").select(["id", "title"]).where("campaign_id", "=", campaignId).execute(),
    db.selectFrom("plan_milestones").select(["key", "name"]).where("campaign_id", "=", campaignId).execute(),
    db
      .selectFrom("consultation_rounds")
      .select(["id", "number", "body", "unit_id"])
      .where("campaign_id", "=", campaignId)
      .execute(),
  ]);
  return {
    tasks: new Map(tasks.map(({ id, title }) => [id, title])),
    milestones: new Map(milestones.map(({ key, name }) => [key, name])),
    rounds: new Map(rounds.map(({ id, number, body, unit_id }) => [id, { number, body, unitId: unit_id }])),
  };
}
