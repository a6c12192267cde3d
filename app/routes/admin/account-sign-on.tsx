import { Form } from "@remix-run/react";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { TextInput } from "~/ui/kit/inputs";

interface AccountSignOnProps {
  signOn: { name: string; linked: { subject: string; linkedBy: string | null; at: string } | null };
  answer: FormAnswer | undefined;
}

/** Who the account is at the provider of single sign-on. */
export function AccountSignOn({ signOn: { name, linked }, answer }: AccountSignOnProps) {
  const t = useTexts();
  const words = t.signOn;
  const problems = fieldProblems(answer?.problems, t);
  return (
    <Section title={words.title} note={name}>
      {linked ? (
        <Form method="post" className="stack-1">
          <p>
            {words.subject}: <span className="mono">{linked.subject}</span>
          </p>
          <p className="small muted">{words.linkedHow({ by: linked.linkedBy, at: linked.at })}</p>
          <div className="acts">
            <Button name="intent" value="sign-on-unlink" variant="danger">
              {words.unlink}
            </Button>
            <span className="small muted">{words.unlinkEnds(name)}</span>
          </div>
        </Form>
      ) : (
        <Form method="post" className="form">
          <p>{words.notLinkedYet(name)}</p>
          <TextInput
            name="subject"
            label={words.subject}
            hint={words.subjectHint}
            maxLength={255}
            spellCheck={false}
            autoCapitalize="none"
            defaultValue={typed(answer, "subject")}
            error={problems.subject}
          />
          <div className="acts">
            <Button name="intent" value="sign-on-link">
              {words.linkAccount}
            </Button>
          </div>
        </Form>
      )}
    </Section>
  );
}
