import { Form, Link, useLoaderData } from "@remix-run/react";
import { setUpPath } from "~/domain/set-up";
import { useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { Button, ButtonLink } from "~/ui/kit/button";
import { EmptyState } from "~/ui/kit/empty-state";
import type { PageHandle } from "~/ui/page-title";
import { type DraftLine, loadCampaignList } from "~/usecases/campaign-list.server";
import { momentOf } from "~/usecases/instants.server";
import { discardSetUp } from "~/usecases/set-up-drafts.server";
import { CampaignTable } from "./campaign-table";

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
