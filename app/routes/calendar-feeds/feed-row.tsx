import { Form } from "@remix-run/react";
import type { AgendaKind } from "~/domain/agenda";
import { useTexts } from "~/i18n/texts";
import { Button } from "~/ui/kit/button";
import { CopyField } from "~/ui/kit/copy-field";
import { KindChoice } from "./kind-choice";

export interface ShownFeed {
  id: string;
  address: string;
  kinds: AgendaKind[];
  made: string;
  lastRead: string | null;
}

/** One address: what it holds, whether anything reads it, and the way to end it. */
export function FeedRow({
  feed,
  hasOwnUnits,
  error,
}: {
  feed: ShownFeed;
  hasOwnUnits: boolean;
  error: string | undefined;
}) {
  const words = useTexts().feeds;
  const named = feed.kinds.map((kind) => words.kinds[kind]).join(", ");
  const read = feed.lastRead ? words.lastRead(feed.lastRead) : words.neverRead;
  return (
    <article className="feed">
      <CopyField
        name="address"
        id={`address-${feed.id}`}
        label={words.address}
        hint={`${words.opened(feed.made)}, ${read}.`}
        value={feed.address}
        copy={words.copy}
        copied={words.copied}
      />
      <Form method="post">
        <input type="hidden" name="feed" value={feed.id} />
        <KindChoice id={feed.id} chosen={feed.kinds} hasOwnUnits={hasOwnUnits} error={error} />
        <div className="acts">
          <Button name="intent" value="choose" aria-label={words.changeNamed(named)}>
            {words.change}
          </Button>
          <Button variant="danger" name="intent" value="revoke" aria-label={words.revokeNamed(named)}>
            {words.revoke}
          </Button>
        </div>
      </Form>
    </article>
  );
}
