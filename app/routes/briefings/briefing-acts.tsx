import { Form } from "@remix-run/react";
import { type BriefingPage, briefingsPath, newTopicPath } from "~/domain/briefings-page";
import { useTexts } from "~/i18n/texts";
import { Button, ButtonLink } from "~/ui/kit/button";

/** Adding, copying from the week before, and taking the list along as a file. */
export function BriefingActs({ page }: { page: BriefingPage }) {
  const words = useTexts().briefings;
  const file = `${briefingsPath(page.slug)}/tai-ve?tuan=${page.week.key}`;
  return (
    <>
      {page.canEdit ? (
        <ButtonLink variant="go" icon="plus" to={newTopicPath(page.slug, page.week.key)}>
          {words.add}
        </ButtonLink>
      ) : null}
      {page.source ? <Copy page={page} /> : null}
      {page.topics.length > 0 ? (
        <>
          <ButtonLink to={`${file}&dang=docx`} reloadDocument>
            {words.word}
          </ButtonLink>
          <ButtonLink to={`${file}&dang=xlsx`} reloadDocument>
            {words.sheetLink}
          </ButtonLink>
        </>
      ) : null}
    </>
  );
}

function Copy({ page: { week, source, formKey } }: { page: BriefingPage }) {
  const words = useTexts().briefings;
  if (!source) return null;
  return (
    <Form method="post">
      <input type="hidden" name="_key" value={formKey} />
      <input type="hidden" name="week" value={week.key} />
      <input type="hidden" name="source" value={source.key} />
      <Button name="intent" value="copy">
        {words.copy({ week: source.number, n: source.topics })}
      </Button>
    </Form>
  );
}
