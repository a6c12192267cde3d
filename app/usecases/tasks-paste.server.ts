import { clauseKey } from "~/domain/clauses";
import { listNames } from "~/domain/output-rows";
import type { Problem } from "~/domain/problem";
import type { PasteTasksForm } from "~/domain/task-forms";
import { MOST_PASTED, type PastedTask, readPastedTasks } from "~/domain/tasks-paste";
import type { TaskContent } from "~db/queries/tasks.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { writeClauses } from "./clauses.server";
import { done, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";
import { writeTask } from "./tasks-edit.server";
import { readInFrame, taskFrame } from "./tasks-fields.server";
import { emptyTask } from "./tasks-form.server";
import { documentName } from "./timeline-entries.server";

/** A pasted line as the preview shows it. */
export interface PreviewedTask {
  line: number;
  title: string;
  units: string;
  due: string;
  clause: string;
  /** The document does not have the clause yet: it is made with the task. */
  isNewClause: boolean;
  problems: Problem[];
}

export interface PasteTasksPage {
  slug: string;
  documents: { id: string; name: string }[];
  formKey: string;
}

export async function loadPasteTasks(ctx: UseCaseContext, slug: string): Promise<PasteTasksPage> {
  const open = await openCampaign(ctx, slug, "task.edit");
  const documents = open.structure.documents.map((one) => ({ id: one.id, name: documentName(one) }));
  return { slug, documents, formKey: ctx.newId() };
}

type Pasted = Pick<PasteTasksForm, "text" | "documentId">;

/** What would be written, line by line. Problems: `text` paste-nothing, paste-too-many; `documentId` document-unknown. */
export async function previewTasks(
  ctx: UseCaseContext,
  slug: string,
  form: Pasted,
): Promise<Outcome<PreviewedTask[]>> {
  const open = await openCampaign(ctx, slug, "task.edit");
  const read = await readLines(form, open);
  if (!read.ok) return read;
  return done(
    read.value.map(({ pasted: { line, title, units, due, clause }, newClause, problems }) => ({
      line,
      title,
      units,
      due,
      clause,
      isNewClause: newClause !== null,
      problems,
    })),
  );
}

/**
 * Writes all pasted tasks at once, with the clauses that the document does not have yet; the value is how many.
 * Problems: those of the preview; `text` paste-bad-lines {n}: then nothing is written.
 */
export async function pasteTasks(
  ctx: UseCaseContext,
  slug: string,
  { _key, ...form }: PasteTasksForm,
): Promise<Outcome<number>> {
  const open = await openCampaign(ctx, slug, "task.edit");
  const read = await readLines(form, open);
  if (!read.ok) return read;
  const lines = read.value.flatMap(({ content, newClause }) => (content ? [{ content, newClause }] : []));
  const bad = read.value.length - lines.length;
  if (bad > 0) return refused({ field: "text", code: "paste-bad-lines", params: { n: bad } });
  return ctx.db.write(open.campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload: form }, async () => {
      const labels = new Map(
        lines.flatMap(({ newClause }) => (newClause ? [[clauseKey(newClause), newClause] as const] : [])),
      );
      const wanted = [...labels.values()].map((label) => ({ label, content: "" }));
      const ids = wanted.length > 0 ? await writeClauses(tx, open, form.documentId, wanted) : [];
      const made = new Map([...labels.keys()].map((key, index) => [key, ids[index]]));
      for (const { content, newClause } of lines) {
        const clauseId = made.get(clauseKey(newClause ?? "")) ?? content.clauseId;
        await writeTask(tx, open, { ...content, clauseId });
      }
      return done(lines.length);
    }),
  );
}

interface ReadLine {
  pasted: PastedTask;
  /** null: it cannot be written as it is. */
  content: TaskContent | null;
  newClause: string | null;
  problems: Problem[];
}

async function readLines({ text, documentId }: Pasted, open: CampaignContext): Promise<Outcome<ReadLine[]>> {
  const { structure, today } = open;
  const document = structure.documents.find(({ id }) => id === documentId);
  if (documentId !== "" && !document) return refused({ field: "documentId", code: "document-unknown" });
  const pasted = readPastedTasks(text, listNames(structure).units, today);
  if (pasted.length === 0) return refused({ field: "text", code: "paste-nothing" });
  if (pasted.length > MOST_PASTED)
    return refused({ field: "text", code: "paste-too-many", params: { max: MOST_PASTED } });
  const frame = await taskFrame(open);
  return done(
    pasted.map((one) => {
      const key = clauseKey(one.clause);
      const known = frame.clauses.find(
        (clause) => clause.documentId === documentId && clauseKey(clause.label) === key,
      );
      const problems = [...one.problems];
      if (key !== "" && !document) problems.push({ field: "clause", code: "clause-needs-document" });
      const source = key !== "" && known ? `clause:${known.id}` : document ? `document:${document.id}` : "";
      const fields = { ...emptyTask, ...one.fields, title: one.title, source };
      const read = problems.length > 0 ? refused(...problems) : readInFrame(fields, frame, open);
      return {
        pasted: one,
        content: read.ok ? read.value : null,
        newClause: key !== "" && !known ? one.clause : null,
        problems: read.ok ? [] : read.problems,
      };
    }),
  );
}
