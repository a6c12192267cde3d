import { useActionData, useLoaderData } from "@remix-run/react";
import { sitesPath } from "~/domain/decoration-page";
import { inMebibytes } from "~/domain/files";
import { maxImportBytes } from "~/domain/import-table";
import type { Problem } from "~/domain/problem";
import { useTexts } from "~/i18n/texts";
import { guardedLoader, guardedUpload, type UploadArgs } from "~/server/guard.server";
import { type FormAnswer, fieldProblems } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { Button, ButtonLink } from "~/ui/kit/button";
import { Field } from "~/ui/kit/field";
import type { PageHandle } from "~/ui/page-title";
import type { Outcome } from "~/usecases/context.server";
import { readSiteFile } from "~/usecases/decoration-import.server";
import { loadPasteSites, type PreviewedSite, previewSites } from "~/usecases/decoration-paste.server";
import { PasteForm } from "./paste-form";

export const handle: PageHandle = { title: (t) => t.decoration.importing.title };

export const loader = guardedLoader(({ ctx, params }) => loadPasteSites(ctx, params.campaign ?? ""));

type Answer = FormAnswer & { preview: PreviewedSite[] };

export const action = guardedUpload(takeFile, "decoration.propose");

/** Reads the file of the form and shows what it would propose; nothing is written. */
async function takeFile({ ctx, params, uploads }: UploadArgs): Promise<Answer> {
  const slug = params.campaign ?? "";
  const refusal = (...problems: Problem[]): Answer => ({
    problems: problems.map((one) => ({ ...one, field: "file" })),
    ...{ values: {}, preview: [] },
  });
  const max = inMebibytes(maxImportBytes);
  if (uploads === null) return refusal({ field: "file", code: "file-too-big", params: { max } });
  let read: Outcome<{ text: string }> | null = null;
  // What comes behind the first file is read and let go, so that the answer reaches the sender.
  for await (const file of uploads) read ??= await readSiteFile(ctx, slug, file);
  if (!read) return refusal({ field: "file", code: "import-file-missing" });
  if (!read.ok) return refusal(...read.problems);
  const { text } = read.value;
  const preview = await previewSites(ctx, slug, { text, unit: "", confirm: [] });
  if (!preview.ok) return refusal(...preview.problems);
  return { problems: [], values: { text: [text] }, preview: preview.value };
}

export default function ImportSites() {
  const page = useLoaderData<typeof loader>();
  const answer: Answer | undefined = useActionData<typeof action>();
  const t = useTexts();
  const words = t.decoration.importing;
  const problems = fieldProblems(answer?.problems, t);
  const path = sitesPath(page.slug);
  return (
    <>
      <PageHead
        title={words.title}
        lede={words.lede}
        crumbs={[{ label: t.decoration.crumb, to: path }, { label: words.title }]}
        crumbsLabel={t.decoration.crumbs}
        actions={
          <ButtonLink to={`${path}/nhap-tep/mau`} reloadDocument>
            {words.template}
          </ButtonLink>
        }
      />
      <form method="post" encType="multipart/form-data" className="form">
        <Field
          id="file"
          label={words.file}
          hint={words.fileHint(inMebibytes(maxImportBytes))}
          error={problems.file}
        >
          {(aria) => <input {...aria} type="file" name="file" className="in" accept=".xlsx,.csv,.txt" />}
        </Field>
        <div className="acts">
          <Button variant={answer?.preview.length ? "plain" : "go"} icon="upload">
            {words.submit}
          </Button>
        </div>
      </form>
      {answer?.preview.length ? (
        <Section title={words.checked}>
          <PasteForm page={page} answer={answer} preview={answer.preview} action={`${path}/dan`} />
        </Section>
      ) : null}
    </>
  );
}
