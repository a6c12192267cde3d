import { Form, Link, useLoaderData } from "@remix-run/react";
import { setUpPath } from "~/domain/set-up";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { Button, ButtonLink } from "~/ui/kit/button";
import { EmptyState } from "~/ui/kit/empty-state";
import { ListTable } from "~/ui/lists/list-table";
import type { PageHandle } from "~/ui/page-title";
import { type CampaignLine, type DraftLine, loadCampaignList } from "~/usecases/campaign-list.server";
import { momentOf } from "~/usecases/instants.server";
import { discardSetUp } from "~/usecases/set-up-drafts.server";
import { ElectionPeople } from "./election-people";

export const handle: PageHandle = { title: (t) => t.setUp.list.title };

const path = "/quan-tri/cuoc-bau-cu";

export const loader = guardedLoader(async ({ ctx }) => {
  const { campaigns, drafts } = await loadCampaignList(ctx);
  return { campaigns, drafts: drafts.map((one) => ({ ...one, updatedAt: momentOf(one.updatedAt) })) };
});

export const action = guardedAction(async ({ ctx, form }) => {
  const draft = form.get("draft");
  if (draft === "") return invalid(form, [{ field: "draft", code: "required" }]);
  const isDiscarded = form.get("intent") !== "restore";
  await discardSetUp(ctx, draft, isDiscarded);
  if (!isDiscarded) return redirectWithFlash(path, { code: "set-up-restored" });
  const undo = { path, fields: { intent: "restore", draft } };
  return redirectWithFlash(path, { code: "set-up-discarded", undo });
}, "campaign.create");

export default function Campaigns() {
  const { campaigns, drafts } = useLoaderData<typeof loader>();
  const t = useTexts();
  const words = t.setUp.list;
  const create = (
    <ButtonLink variant="go" to={`${path}/moi`}>
      {words.create}
    </ButtonLink>
  );
  return (
    <>
      <PageHead
        title={words.title}
        compounds={["bầu cử"]}
        lede={words.lede(campaigns.length)}
        crumbs={[{ label: t.admin.title, to: "/quan-tri" }, { label: words.title }]}
        crumbsLabel={t.admin.crumbs}
        actions={create}
      />
      {drafts.length > 0 ? <Drafts drafts={drafts} /> : null}
      {campaigns.length === 0 ? (
        <EmptyState title={words.empty} action={create} />
      ) : (
        <Section title={words.caption}>
          <CampaignTable campaigns={campaigns} />
        </Section>
      )}
    </>
  );
}

function Drafts({ drafts }: { drafts: readonly DraftLine[] }) {
  const words = useTexts().setUp.list;
  return (
    <Section title={words.drafts} note={words.draftsNote}>
      <ul className="su-drafts">
        {drafts.map(({ id, name, electionOn, updatedAt }) => (
          <li key={id}>
            <span>
              <Link to={setUpPath(id, "basics")}>{name || words.unnamed}</Link>
              <span className="sub">
                {[electionOn && words.forDay(electionOn), words.updated(updatedAt)]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </span>
            <Form method="post" className="acts">
              <input type="hidden" name="draft" value={id} />
              <ButtonLink size="sm" to={setUpPath(id, "basics")}>
                {words.open}
              </ButtonLink>
              <Button size="sm" variant="bare" name="intent" value="discard">
                {words.discard}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function CampaignTable({ campaigns }: { campaigns: readonly CampaignLine[] }) {
  const words = useTexts().setUp.list;
  return (
    <ListTable
      list="campaigns"
      caption={words.caption}
      captionHidden
      rows={campaigns}
      rowKey={({ slug }) => slug}
      columns={[
        {
          key: "name",
          order: { word: "ten", by: ({ shortName }) => shortName },
          head: words.columns.name,
          rowHeader: true,
          cell: ({ slug, shortName, committee, isDemo }) => (
            <>
              <Link to={`/${slug}`}>{shortName}</Link>
              <span className="sub">{isDemo ? `${committee} · ${words.demo}` : committee}</span>
            </>
          ),
        },
        {
          key: "day",
          order: { word: "ngay", by: ({ electionOn }) => electionOn },
          head: words.columns.day,
          width: "m",
          phone: "start",
          cell: (one) => formatDay(one.electionOn),
        },
        {
          key: "law",
          order: { word: "luat", by: ({ edition }) => edition },
          head: words.columns.law,
          cell: ({ edition }) => edition,
        },
        {
          key: "units",
          order: { word: "don-vi", by: ({ units }) => units },
          head: words.columns.units,
          numeric: true,
          width: "s",
          cell: ({ units }) => units,
        },
        {
          key: "people",
          head: words.columns.people,
          width: "l",
          cell: (one) => <ElectionPeople line={one} />,
        },
        {
          key: "state",
          order: { word: "tinh-trang", by: ({ stage }) => words.stages[stage] },
          head: words.columns.state,
          width: "m",
          phone: "end",
          cell: ({ stage }) => words.stages[stage],
        },
      ]}
    />
  );
}
