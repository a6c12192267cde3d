import {
  caseVersionForm,
  decideForm,
  editCaseForm,
  linkCaseForm,
  mergeForm,
  publishedForm,
  reopenForm,
  repeatForm,
  repeatGoneForm,
  unlinkCaseForm,
} from "~/domain/case-forms";
import { casePath, casesPath } from "~/domain/cases-page";
import { type FormAnswer, toldOn } from "~/server/form-acts.server";
import type { FormInput } from "~/server/forms.server";
import { decideCase, reopenCase } from "~/usecases/cases-decide.server";
import { mergeCase } from "~/usecases/cases-merge.server";
import { hideCaseFromPublic, showCasePublicly } from "~/usecases/cases-public.server";
import { linkCaseOutputs, setPublished, unlinkOutput } from "~/usecases/cases-publish.server";
import {
  addRepeat,
  editCase,
  removeCase,
  removeRepeat,
  restoreCase,
  restoreRepeat,
} from "~/usecases/cases-record.server";
import type { UseCaseContext } from "~/usecases/context.server";
import type { CaseIntent } from "./case-intents";

/** Where a form of a case's page comes from. */
interface Place {
  ctx: UseCaseContext;
  slug: string;
  number: number;
}

/** Carries out one of the forms of a case's page. */
export function changeCasePage(place: Place, intent: CaseIntent, form: FormInput): FormAnswer {
  return changes[intent](place, form);
}

const named = (code: string) => (changed: { code: string }) => ({ code, params: { code: changed.code } });

const told = toldOn<Place, number>(
  ({ number }) => number,
  ({ slug, number }) => casePath(slug, number),
);

const changes: Record<CaseIntent, (place: Place, form: FormInput) => FormAnswer> = {
  edit: told(editCaseForm, editCase, named("case-edited")),
  decide: told(decideForm, decideCase, named("case-decided")),
  reopen: told(reopenForm, reopenCase, named("case-reopened")),
  link: told(linkCaseForm, linkCaseOutputs, ({ added, isPublished }) =>
    isPublished ? { code: "case-published" } : { code: "case-linked", params: { n: added } },
  ),
  unlink: told(unlinkCaseForm, unlinkOutput, (_, { ctx, slug, number }, { outputId }) => ({
    code: "case-unlinked",
    undo: {
      path: casePath(slug, number),
      fields: { intent: "link", outputs: outputId, _key: ctx.newId() },
    },
  })),
  published: told(publishedForm, setPublished, () => ({ code: "case-published-corrected" })),
  repeat: told(repeatForm, addRepeat, named("case-repeated")),
  "repeat-remove": told(repeatGoneForm, removeRepeat, (repeat, { slug, number }) => ({
    code: "repeat-removed",
    undo: { path: casePath(slug, number), fields: { intent: "repeat-restore", repeat } },
  })),
  "repeat-restore": told(repeatGoneForm, restoreRepeat, () => ({ code: "repeat-restored" })),
  merge: told(mergeForm, mergeCase, named("case-merged-done"), ({ slug }, { number }) =>
    casePath(slug, number),
  ),
  remove: told(
    caseVersionForm,
    removeCase,
    ({ code, version }, { slug, number }) => ({
      code: "case-removed-done",
      params: { code },
      undo: { path: casePath(slug, number), fields: { intent: "restore", version: String(version) } },
    }),
    ({ slug }) => casesPath(slug),
  ),
  restore: told(caseVersionForm, restoreCase, named("case-restored")),
  "show-public": told(caseVersionForm, showCasePublicly, ({ code, version }, { slug, number }) => ({
    code: "case-shown-public",
    params: { code },
    undo: { path: casePath(slug, number), fields: { intent: "hide-public", version: String(version) } },
  })),
  "hide-public": told(caseVersionForm, hideCaseFromPublic, ({ code, version }, { slug, number }) => ({
    code: "case-hidden-public",
    params: { code },
    undo: { path: casePath(slug, number), fields: { intent: "show-public", version: String(version) } },
  })),
};
