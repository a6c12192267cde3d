import { Form, useLoaderData } from "@remix-run/react";
import { formatNumber } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { Facts } from "~/ui/kit/facts";
import { Notice } from "~/ui/kit/notice";
import { useLookAgain } from "~/ui/look-again";
import type { PageHandle } from "~/ui/page-title";
import { askForCopy } from "~/usecases/backups-job.server";
import { type BackupsPage, loadBackups } from "~/usecases/backups-page.server";
import { BackupRuns, useSize } from "./backup-runs";

export const handle: PageHandle = { title: (t) => t.backups.title };

export const loader = guardedLoader(async ({ ctx }) => loadBackups(ctx));

export const action = guardedAction(async ({ ctx }) => {
  await askForCopy(ctx);
  return redirectWithFlash("/quan-tri/sao-luu", { code: "backup-asked" });
}, "job.manage");

export default function Backups() {
  const page = useLoaderData<typeof loader>();
  const t = useTexts();
  const words = t.backups;
  useLookAgain(page.isAsked);
  return (
    <>
      <PageHead
        title={words.title}
        crumbs={[{ label: t.admin.title, to: "/quan-tri" }, { label: words.title }]}
        crumbsLabel={t.admin.crumbs}
        lede={words.lede}
      />
      <Alarms page={page} />
      <div className="stack-1">
        <LastCopy page={page} />
        <Form method="post" className="acts">
          <Button variant="go">{words.now}</Button>
          {page.isAsked ? <span className="sub">{words.asked}</span> : null}
        </Form>
      </div>
      <Section title={words.runs}>
        <BackupRuns lines={page.lines} />
      </Section>
      <Section title={words.places}>
        <Facts
          layout="list"
          facts={[
            { term: words.folder, value: <code>{page.folder}</code> },
            {
              term: words.sealedFolder,
              value: page.sealedFolder === null ? words.none : <code>{page.sealedFolder}</code>,
            },
          ]}
        />
        <p className="sub">{words.keys}</p>
      </Section>
    </>
  );
}

/** What is wrong, in words; one line of good news when nothing is. */
function Alarms({ page }: { page: BackupsPage }) {
  const words = useTexts().backups;
  const { age, last, lastSealed, lastDrill, failing } = page;
  const reason = failing?.problem;
  const advice = [
    ...(page.isScheduled ? [] : [words.off]),
    ...(page.sealedFolder === null ? [words.noSecond] : []),
    ...(lastDrill === null ? [words.noDrill] : []),
  ];
  return (
    <>
      {age.isLate ? (
        <Notice kind="bad" title={last ? words.late(last.at) : words.never}>
          {words.lateHint}
        </Notice>
      ) : (
        <Notice kind="ok" title={words.good(last?.at ?? "")} />
      )}
      {age.sealed?.isLate ? (
        <Notice kind="bad" title={lastSealed ? words.sealedLate(lastSealed.at) : words.sealedNever} />
      ) : null}
      {failing && reason ? (
        <Notice kind="bad" title={words.failing(failing.at)}>
          {(words.problems as Record<string, string>)[reason.code] ?? reason.code}
          {reason.detail ? ` (${reason.detail}).` : "."}
        </Notice>
      ) : null}
      {advice.length > 0 ? (
        <Notice kind="warn">
          <ul>
            {advice.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </>
  );
}

function LastCopy({ page: { last, lastSealed, lastDrill, isScheduled } }: { page: BackupsPage }) {
  const { backups: words } = useTexts();
  const sizeOf = useSize();
  return (
    <Facts
      facts={[
        { term: words.facts.last, value: last?.at ?? words.none },
        { term: words.facts.size, value: last ? sizeOf(last.size) : words.none },
        { term: words.facts.took, value: last ? words.seconds(formatNumber(last.took, "vi")) : words.none },
        { term: words.facts.next, value: isScheduled ? words.hourly : words.notScheduled },
        { term: words.facts.sealed, value: lastSealed?.at ?? words.none },
        { term: words.facts.drill, value: lastDrill?.at ?? words.none },
      ]}
    />
  );
}
