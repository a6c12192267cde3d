import { Form, Link } from "@remix-run/react";
import type { CasePage } from "~/domain/cases-page";
import { useTexts } from "~/i18n/texts";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";

/** Whether anybody may read the published correction, and the button that changes it. */
export function CasePublic({ page }: { page: CasePage }) {
  const words = useTexts().cases.page.public;
  const { publicPage: shown, slug, version } = page;
  return (
    <Section title={words.title}>
      {shown ? (
        <>
          <p>{shown.isShown ? words.shown : words.notShown}</p>
          <Form method="post" className="acts">
            <input type="hidden" name="version" value={version} />
            <Button size="sm" name="intent" value={shown.isShown ? "hide-public" : "show-public"}>
              {shown.isShown ? words.hide : words.show}
            </Button>
            {shown.isShown ? (
              <Link to={shown.path} reloadDocument>
                {words.see}
              </Link>
            ) : null}
          </Form>
        </>
      ) : (
        <p>
          {words.closed} <Link to={`/${slug}/cai-dat/cong-khai`}>{words.open}</Link>
        </p>
      )}
    </Section>
  );
}
