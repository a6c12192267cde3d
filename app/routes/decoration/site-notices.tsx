import { Form } from "@remix-run/react";
import { type SitePage, sitesPath } from "~/domain/decoration-page";
import { proposalsPath } from "~/domain/decoration-proposals-page";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, problemText } from "~/ui/forms";
import { Button, ButtonLink } from "~/ui/kit/button";
import { Notice } from "~/ui/kit/notice";

/** What a site's page leads to: a proposal for it, its inspection minutes. */
export function SiteActions({ page }: { page: SitePage }) {
  const words = useTexts().decoration.site;
  return (
    <>
      {page.may.report ? (
        <ButtonLink to={`${proposalsPath(page.slug)}/moi?diem=${page.number}`}>{words.propose}</ButtonLink>
      ) : null}
      <Minutes page={page} />
    </>
  );
}

/** The minutes of the last inspection. */
function Minutes({ page: { slug, number, history } }: { page: SitePage }) {
  const words = useTexts().decoration.site;
  if (!history.some(({ check, isWithdrawn }) => check && !isWithdrawn)) return null;
  return (
    <ButtonLink to={`${sitesPath(slug)}/bien-ban?diem=${number}`} reloadDocument>
      {words.minutes}
    </ButtonLink>
  );
}

/** Says that the site is off the list, and puts it back. */
export function RemovedNotice({ page: { version, may } }: { page: SitePage }) {
  const { site, list } = useTexts().decoration;
  const restore = may.edit ? (
    <Form method="post">
      <input type="hidden" name="version" value={version} />
      <Button size="sm" name="intent" value="restore">
        {list.restore}
      </Button>
    </Form>
  ) : undefined;
  return (
    <Notice kind="warn" actions={restore}>
      {site.removed}
    </Notice>
  );
}

/** Refusals that belong to no form standing open. */
export function LooseProblem({ answer }: { answer: FormAnswer | undefined }) {
  const t = useTexts();
  const intent = answer?.values.intent?.[0] ?? "";
  const [problem] = answer?.problems ?? [];
  if (!problem || problem.field === "files" || ["edit", "move", "check", "point"].includes(intent))
    return null;
  return (
    <Notice kind="bad" live="alert">
      {problemText(problem, t)}
    </Notice>
  );
}
