import { Form } from "@remix-run/react";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import type { AccountPage } from "~/usecases/account-pages.server";
import { AccountFields } from "./account-fields";

interface AccountDetailsFormProps {
  account: Omit<AccountPage, "waitingLink">;
  answer: FormAnswer | undefined;
}

/**
 * The texts of an account. Whoever lost a race sees the stored text under each field that differs, and saves over it
 * knowingly: only then does the form carry the newer version.
 */
export function AccountDetailsForm({ account, answer }: AccountDetailsFormProps) {
  const t = useTexts();
  const words = t.admin.account;
  const lostRace = answer?.problems.some(({ code }) => code === "changed-by-other") ?? false;
  const stored = String(account.version);
  return (
    <Section title={words.details}>
      <div className="cols">
        <Form method="post" className="form c-6">
          <input type="hidden" name="intent" value="edit" />
          <input type="hidden" name="version" value={lostRace ? stored : typed(answer, "version", stored)} />
          <AccountFields
            answer={answer}
            problems={fieldProblems(answer?.problems, t)}
            stored={account}
            showStored={lostRace}
          />
          <div className="acts">
            <Button variant="go">{words.save}</Button>
          </div>
        </Form>
      </div>
    </Section>
  );
}
