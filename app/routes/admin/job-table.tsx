import { Form } from "@remix-run/react";
import { adminListFilePath } from "~/domain/list-files";
import { formatDay } from "~/i18n/format";
import { type Texts, useTexts } from "~/i18n/texts";
import { Button } from "~/ui/kit/button";
import { Status } from "~/ui/kit/status";
import { type ListColumn, ListTable } from "~/ui/lists/list-table";
import type { JobLine, JobsPage } from "~/usecases/jobs-page.server";

type Part = "waiting" | "failed" | "done";

/** Jobs in one state; the file holds all three. */
export function JobTable({ page, part }: { page: JobsPage; part: Part }) {
  const t = useTexts();
  const words = t.admin.jobs;
  const retry: ListColumn<JobLine> = {
    key: "act",
    head: words.columns.act,
    name: "",
    width: "m",
    phoneLabel: null,
    cell: (line) => <Retry line={line} />,
  };
  return (
    <ListTable<JobLine>
      list="jobs"
      file={part === "failed" ? adminListFilePath("jobs") : undefined}
      caption={words[part]}
      captionHidden
      rows={page[part]}
      rowKey={({ id }) => id}
      empty={words.empty[part]}
      columns={[...columnsOf(page.mostAttempts, t), ...(part === "failed" ? [retry] : [])]}
    />
  );
}

function columnsOf(most: number, t: Texts): ListColumn<JobLine>[] {
  const words = t.admin.jobs;
  return [
    {
      key: "kind",
      order: { word: "viec", by: ({ kind }) => words.kinds[kind] ?? kind },
      head: words.columns.kind,
      rowHeader: true,
      cell: (line) => <Kind line={line} />,
    },
    {
      key: "at",
      order: { word: "luc", by: ({ instant }) => instant },
      head: words.columns.at,
      width: "m",
      phone: "start",
      cell: ({ at }) => at,
    },
    {
      key: "attempts",
      order: { word: "lan-thu", by: ({ attempts }) => attempts },
      head: words.columns.attempts,
      width: "s",
      numeric: true,
      cell: ({ attempts }) => words.attempts({ n: attempts, most }),
    },
    {
      key: "state",
      order: { word: "trang-thai", by: ({ state }) => words.states[state] },
      head: words.columns.state,
      width: "m",
      phone: "end",
      cell: (line) => <State line={line} />,
    },
  ];
}

function Kind({ line: { kind, day, who, error } }: { line: JobLine }) {
  const words = useTexts().admin.jobs;
  const told =
    error &&
    [words.errors[error.code] ?? error.code, error.detail && `(${error.detail})`].filter(Boolean).join(" ");
  return (
    <>
      {words.kinds[kind] ?? kind}
      {day ? ` ${formatDay(day)}` : ""}
      {who ? `: ${who}` : ""}
      {told ? <span className="sub">{told}</span> : null}
    </>
  );
}

const kinds = { waiting: "waiting", running: "draft", again: "late", failed: "bad", done: "ok" } as const;

function State({ line: { state } }: { line: JobLine }) {
  const words = useTexts().admin.jobs;
  return <Status kind={kinds[state]}>{words.states[state]}</Status>;
}

function Retry({ line: { id, kind } }: { line: JobLine }) {
  const words = useTexts().admin.jobs;
  return (
    <Form method="post">
      <input type="hidden" name="job" value={id} />
      <Button size="sm" aria-label={words.retryNamed(words.kinds[kind] ?? kind)}>
        {words.retry}
      </Button>
    </Form>
  );
}
