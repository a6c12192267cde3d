import { Form } from "@remix-run/react";
import type { LinkPurpose } from "~/domain/accounts";
import { useTexts } from "~/i18n/texts";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import type { AccountPage } from "~/usecases/account-pages.server";
import { AccountState } from "./account-state";

interface AccountAccessProps {
  account: Omit<AccountPage, "waitingLink"> & { waiting: { purpose: LinkPurpose; until: string } | null };
}

/** Whether the person gets in, and the ways to let in or keep out. */
export function AccountAccess({ account }: AccountAccessProps) {
  const words = useTexts().admin.access;
  const { state, waiting } = account;
  const note = waiting
    ? waiting.purpose === "invite"
      ? words.waitingInvite(waiting.until)
      : words.waitingReset(waiting.until)
    : undefined;
  return (
    <Section title={words.title} note={note}>
      <div className="stack-1">
        <p>
          <AccountState state={state} />
        </p>
        {state === "disabled" ? null : (
          <Form method="post" className="acts">
            <Button name="intent" value="reset">
              {state === "invited" ? words.newInvite : words.newReset}
            </Button>
            <span className="small muted">{words.replaces}</span>
          </Form>
        )}
        <FactorForm account={account} />
        <StatusForm account={account} />
      </div>
    </Section>
  );
}

/** Whether there is a second factor; a lost one is taken away, one's own on one's own page. */
function FactorForm({ account }: AccountAccessProps) {
  const words = useTexts().secondFactor.account;
  if (account.factorSince === null) return <p>{words.none}</p>;
  return (
    <Form method="post" className="acts">
      <span>{words.since(account.factorSince)}</span>
      {account.isSelf ? null : (
        <>
          <input type="hidden" name="name" value={account.displayName} />
          <Button name="intent" value="remove-factor" variant="danger">
            {words.remove}
          </Button>
          <span className="small muted">{words.removeHint}</span>
        </>
      )}
    </Form>
  );
}

function StatusForm({ account }: AccountAccessProps) {
  const words = useTexts().admin.access;
  const isDisabled = account.state === "disabled";
  return (
    <Form method="post" className="acts">
      <input type="hidden" name="intent" value="status" />
      <input type="hidden" name="version" value={account.version} />
      <input type="hidden" name="name" value={account.displayName} />
      <Button
        name="status"
        value={isDisabled ? "active" : "disabled"}
        variant={isDisabled ? "plain" : "danger"}
      >
        {isDisabled ? words.enable : words.disable}
      </Button>
      {isDisabled ? null : <span className="small muted">{words.disableHint}</span>}
    </Form>
  );
}
