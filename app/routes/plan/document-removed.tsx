import { Form, Link } from "@remix-run/react";
import { documentPath, type RemovedDocument } from "~/domain/documents-page";
import { useTexts } from "~/i18n/texts";
import { Button } from "~/ui/kit/button";
import { Details } from "~/ui/kit/details";
import { RowList } from "~/ui/kit/row-list";

/** What can be brought back; the answer is shown on the document's own page. */
export function RemovedDocuments({ slug, removed }: { slug: string; removed: readonly RemovedDocument[] }) {
  const words = useTexts().documents;
  return (
    <Details summary={words.removedTitle(removed.length)}>
      <RowList
        rows={removed.map(({ id, name, version }) => ({
          key: id,
          title: <Link to={documentPath(slug, id)}>{name}</Link>,
          end: (
            <Form method="post" action={documentPath(slug, id)}>
              <input type="hidden" name="version" value={version} />
              <Button size="sm" icon="undo" name="intent" value="restore" aria-label={words.restoreOne(name)}>
                {words.restore}
              </Button>
            </Form>
          ),
        }))}
      />
    </Details>
  );
}
