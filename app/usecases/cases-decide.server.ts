import type { DecideForm, ReopenForm } from "~/domain/case-forms";
import type { CaseSource, RebuttalCase } from "~/domain/cases";
import { namedPersonProblems } from "~/domain/guarded-text";
import { readLink } from "~/domain/links";
import { isOfficialSource } from "~/domain/official-sources";
import { textProblems } from "~/domain/outputs-draft";
import type { Problem } from "~/domain/problem";
import { replaceCaseSources } from "~db/queries/case-parts.server";
import { listCaseSources, updateCase } from "~db/queries/cases.server";
import { listOfficialHosts } from "~db/queries/official-sources.server";
import type { CampaignContext } from "./campaigns.server";
import {
  type ChangedCase,
  caseChanged,
  changeCase,
  changedCase,
  changesOf,
  readMoment,
  tellCase,
} from "./cases-writing.server";
import { done, type Outcome, refused, type UseCaseContext } from "./context.server";

/**
 * Decides what to do about a claim, or corrects what was decided; the earlier decision stays in the history. Problems:
 * `correction` case-correction-missing; `sources` case-source-missing, source-title-missing {row}, source-link-missing
 * {row}, source-document-unknown {row}, case-source-not-official {row}, a link's or personal-… {row}; `decidedOn` those of a moment, before-seen;
 * `decision` case-is-published when one that is published is to be left; `form` case-changed.
 */
export async function decideCase(
  ctx: UseCaseContext,
  slug: string,
  number: number,
  { version, ...form }: DecideForm,
): Promise<Outcome<ChangedCase>> {
  return changeCase(ctx, slug, number, { action: "case.decide" }, async (tx, one, open) => {
    const problems: Problem[] = [];
    const decidedAt = readDecidedAt(form, one, open, problems);
    const allowed = await listOfficialHosts(tx, open.campaign.id);
    const sources = readSources(form, allowed, open, problems);
    const { decision, reason, correction } = form;
    problems.push(...textProblems({ reason, correction }, open.structure));
    problems.push(...namedPersonProblems({ reason, correction }, form.notCitizen));
    if (decision !== "leave" && correction === "")
      problems.push({ field: "correction", code: "case-correction-missing" });
    if (decision !== "leave" && sources.length === 0 && !problems.some(({ field }) => field === "sources"))
      problems.push({ field: "sources", code: "case-source-missing" });
    if (decision === "leave" && one.publishedAt !== null)
      problems.push({ field: "decision", code: "case-is-published" });
    if (decidedAt === null || problems.length > 0) return refused(...problems);
    const before = { ...decidedPart(one), sources: (await listCaseSources(tx, [one.id])).get(one.id) ?? [] };
    const isWritten = await updateCase(
      tx,
      { id: one.id, version },
      {
        ...{ decision, decision_reason: reason, decided_at: decidedAt, decided_by: open.actor.accountId },
        correction,
        ...(decision === "leave" ? { is_public: 0, public_since: null } : {}),
      },
    );
    if (!isWritten) return caseChanged();
    await replaceCaseSources(
      tx,
      one.id,
      sources.map((source) => ({ ...source, id: ctx.newId() })),
    );
    const changes = changesOf(before, { decision, decidedAt, correction, sources });
    const act = one.decision === null ? "decided" : "redecided";
    await tellCase(tx, open, one, { act, details: changes, reason });
    return done(changedCase(one, version + 1));
  });
}

const decidedPart = ({ decision, decidedAt, correction }: RebuttalCase) => ({
  ...{ decision, decidedAt, correction },
});

/** Begins anew: nothing is decided and nothing published; what was stays in the history, texts and outputs in place. */
export async function reopenCase(
  ctx: UseCaseContext,
  slug: string,
  number: number,
  { version, reason }: ReopenForm,
): Promise<Outcome<ChangedCase>> {
  return changeCase(ctx, slug, number, { action: "case.decide" }, async (tx, one, open) => {
    const problems = textProblems({ reason }, open.structure);
    if (problems.length > 0) return refused(...problems);
    if (one.decision === null) return caseChanged();
    const isWritten = await updateCase(
      tx,
      { id: one.id, version },
      {
        ...{ decision: null, decision_reason: "", decided_at: null, decided_by: null },
        ...{ published_at: null, is_public: 0, public_since: null },
      },
    );
    if (!isWritten) return caseChanged();
    const { decision, decidedAt, publishedAt } = one;
    const none = { decision: null, decidedAt: null, publishedAt: null };
    const details = changesOf<Record<string, unknown>>({ decision, decidedAt, publishedAt }, none);
    await tellCase(tx, open, one, { act: "reopened", details, reason });
    return done(changedCase(one, version + 1));
  });
}

function readDecidedAt(
  form: Pick<DecideForm, "decidedOn" | "decidedTime">,
  one: RebuttalCase,
  open: CampaignContext,
  problems: Problem[],
): string | null {
  const otherwise = one.decidedAt ?? open.campaignNow;
  const typed = { on: form.decidedOn, time: form.decidedTime };
  const fields = { on: "decidedOn", time: "decidedTime" };
  const at = readMoment(typed, fields, { otherwise, now: open.campaignNow }, problems);
  return notBefore(one.seenAt, at, "decidedOn", problems);
}

/** `before-seen` for an instant before the minute in which the claim was seen. */
export function notBefore(
  seenAt: string,
  at: string | null,
  field: string,
  problems: Problem[],
): string | null {
  if (at !== null && at.slice(0, 16) < seenAt.slice(0, 16)) problems.push({ field, code: "before-seen" });
  return at;
}

/** Rows of the form that say anything. */
function readSources(
  { sourceKind, sourceTitle, sourceLink, sourceDocument }: Omit<DecideForm, "version">,
  allowed: readonly string[],
  open: CampaignContext,
  problems: Problem[],
): CaseSource[] {
  return sourceKind.flatMap((kind, index): CaseSource[] => {
    const said = (column: readonly string[]) => column[index]?.trim() ?? "";
    const [title, link, documentId] = [said(sourceTitle), said(sourceLink), said(sourceDocument)];
    if (title === "" && link === "" && documentId === "") return [];
    const fail = (code: string, params = {}) => {
      problems.push({ field: "sources", code, params: { row: index + 1, ...params } });
      return [];
    };
    const document = open.structure.documents.find(({ id }) => id === documentId);
    if (documentId !== "" && !document) return fail("source-document-unknown");
    if (title === "" && !document) return fail("source-title-missing");
    const [personal] = textProblems({ title }, open.structure);
    if (personal) return fail(personal.code, personal.params);
    if (kind === "page" && link === "") return fail("source-link-missing");
    const read = link === "" ? null : readLink(link);
    if (read && !read.ok) return fail(read.code);
    if (read?.ok && !isOfficialSource(read.url, allowed)) return fail("case-source-not-official");
    return [{ kind, title, link: read?.ok ? read.url : null, documentId: document?.id ?? null }];
  });
}
