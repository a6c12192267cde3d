import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { signOnFailures } from "~/domain/sign-on";
import { useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { problemText } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Button, ButtonLink } from "~/ui/kit/button";
import { Notice } from "~/ui/kit/notice";
import type { PageHandle } from "~/ui/page-title";
import { momentOf } from "~/usecases/instants.server";
import { loadOwnSignOn, unlinkOwnSignOn } from "~/usecases/sign-on-links.server";

export const handle: PageHandle = { title: (t) => t.signOn.title };

export const loader = guardedLoader(async ({ ctx, url }) => {
  const { name, linked } = await loadOwnSignOn(ctx);
  const failure = signOnFailures.find((code) => code === url.searchParams.get("loi")) ?? null;
  return { name, linkedAt: linked && momentOf(linked.linkedAt), failure };
});

export const action = guardedAction(async ({ ctx, form }) => {
  const outcome = await unlinkOwnSignOn(ctx);
  if (!outcome.ok) return invalid(form, outcome.problems);
  return redirectWithFlash("/tai-khoan/dang-nhap-mot-lan", { code: "sso-unlinked" });
});

export default function OwnSignOn() {
  const { name, linkedAt, failure } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTexts();
  const words = t.signOn;
  const problem = answer?.problems[0] ?? (failure && { field: "form", code: failure });
  return (
    <>
      <PageHead
        title={words.title}
        lede={words.lede(name)}
        crumbs={[{ label: t.frame.account, to: "/tai-khoan" }, { label: words.title }]}
        crumbsLabel={t.admin.crumbs}
      />
      {problem ? <Notice kind="bad" live="alert" title={problemText(problem, t)} /> : null}
      {linkedAt ? (
        <Form method="post" className="stack-1">
          <p>{words.linkedSince({ name, at: linkedAt })}</p>
          <div className="acts">
            <Button variant="danger">{words.unlink}</Button>
            <span className="small muted">{words.unlinkHint}</span>
          </div>
        </Form>
      ) : (
        <div className="stack-1">
          <p>{words.notLinked(name)}</p>
          <div className="acts">
            <ButtonLink variant="go" to="/tai-khoan/dang-nhap-mot-lan/lien-ket" reloadDocument>
              {words.link(name)}
            </ButtonLink>
          </div>
        </div>
      )}
    </>
  );
}
