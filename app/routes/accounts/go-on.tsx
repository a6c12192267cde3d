import { useEffect, useRef } from "react";
import { useTexts } from "~/i18n/texts";
import { PageHead } from "~/ui/frame/page-head";
import { Button, ButtonLink } from "~/ui/kit/button";

interface GoOnProps {
  path: string;
  /** The fields of the form that goes on; null: a page or a file to be opened. */
  body: string | null;
}

/** Sends on what waited for the confirmation: by itself where scripts run, else by its button. */
export function GoOn({ path, body }: GoOnProps) {
  const words = useTexts().stepUp;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (body === null) location.replace(path);
    else form.current?.submit();
  }, [path, body]);
  return (
    <>
      <PageHead title={words.doneTitle} lede={words.doneText} />
      {body === null ? (
        <ButtonLink variant="go" to={path} reloadDocument>
          {words.goOn}
        </ButtonLink>
      ) : (
        // Not the router's form: the page comes anew, as if the form had been sent from where it stood.
        <form method="post" action={path} ref={form}>
          {[...new URLSearchParams(body)].map(([name, value], at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: fields may come twice, and nothing is moved
            <input key={at} type="hidden" name={name} value={value} />
          ))}
          <Button variant="go">{words.goOn}</Button>
        </form>
      )}
    </>
  );
}
