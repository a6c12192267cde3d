import type { CaseVersionForm } from "~/domain/case-forms";
import { updateCase } from "~db/queries/cases.server";
import { type ChangedCase, caseChanged, changeCase, changedCase, tellCase } from "./cases-writing.server";
import { done, type Outcome, refused, type UseCaseContext } from "./context.server";

/**
 * Shows a published correction on the public page, or takes it away from there. Problems at `form`: case-not-published
 * while no output has published it, case-changed, case-removed, case-merged.
 */
const setPublic =
  (isPublic: boolean) =>
  (
    ctx: UseCaseContext,
    slug: string,
    number: number,
    { version }: CaseVersionForm,
  ): Promise<Outcome<ChangedCase>> =>
    changeCase(ctx, slug, number, { action: "case.decide" }, async (tx, one, open) => {
      if (isPublic && (one.publishedAt === null || one.decision === null || one.decision === "leave"))
        return refused({ field: "form", code: "case-not-published" });
      const set = isPublic
        ? { is_public: 1 as const, public_since: open.campaignNow }
        : { is_public: 0 as const, public_since: null };
      if (!(await updateCase(tx, { id: one.id, version }, set))) return caseChanged();
      await tellCase(tx, open, one, { act: isPublic ? "shown-public" : "hidden-public" });
      return done(changedCase(one, version + 1));
    });

export const showCasePublicly = setPublic(true);
export const hideCaseFromPublic = setPublic(false);
