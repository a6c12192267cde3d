import type { z } from "zod";
import { addMemberForm, editMemberForm, memberForm, pasteMembersForm } from "~/domain/roster";
import { redirectWithFlash } from "~/server/flash.server";
import { type FormInput, invalid, parseForm } from "~/server/forms.server";
import type { Outcome, UseCaseContext } from "~/usecases/context.server";
import { addMember, editMember, pasteMembers, removeMember, restoreMember } from "~/usecases/roster.server";

interface Place {
  ctx: UseCaseContext;
  slug: string;
  form: FormInput;
}

/** Carries out one of the forms of the list and goes back to it. */
export async function changeRoster(ctx: UseCaseContext, slug: string, form: FormInput) {
  const change = changes[form.get("intent")];
  return change ? change({ ctx, slug, form }) : invalid(form, [{ field: "form", code: "not-valid" }]);
}

const changes: Record<string, (place: Place) => Promise<Response | ReturnType<typeof invalid>>> = {
  add: told("member-added", addMemberForm, addMember),
  edit: told("member-edited", editMemberForm, editMember),
  remove: told("member-removed", memberForm, removeMember),
  restore: told("member-restored", memberForm, restoreMember),
  paste: told("members-pasted", pasteMembersForm, pasteMembers),
};

function told<S extends z.ZodObject>(
  code: string,
  schema: S,
  work: (ctx: UseCaseContext, slug: string, value: z.infer<S>) => Promise<Outcome<{ name: string }>>,
) {
  return async ({ ctx, slug, form }: Place) => {
    const parsed = parseForm(form, schema);
    if (!parsed.ok) return invalid(form, parsed.problems);
    const outcome = await work(ctx, slug, parsed.value);
    if (!outcome.ok) return invalid(form, outcome.problems);
    const path = `/${slug}/cai-dat/tieu-ban`;
    const fields = { intent: "restore", member: form.get("member"), _key: ctx.newId() };
    const undo = code === "member-removed" ? { undo: { path, fields } } : {};
    return redirectWithFlash(path, { code, params: outcome.value, ...undo });
  };
}
