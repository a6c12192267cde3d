import { Form, Link } from "@remix-run/react";
import { type CasePage, casePath } from "~/domain/cases-page";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, problemText } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { Notice } from "~/ui/kit/notice";

/** What must be known before reading on: removed, merged, published by nothing any more. */
export function CaseNotices({ page }: { page: CasePage }) {
  const words = useTexts().cases.page;
  const { mergedInto, slug, isRemoved, version, row } = page;
  return (
    <>
      {mergedInto ? (
        <Notice
          title={words.merged(mergedInto.code)}
          actions={<Link to={casePath(slug, mergedInto.number)}>{words.openMerged}</Link>}
        />
      ) : null}
      {isRemoved ? (
        <Notice
          kind="warn"
          title={words.removed}
          actions={
            <Form method="post">
              <input type="hidden" name="version" value={version} />
              <Button size="sm" name="intent" value="restore">
                {words.restore}
              </Button>
            </Form>
          }
        />
      ) : null}
      {row.state === "published" && row.outputs === 0 ? (
        <Notice kind="warn">{words.withdrawnAll}</Notice>
      ) : null}
    </>
  );
}

/** Refusals that belong to no form standing open. */
export function LooseProblem({ answer }: { answer: FormAnswer | undefined }) {
  const t = useTexts();
  const [problem] = answer?.problems ?? [];
  const intent = answer?.values.intent?.[0] ?? "";
  if (!problem || ["edit", "decide", "link", "published", "repeat", "reopen"].includes(intent)) return null;
  return (
    <Notice kind="bad" live="alert">
      {problemText(problem, t)}
    </Notice>
  );
}
