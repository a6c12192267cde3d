import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { inMebibytes } from "~/domain/files";
import { maxImportBytes } from "~/domain/import-table";
import { listFilePath } from "~/domain/list-files";
import { formatNumber } from "~/i18n/format";
import { type Locale, type Texts, useLocale, useTexts } from "~/i18n/texts";
import { guardedLoader, guardedUpload } from "~/server/guard.server";
import { type FormAnswer, fieldProblems } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { Field } from "~/ui/kit/field";
import { Status, type StatusKind } from "~/ui/kit/status";
import { type ListColumn, ListTable } from "~/ui/lists/list-table";
import { momentWords } from "~/ui/local-time";
import type { PageHandle } from "~/ui/page-title";
import { type ListedImport, loadImports } from "~/usecases/imports-page.server";
import { takeImport } from "./import-forms.server";
import { ImportTemplate } from "./import-template-form";
import { OutputTabs } from "./output-tabs";

export const handle: PageHandle = { title: (t) => t.imports.title };

export const loader = guardedLoader(({ ctx, params }) => loadImports(ctx, params.campaign ?? ""));

export const action = guardedUpload(takeImport, "output.log");

export default function Imports() {
  const page = useLoaderData<typeof loader>();
  const answer: FormAnswer | undefined = useActionData<typeof action>();
  const t = useTexts();
  const locale = useLocale();
  const words = t.imports;
  const problems = fieldProblems(answer?.problems, t);
  const path = `/${page.slug}/ket-qua`;
  return (
    <>
      <PageHead
        title={words.title}
        crumbs={[{ label: t.outputs.crumb, to: path }, { label: words.title }]}
        crumbsLabel={t.outputs.way}
        lede={words.lede}
      />
      <OutputTabs />
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
          <Button variant="go" icon="upload">
            {words.submit}
          </Button>
        </div>
      </form>
      <ImportTemplate units={page.units} path={`${path}/nhap-tep/mau`} />
      <Section title={words.listTitle}>
        <ListTable<ListedImport>
          list="imports"
          file={listFilePath(page.slug, "imports")}
          caption={words.caption}
          captionHidden
          rows={page.imports}
          rowKey={({ id }) => id}
          columns={columnsOf(`${path}/nhap-tep`, t, locale)}
          empty={words.empty}
        />
      </Section>
    </>
  );
}

const kinds: Partial<Record<ListedImport["status"], StatusKind>> = {
  done: "ok",
  unread: "bad",
  checked: "warn",
};

function columnsOf(path: string, t: Texts, locale: Locale): ListColumn<ListedImport>[] {
  const { columns, statuses, recorded } = t.imports;
  return [
    {
      key: "when",
      order: { word: "luc", by: ({ createdAt }) => createdAt },
      head: columns.when,
      width: "m",
      phone: "start",
      cell: (one) => momentWords(one.createdAt),
    },
    {
      key: "file",
      order: { word: "tep", by: ({ fileName }) => fileName },
      head: columns.file,
      rowHeader: true,
      phone: "name",
      cell: ({ id, fileName }) => <Link to={`${path}/${id}`}>{fileName}</Link>,
    },
    {
      key: "by",
      head: columns.by,
      order: { word: "nguoi", by: ({ by }) => by },
      phone: "fact",
      cell: ({ by }) => by,
    },
    {
      key: "rows",
      order: { word: "so-dong", by: ({ rows }) => rows.all },
      head: columns.rows,
      numeric: true,
      phone: "fact",
      cell: ({ rows }) => formatNumber(rows.all, locale),
    },
    {
      key: "state",
      order: { word: "tinh-trang", by: ({ status }) => statuses[status] },
      head: columns.state,
      width: "m",
      phone: "end",
      cell: ({ status, outputs }) => (
        <>
          <Status kind={kinds[status] ?? "none"}>{statuses[status]}</Status>
          {status === "done" ? <span className="sub">{recorded(formatNumber(outputs, locale))}</span> : null}
        </>
      ),
    },
  ];
}
