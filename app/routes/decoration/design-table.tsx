import { Form, Link } from "@remix-run/react";
import {
  type DesignLine,
  type DesignPage,
  designFilePath,
  designUploadPath,
} from "~/domain/decoration-designs-page";
import { sitesPath } from "~/domain/decoration-page";
import { formatDay } from "~/i18n/format";
import { type Texts, useTexts } from "~/i18n/texts";
import type { FormAnswer } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { Details } from "~/ui/kit/details";
import { Status } from "~/ui/kit/status";
import { type Column, Table } from "~/ui/kit/table";
import { DesignForm } from "./design-form";

/** The approved list; who keeps it changes each where it stands. */
export function DesignTable({ page, answer }: { page: DesignPage; answer: FormAnswer | undefined }) {
  const t = useTexts();
  const words = t.decoration.designs;
  const editing = (design: DesignLine) => (answer?.values.id?.[0] === design.id ? answer : undefined);
  return (
    <Table<DesignLine>
      caption={words.title}
      captionHidden
      rows={page.designs}
      rowKey={({ id }) => id}
      rowTone={({ isValid }) => (isValid ? undefined : "off")}
      columns={[
        {
          key: "code",
          head: words.columns.code,
          width: "s",
          phone: "start",
          cell: ({ code }) => <b className="nb">{code}</b>,
        },
        {
          key: "wording",
          head: words.columns.wording,
          rowHeader: true,
          cell: (design) => (
            <>
              {design.wording}
              <span className="sub">{words.kinds[design.kind]}</span>
              <Files page={page} design={design} />
              {page.canEdit ? <Edit page={page} design={design} answer={editing(design)} /> : null}
            </>
          ),
        },
        ...facts(page, t),
      ]}
    />
  );
}

function facts({ slug }: DesignPage, t: Texts): Column<DesignLine>[] {
  const words = t.decoration.designs;
  return [
    {
      key: "document",
      head: words.columns.document,
      width: "m",
      cell: ({ document, documentId }) =>
        documentId === null ? (
          <span className="muted">{words.noDocument}</span>
        ) : (
          <Link to={`/${slug}/ke-hoach/van-ban/${documentId}`}>{document}</Link>
        ),
    },
    {
      key: "sites",
      head: words.columns.sites,
      width: "s",
      numeric: true,
      cell: ({ id, sites }) => (sites === 0 ? 0 : <Link to={`${sitesPath(slug)}?mau=${id}`}>{sites}</Link>),
    },
    {
      key: "valid",
      head: words.columns.valid,
      width: "m",
      phone: "end",
      cell: (design) => (
        <>
          <Status kind={design.isValid ? "ok" : "none"}>{design.isValid ? words.valid : words.ended}</Status>
          <span className="sub">{validity(design, t)}</span>
        </>
      ),
    },
  ];
}

function validity({ validFrom, validUntil }: DesignLine, t: Texts): string {
  const words = t.decoration.designs;
  const parts = [
    validFrom && words.from(formatDay(validFrom)),
    validUntil && words.until(formatDay(validUntil)),
  ];
  return parts.filter(Boolean).join(" ") || words.always;
}

function Files({ page: { slug, canEdit }, design }: { page: DesignPage; design: DesignLine }) {
  const words = useTexts().decoration.designs;
  return (
    <>
      {design.files.map((file) => (
        <span key={file.id} className="deco-file">
          <a href={designFilePath(slug, design.id, file.id)}>
            {file.isPicture ? (
              <img
                src={designFilePath(slug, design.id, file.id)}
                alt={words.picture(design.code)}
                loading="lazy"
              />
            ) : (
              file.name
            )}
          </a>
          {canEdit ? (
            <Form method="post" className="screen-only">
              <input type="hidden" name="id" value={design.id} />
              <input type="hidden" name="file" value={file.id} />
              <Button size="sm" variant="bare" icon="close" iconOnly name="intent" value="remove-file">
                {words.removeFile(file.name)}
              </Button>
            </Form>
          ) : null}
        </span>
      ))}
    </>
  );
}

interface EditProps {
  page: DesignPage;
  design: DesignLine;
  answer: FormAnswer | undefined;
}

function Edit({ page, design, answer }: EditProps) {
  const words = useTexts().decoration.designs;
  return (
    <div className="screen-only">
      <Details summary={words.edit(design.code)} open={answer !== undefined || undefined}>
        <DesignForm key={answer ? "typed" : design.version} page={page} design={design} answer={answer} />
        <form
          method="post"
          action={designUploadPath(page.slug, design.id)}
          encType="multipart/form-data"
          className="bar"
        >
          <label className="f">
            <span className="f-label">{words.file}</span>
            <input type="file" name="files" className="in" accept=".jpg,.jpeg,.png,.pdf,.docx" />
          </label>
          <Button icon="upload">{words.sendFile}</Button>
        </form>
        <Form method="post" className="acts">
          <input type="hidden" name="id" value={design.id} />
          <input type="hidden" name="version" value={design.version} />
          <Button variant="danger" size="sm" name="intent" value="remove">
            {words.remove}
          </Button>
        </Form>
      </Details>
    </div>
  );
}
