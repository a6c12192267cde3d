import { Form } from "@remix-run/react";
import { useTexts } from "~/i18n/texts";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { Facts } from "~/ui/kit/facts";
import { Notice } from "~/ui/kit/notice";
import { Status } from "~/ui/kit/status";

interface FactorStateProps {
  since: string | null;
  codesLeft: number;
  isRequired: boolean;
}

/** So few that new ones are due. */
const few = 3;

/** Whether there is a second factor, and what can be done about it. */
export function FactorState({ since, codesLeft, isRequired }: FactorStateProps) {
  const words = useTexts().secondFactor;
  if (since === null) {
    return (
      <Form method="post" className="form">
        <p>{words.needs}</p>
        <div className="acts">
          <Button variant="go" name="intent" value="start">
            {words.start}
          </Button>
        </div>
      </Form>
    );
  }
  return (
    <Section title={words.state}>
      {codesLeft < few ? <Notice kind="warn" title={words.fewCodes(codesLeft)} /> : null}
      <Facts
        layout="list"
        facts={[
          { term: words.title, value: <Status kind="ok">{words.on(since)}</Status> },
          { term: words.codesLeft, value: codesLeft },
        ]}
      />
      <Form method="post" className="acts factor-acts">
        <Button name="intent" value="renew">
          {words.renew}
        </Button>
        <Button name="intent" value="start">
          {words.change}
        </Button>
        {isRequired ? null : (
          <Button variant="danger" name="intent" value="remove">
            {words.remove}
          </Button>
        )}
      </Form>
      <p className="small muted">{words.hint}</p>
    </Section>
  );
}
