import { Form } from "@remix-run/react";
import type { CasePage } from "~/domain/cases-page";
import { useTexts } from "~/i18n/texts";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { Details } from "~/ui/kit/details";
import { SimilarRows } from "./similar-rows";

/** Earlier claims like this one; whoever may merge says that this is a repeat of one of them. */
export function CaseSimilar({ page }: { page: CasePage }) {
  const words = useTexts().cases.similar;
  if (page.similar.length === 0) return null;
  return (
    <Section title={words.onPage} note={words.note}>
      <SimilarRows
        slug={page.slug}
        similar={page.similar}
        act={({ code }) =>
          page.may.merge ? (
            <Details summary={words.repeat}>
              <Form method="post">
                <input type="hidden" name="version" value={page.version} />
                <input type="hidden" name="into" value={code} />
                <p className="f-hint">{words.repeatHint(code)}</p>
                <Button size="sm" name="intent" value="merge">
                  {words.repeatSubmit(code)}
                </Button>
              </Form>
            </Details>
          ) : null
        }
      />
    </Section>
  );
}
