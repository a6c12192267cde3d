import { Form } from "@remix-run/react";
import { formatNumber } from "~/i18n/format";
import { useLocale, useTexts } from "~/i18n/texts";
import { Button, ButtonLink } from "~/ui/kit/button";
import { Facts } from "~/ui/kit/facts";
import { Notice } from "~/ui/kit/notice";
import { useLookAgain } from "~/ui/look-again";
import type { ArchivesPage } from "~/usecases/archive-page.server";

/** The last archive with the marks that prove it, and the way to a new one. */
export function Archives({ page }: { page: ArchivesPage }) {
  const words = useTexts().closing.archive;
  const locale = useLocale();
  useLookAgain(page.state === "waiting");
  const { last } = page;
  return (
    <div className="stack-1">
      <p>{words.note}</p>
      {page.state === "waiting" ? <Notice live="status">{words.waiting}</Notice> : null}
      {page.state === "failed" ? <Notice kind="warn">{words.failed}</Notice> : null}
      {last ? (
        <Facts
          layout="list"
          facts={[
            { term: words.columns.at, value: last.madeAt },
            { term: words.columns.by, value: last.by },
            {
              term: words.columns.size,
              value: words.megabytes(formatNumber(Math.ceil(last.size / 104_857.6) / 10, locale)),
            },
            { term: words.columns.entries, value: formatNumber(last.entries, locale) },
            { term: words.columns.hash, value: <code className="hash">{last.hash}</code> },
            { term: words.contentHash, value: <code className="hash">{last.contentHash}</code> },
          ]}
        />
      ) : (
        <p className="muted">{words.none}</p>
      )}
      {last ? <p className="small muted">{words.contentNote}</p> : null}
      <Form method="post" className="acts goes-on">
        {last ? (
          <ButtonLink to={`/${page.slug}/cai-dat/dong/ho-so`} reloadDocument>
            {words.download}
          </ButtonLink>
        ) : null}
        <Button name="intent" value="archive">
          {last ? words.again : words.ask}
        </Button>
      </Form>
    </div>
  );
}
