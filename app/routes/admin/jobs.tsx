import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid, parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { Facts } from "~/ui/kit/facts";
import { Notice } from "~/ui/kit/notice";
import type { PageHandle } from "~/ui/page-title";
import { loadJobs, retryJob } from "~/usecases/jobs-page.server";
import { JobTable } from "./job-table";

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
        <JobTable page={page} part="failed" />
      </Section>
      <Section title={words.waiting}>
        <JobTable page={page} part="waiting" />
      </Section>
      <Section title={words.done}>
        <JobTable page={page} part="done" />
      </Section>
    </>
  );
}
