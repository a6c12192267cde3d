import { Link, useLoaderData } from "@remix-run/react";
import type { RetentionKind } from "~/domain/retention";
import { useLocale, useTexts } from "~/i18n/texts";
import { publicLoader } from "~/server/guard.server";
import { Frame } from "~/ui/frame/frame";
import { HelpButton } from "~/ui/frame/help-button";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { ButtonLink } from "~/ui/kit/button";
import { Table } from "~/ui/kit/table";
import type { PageHandle } from "~/ui/page-title";
import { loadWhatIsKept, type WhatIsKept } from "~/usecases/what-is-kept.server";

export const handle: PageHandle = { title: (t) => t.keeping.what.title };

/** For everybody, signed in or not: what is kept, why, how long. */
export const loader = publicLoader(({ ctx }) => loadWhatIsKept(ctx));

export default function WhatIsKeptPage() {
  const page = useLoaderData<typeof loader>();
  const t = useTexts();
  const words = t.keeping.what;
  return (
    <Frame
      skipLabel={t.frame.skip}
      brand={
        <Link className="campaign-name" to="/">
          {t.frame.product}
        </Link>
      }
      help={page.isSignedIn ? <HelpButton /> : undefined}
      account={page.isSignedIn ? undefined : <OtherLanguage />}
      footer={page.isSignedIn ? null : <Link to="/dang-nhap">{words.back}</Link>}
    >
      <PageHead title={words.title} lede={words.lede} />
      <Section title={words.neverTitle}>
        <ul>
          {words.never.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
        <p>
          <b>{words.howTitle}.</b> {words.how}
        </p>
      </Section>
      <Section
        title={words.officialsTitle}
        action={page.isSignedIn ? <Link to="/tai-khoan/du-lieu">{words.officialsOwn}</Link> : undefined}
      >
        <p>{words.officials}</p>
      </Section>
      <Terms page={page} />
      <Section title={words.keepTitle}>
        <p>{words.keep}</p>
      </Section>
      <Section title={words.lawTitle}>
        <p>{words.law}</p>
      </Section>
    </Frame>
  );
}

function Terms({ page }: { page: WhatIsKept }) {
  const texts = useTexts().keeping;
  const words = texts.what;
  const ofCampaigns = page.campaignKinds.map(({ kind, months, differs }) => ({
    kind,
    term: [words.months(months), ...differs.map(words.differs)].join("; "),
  }));
  const ofAll = page.installationKinds.map(({ kind, days }) => ({ kind, term: words.days(days) }));
  const parts: { title: string; note: string; rows: { kind: RetentionKind; term: string }[] }[] = [
    { title: words.campaignTitle, note: words.campaignNote, rows: ofCampaigns },
    { title: words.installationTitle, note: words.installationNote, rows: ofAll },
  ];
  return parts.map(({ title, note, rows }) => (
    <Section key={title} title={title}>
      <p>{note}</p>
      <Table
        caption={title}
        captionHidden
        rows={rows}
        rowKey={({ kind }) => kind}
        columns={[
          {
            key: "kind",
            head: words.columns.kind,
            rowHeader: true,
            width: "xl",
            cell: ({ kind }) => texts.kinds[kind].name,
          },
          { key: "why", head: words.columns.why, cell: ({ kind }) => texts.kinds[kind].why },
          { key: "term", head: words.columns.term, width: "l", cell: ({ term }) => term },
        ]}
      />
    </Section>
  ));
}

function OtherLanguage() {
  const other = useLocale() === "vi" ? "en" : "vi";
  const t = useTexts();
  return (
    <ButtonLink variant="bare" to={`/du-lieu-ca-nhan?lang=${other}`} lang={other} reloadDocument>
      {t.accounts.settings.locales[other]}
    </ButtonLink>
  );
}
