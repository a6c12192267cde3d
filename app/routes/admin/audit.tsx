import { Link, useLoaderData, useLocation } from "@remix-run/react";
import { askedOf, auditParams } from "~/domain/admin-lists";
import { adminListFilePath } from "~/domain/list-files";
import { useTexts } from "~/i18n/texts";
import { guardedLoader } from "~/server/guard.server";
import { PageHead } from "~/ui/frame/page-head";
import { Pagination } from "~/ui/kit/pagination";
import { ListTable } from "~/ui/lists/list-table";
import type { PageHandle } from "~/ui/page-title";
import {
  type AuditEntry,
  type AuditSearch,
  auditSearchSchema,
  loadAuditTrail,
} from "~/usecases/audit-log.server";
import { loadAuditState } from "~/usecases/audit-state.server";
import { momentOf } from "~/usecases/instants.server";
import { AuditChanges } from "./audit-changes";
import { AuditFilters } from "./audit-filters";
import { AuditVerified } from "./audit-state";

export const handle: PageHandle = { title: (t) => t.admin.audit.title };

export const loader = guardedLoader(async ({ ctx, url }) => {
  const asked = askedOf(auditParams, (name) => url.searchParams.get(name) ?? "");
  const [page, state] = await Promise.all([
    loadAuditTrail(ctx, auditSearchSchema.parse(asked)),
    loadAuditState(ctx),
  ]);
  return { ...page, state, entries: page.entries.map((entry) => ({ ...entry, at: momentOf(entry.at) })) };
});

export default function AuditTrail() {
  const page = useLoaderData<typeof loader>();
  const t = useTexts();
  const words = t.admin.audit;
  return (
    <>
      <PageHead
        title={words.title}
        crumbs={[{ label: t.admin.title, to: "/quan-tri" }, { label: words.title }]}
        crumbsLabel={t.admin.crumbs}
        lede={words.lede}
      />
      <AuditVerified state={page.state} />
      <AuditFilters page={page} names={auditParams} key={pathOf(page.search)} />
      <Entries entries={page.entries} />
      {page.older !== null || page.search.after ? (
        <Pagination
          label={words.pages}
          newer={
            page.search.after ? { to: pathOf({ ...page.search, after: "" }), label: words.newest } : undefined
          }
          older={
            page.older ? { to: pathOf({ ...page.search, after: page.older }), label: words.older } : undefined
          }
        />
      ) : null}
    </>
  );
}

function pathOf(search: AuditSearch): string {
  const pairs = (Object.keys(auditParams) as (keyof AuditSearch)[]).map((key) => [
    auditParams[key],
    search[key],
  ]);
  return `/quan-tri/nhat-ky?${new URLSearchParams(pairs.filter(([, value]) => value !== ""))}`;
}

function Entries({ entries }: { entries: readonly AuditEntry[] }) {
  const words = useTexts().admin.audit;
  return (
    <ListTable
      list="audit"
      file={adminListFilePath("audit", useLocation().search)}
      caption={words.title}
      captionHidden
      rows={entries}
      rowKey={({ id }) => id}
      empty={words.empty}
      columns={[
        { key: "at", head: words.columns.at, width: "m", phone: "start", cell: ({ at }) => at },
        {
          key: "who",
          head: words.columns.who,
          width: "m",
          phone: "end",
          cell: ({ who }) => who?.name ?? words.nobody,
        },
        {
          key: "action",
          head: words.columns.action,
          rowHeader: true,
          width: "m",
          cell: ({ action, requestId }) => (
            <span title={words.request(requestId)}>{words.actions[action] ?? action}</span>
          ),
        },
        {
          key: "subject",
          head: words.columns.subject,
          width: "xl",
          phoneLabel: null,
          cell: (entry) => <Subject {...entry} />,
        },
        {
          key: "changes",
          head: words.columns.changes,
          phoneLabel: null,
          cell: ({ changes }) => <AuditChanges changes={changes} />,
        },
      ]}
    />
  );
}

function Subject({ subjectKind, subjectId, subject, campaign }: AuditEntry) {
  const words = useTexts().admin.audit;
  return (
    <>
      {words.kinds[subjectKind] ?? subjectKind}
      {subject ? (
        <>
          {": "}
          <Link to={`/quan-tri/nhat-ky?${new URLSearchParams({ loai: subjectKind, muc: subjectId })}`}>
            {subject}
          </Link>
        </>
      ) : null}
      {campaign ? <span className="sub">{campaign}</span> : null}
    </>
  );
}
