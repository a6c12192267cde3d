import { redirect } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { setUpPath } from "~/domain/set-up";
import { useTexts } from "~/i18n/texts";
import { invalid } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { PageHead } from "~/ui/frame/page-head";
import { Button } from "~/ui/kit/button";
import type { PageHandle } from "~/ui/page-title";
import { loadCampaignList } from "~/usecases/campaign-list.server";
import { momentOf } from "~/usecases/instants.server";
import { startSetUp } from "~/usecases/set-up-drafts.server";

export const handle: PageHandle = { title: (t) => t.setUp.start.title };

export const loader = guardedLoader(async ({ ctx }) => {
  const { campaigns, drafts, formKey } = await loadCampaignList(ctx);
  const waiting = drafts.map((one) => ({ ...one, updatedAt: momentOf(one.updatedAt) }));
  return { hasCampaigns: campaigns.length > 0, drafts: waiting, formKey };
});

export const action = guardedAction(async ({ ctx, form }) => {
  const key = form.get("_key");
  if (key === "" || key.length > 60) return invalid(form, [{ field: "form", code: "not-valid" }]);
  const outcome = await startSetUp(ctx, key);
  if (!outcome.ok) return invalid(form, outcome.problems);
  const first = form.get("first") === "copy" ? "copy" : "basics";
  return redirect(setUpPath(outcome.value.draftId, first));
}, "campaign.create");

export default function StartSetUp() {
  const { hasCampaigns, drafts, formKey } = useLoaderData<typeof loader>();
  const t = useTexts();
  const words = t.setUp.start;
  return (
    <>
      <PageHead
        title={words.title}
        compounds={["bầu cử"]}
        lede={words.lede}
        crumbs={[
          { label: t.admin.title, to: "/quan-tri" },
          { label: t.setUp.list.title, to: "/quan-tri/cuoc-bau-cu" },
          { label: words.title },
        ]}
        crumbsLabel={t.admin.crumbs}
      />
      <Form method="post" className="form">
        <input type="hidden" name="_key" value={formKey} />
        <p>{words.what}</p>
        <div className="acts">
          <Button variant="go" name="first" value="basics">
            {words.begin}
          </Button>
          {hasCampaigns ? (
            <Button name="first" value="copy">
              {t.setUp.steps.copy}
            </Button>
          ) : null}
        </div>
      </Form>
      {drafts.length > 0 ? (
        <>
          <p>{words.resume}</p>
          <ul className="su-drafts">
            {drafts.map(({ id, name, updatedAt }) => (
              <li key={id}>
                <span>
                  <Link to={setUpPath(id, "basics")}>{name || t.setUp.list.unnamed}</Link>
                  <span className="sub">{t.setUp.list.updated(updatedAt)}</span>
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
