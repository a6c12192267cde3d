import { useActionData, useLoaderData } from "@remix-run/react";
import { pasteTasksForm } from "~/domain/task-forms";
import { tasksPath } from "~/domain/tasks-page";
import { LONGEST_TASK } from "~/domain/text-lengths";
import { useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid, parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Select, TextArea } from "~/ui/kit/inputs";
import type { PageHandle } from "~/ui/page-title";
import { PastedListForm } from "~/ui/pasted-list";
import {
  loadPasteTasks,
  type PasteTasksPage,
  type PreviewedTask,
  pasteTasks,
  previewTasks,
} from "~/usecases/tasks-paste.server";
import { PastePreview } from "./paste-preview";

export const handle: PageHandle = { title: (t) => t.tasks.pasting.title };

export const loader = guardedLoader(async ({ ctx, params, draft }) => ({
  page: await loadPasteTasks(ctx, params.campaign ?? ""),
  draft: draft?.fields() ?? null,
}));

export const action = guardedAction(async ({ ctx, params, form }) => {
  const slug = params.campaign ?? "";
  const none: PreviewedTask[] = [];
  const parsed = parseForm(form, pasteTasksForm);
  if (!parsed.ok) return { ...invalid(form, parsed.problems).data, preview: none };
  const preview = await previewTasks(ctx, slug, parsed.value);
  if (!preview.ok) return { ...invalid(form, preview.problems).data, preview: none };
  if (form.get("intent") !== "save") return { problems: [], values: form.fields(), preview: preview.value };
  const outcome = await pasteTasks(ctx, slug, parsed.value);
  if (!outcome.ok) return { problems: outcome.problems, values: form.fields(), preview: preview.value };
  return redirectWithFlash(tasksPath(slug), { code: "tasks-pasted", params: { n: outcome.value } });
}, "task.edit");

export default function PasteTasks() {
  const { page, draft } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const answer = answered ?? (draft ? { problems: [], values: draft } : undefined);
  const t = useTexts();
  const words = t.tasks.pasting;
  const problems = fieldProblems(answer?.problems, t);
  return (
    <>
      <PageHead
        title={words.title}
        lede={words.lede}
        crumbs={[
          { label: t.plan.crumb, to: `/${page.slug}/ke-hoach` },
          { label: t.tasks.title, to: tasksPath(page.slug) },
          { label: words.title },
        ]}
        crumbsLabel={t.plan.documents.crumbs}
      />
      <PastedListForm
        formKey={typed(answer, "_key", page.formKey)}
        problems={problems}
        idOf={(field) => (field === "form" ? undefined : `paste-${field}`)}
        look={words.preview}
        fields={<PasteFields page={page} answer={answer} problems={problems} />}
        preview={answered?.preview.length ? <PastePreview lines={answered.preview} /> : null}
      />
    </>
  );
}

interface FieldsProps {
  page: PasteTasksPage;
  answer: FormAnswer | undefined;
  problems: Record<string, string>;
}

function PasteFields({ page, answer, problems }: FieldsProps) {
  const words = useTexts().tasks.pasting;
  return (
    <>
      <Select
        id="paste-documentId"
        name="documentId"
        label={words.document}
        defaultValue={typed(answer, "documentId")}
        error={problems.documentId}
        options={[
          { value: "", label: words.noDocument },
          ...page.documents.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <TextArea
        id="paste-text"
        name="text"
        label={words.text}
        hint={words.hint}
        rows={8}
        defaultValue={typed(answer, "text")}
        error={problems.text}
        maxLength={LONGEST_TASK.paste}
      />
    </>
  );
}
