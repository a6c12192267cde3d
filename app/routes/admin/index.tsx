import { Link, useLoaderData } from "@remix-run/react";
import { useTexts } from "~/i18n/texts";
import { guardedLoader } from "~/server/guard.server";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { ButtonLink } from "~/ui/kit/button";
import { Facts } from "~/ui/kit/facts";
import { Notice } from "~/ui/kit/notice";
import type { PageHandle } from "~/ui/page-title";
import { type Administration, loadAdministration } from "~/usecases/administration-page.server";
import { NewAccountLinks } from "./new-account-links";

export const handle: PageHandle = { title: (t) => t.admin.title };

export const loader = guardedLoader(async ({ ctx }) => loadAdministration(ctx));

export default function AdministrationPage() {
  const page = useLoaderData<typeof loader>();
  const t = useTexts();
  const words = t.admin.index;
  const { active, invited, disabled } = page.accounts;
  const counted = (value: number, query: string) => <Link to={`/quan-tri/tai-khoan${query}`}>{value}</Link>;
  return (
    <>
      <PageHead title={t.admin.title} />
      {page.campaigns === 0 ? <FirstElection /> : null}
      <Attention page={page} />
      <Section title={words.accounts} action={<NewAccountLinks />}>
        <Facts
          facts={[
            { term: words.active, value: counted(active, "?trang-thai=active") },
            { term: words.invited, value: counted(invited, "?trang-thai=invited") },
            { term: words.disabled, value: counted(disabled, "?trang-thai=disabled") },
            { term: words.administrators, value: counted(page.administrators, "?vai-tro=administrator") },
            { term: words.campaigns, value: page.campaigns },
          ]}
        />
      </Section>
      <SafeAccess />
      <Section title={words.elections} action={<Link to="/quan-tri/cuoc-bau-cu">{words.openElections}</Link>}>
        <p>{words.electionsText}</p>
      </Section>
      <Section title={words.audit} action={<Link to="/quan-tri/nhat-ky">{words.openAudit}</Link>}>
        <p>{words.auditText}</p>
      </Section>
      <Section
        title={t.holidays.index.title}
        action={<Link to="/quan-tri/ngay-nghi">{t.holidays.index.open}</Link>}
      >
        <p>{t.holidays.index.text}</p>
      </Section>
      <Section
        title={t.ownData.admin.title}
        action={<Link to="/quan-tri/yeu-cau-sua">{t.ownData.admin.open}</Link>}
      >
        <p>{t.ownData.admin.text}</p>
      </Section>
      <Machine />
    </>
  );
}

/** Before there is an election nothing else can be done. */
function FirstElection() {
  const t = useTexts();
  const words = t.admin.index;
  return (
    <Notice
      title={words.firstElection}
      actions={
        <ButtonLink variant="go" to="/quan-tri/cuoc-bau-cu/moi">
          {t.setUp.list.create}
        </ButtonLink>
      }
    >
      {words.firstElectionText}
    </Notice>
  );
}

/** What the server does by itself. */
function Machine() {
  const t = useTexts();
  return (
    <>
      <Section title={t.admin.jobs.title} action={<Link to="/quan-tri/viec-nen">{t.admin.jobs.open}</Link>}>
        <p>{t.admin.jobs.indexText}</p>
      </Section>
      <Section title={t.backups.title} action={<Link to="/quan-tri/sao-luu">{t.backups.open}</Link>}>
        <p>{t.backups.indexText}</p>
      </Section>
    </>
  );
}

function SafeAccess() {
  const words = useTexts().secondFactor.policy;
  return (
    <Section title={words.title} action={<Link to="/quan-tri/an-toan">{words.open}</Link>}>
      <p>{words.indexText}</p>
    </Section>
  );
}

/** What wants a person, as one band; a sentence when nothing does. */
function Attention({ page }: { page: Administration }) {
  const t = useTexts();
  const { index: words, jobs, trail } = t.admin;
  const items = [
    ...(page.auditFindings > 0 ? [trail.attention(page.auditFindings)] : []),
    ...(page.isBackupLate ? [t.backups.attention] : []),
    ...(page.administrators < 2 ? [words.oneAdministrator] : []),
    ...page.fewSecretaries.map((one) => words.fewSecretaries(one)),
    ...(page.withoutRole > 0 ? [words.withoutRole(page.withoutRole)] : []),
    ...(page.failedJobs > 0 ? [jobs.someFailed(page.failedJobs)] : []),
  ];
  if (items.length === 0) return <Notice kind="ok" title={words.allWell} />;
  return (
    <Notice kind="warn" title={words.attention}>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </Notice>
  );
}
