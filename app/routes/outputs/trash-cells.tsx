import { Form } from "@remix-run/react";
import type { Texts } from "~/i18n/texts";
import { Button } from "~/ui/kit/button";
import { momentWords } from "~/ui/local-time";
import type { TrashRow } from "~/usecases/outputs-pages.server";

export type TrashLine = TrashRow & { code: string };

/** By whom, when and why, and how long it stays. */
export function Withdrawal({ row, t }: { row: TrashLine; t: Texts }) {
  const why = t.outputs.trashPage.why({ when: momentWords(row.withdrawnAt), reason: row.reason });
  return (
    <>
      {row.by}
      <span className="sub">{why}</span>
      <span className="sub">{t.bulk.trash.daysLeft(Math.max(0, row.daysLeft))}</span>
    </>
  );
}

/** The answer, also a refusal, is shown on the output's own page. */
export function Restore({
  row,
  path,
  words,
}: {
  row: TrashLine;
  path: string;
  words: Texts["outputs"]["trashPage"];
}) {
  return (
    <Form method="post" action={path}>
      <input type="hidden" name="version" value={row.version} />
      <Button size="sm" icon="undo" name="intent" value="restore" aria-label={words.restoreOne(row.code)}>
        {words.restore}
      </Button>
    </Form>
  );
}
