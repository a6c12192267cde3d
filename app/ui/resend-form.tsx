import { Form } from "@remix-run/react";
import { useTexts } from "~/i18n/texts";
import { Button } from "~/ui/kit/button";

interface ResendFormProps {
  /** Where the form was sent. */
  path: string;
  /** Its fields, URL-encoded. */
  body: string;
}

/** Sends a form again as it was typed, under the key that it has: recorded once, however often it is pressed. */
export function ResendForm({ path, body }: ResendFormProps) {
  const words = useTexts().errors.storage;
  const fields = [...new URLSearchParams(body)];
  const written = fields.flatMap(([name, value]) => (isWriting(name, value) ? [value] : []));
  return (
    <Form method="post" action={path} reloadDocument className="form">
      {fields.map(([name, value], at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: fields may come twice, and nothing is moved
        <input key={at} type="hidden" name={name} value={value} />
      ))}
      {written.length > 0 ? (
        <details>
          <summary>{words.typed}</summary>
          {written.map((value, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <p key={at} className="typed-text">
              {value}
            </p>
          ))}
        </details>
      ) : null}
      <div className="acts">
        <Button variant="go">{words.resend}</Button>
      </div>
    </Form>
  );
}

/** What a person wrote in words, to be copied elsewhere if need be; choices and keys say nothing to anybody. */
const isWriting = (name: string, value: string) => !name.startsWith("_") && /\s/.test(value.trim());
