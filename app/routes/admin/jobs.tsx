import { Form, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid, parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { Facts } from "~/ui/kit/facts";
import { Notice } from "~/ui/kit/notice";
import { Status } from "~/ui/kit/status";
import { type Column, Table } from "~/ui/kit/table";
import type { PageHandle } from "~/ui/page-title";
import { type JobLine, loadJobs, retryJob } from "~/usecases/jobs-page.server";

export const handle: PageHandle = { title: (t) => t.admin.jobs.title };

export const loader = guardedLoader(async ({ ctx }) => loadJobs(ctx));

const retrySchema = z.object({ job: z.string().min(1, "required").max(60) });

export const action = guardedAction(async ({ ctx, form }) => {
  const parsed = parseForm(form, retrySchema);
  if (!parsed.ok) return invalid(form, parsed.problems);
  await retryJob(ctx, parsed.value.job);
  return redirectWithFlash("/quan-tri/viec-nen", { code: "job-retried" });
}, "job.manage");

export default function BackgroundJobs() {
  const page = useLoaderData<typeof loader>();
  const t = useTexts();
  const words = t.admin.jobs;
  const { waiting, failed, done } = page.counts;
  return (
    <>
      <PageHead
        title={words.title}
        crumbs={[{ label: t.admin.title, to: "/quan-tri" }, { label: words.title }]}
        crumbsLabel={t.admin.crumbs}
        lede={words.lede}
      />
      {page.lateSince === null ? (
        <Notice kind="ok" title={words.moving} />
      ) : (
        <Notice kind="bad" title={words.late(page.lateSince)}>
          {words.lateHint}
        </Notice>
      )}
      <Facts
        facts={[
          { term: words.facts.waiting, value: waiting },
          { term: words.facts.failed, value: failed },
          { term: words.facts.done, value: done },
          { term: words.facts.lastDone, value: page.lastDone ?? words.never },
          { term: words.facts.mail, value: page.sendsMail ? words.mail.on : words.mail.off },
        ]}
      />
      <Section
        title={words.failed}
        note={failed > page.failed.length ? `${page.failed.length}/${failed}` : undefined}
      >
        <Jobs lines={page.failed} most={page.mostAttempts} part="failed" />
      </Section>
      <Section title={words.waiting}>
        <Jobs lines={page.waiting} most={page.mostAttempts} part="waiting" />
      </Section>
      <Section title={words.done}>
        <Jobs lines={page.done} most={page.mostAttempts} part="done" />
      </Section>
    </>
  );
}

type Part = "waiting" | "failed" | "done";

function Jobs({ lines, most, part }: { lines: readonly JobLine[]; most: number; part: Part }) {
  const words = useTexts().admin.jobs;
  const retry: Column<JobLine> = {
    key: "act",
    head: words.columns.act,
    width: "m",
    phoneLabel: null,
    cell: (line) => <Retry line={line} />,
  };
  return (
    <Table
      caption={words[part]}
      captionHidden
      rows={lines}
      rowKey={({ id }) => id}
      empty={words.empty[part]}
      columns={[
        { key: "kind", head: words.columns.kind, rowHeader: true, cell: (line) => <Kind line={line} /> },
        { key: "at", head: words.columns.at, width: "m", phone: "start", cell: ({ at }) => at },
        {
          key: "attempts",
          head: words.columns.attempts,
          width: "s",
          numeric: true,
          cell: ({ attempts }) => words.attempts({ n: attempts, most }),
        },
        {
          key: "state",
          head: words.columns.state,
          width: "m",
          phone: "end",
          cell: (line) => <State line={line} />,
        },
        ...(part === "failed" ? [retry] : []),
      ]}
    />
  );
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
