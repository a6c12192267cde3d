import { Form, useLoaderData } from "@remix-run/react";
import { useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { EmptyState } from "~/ui/kit/empty-state";
import { Facts } from "~/ui/kit/facts";
import { Status } from "~/ui/kit/status";
import type { PageHandle } from "~/ui/page-title";
import { type FactsSettings, loadFactsSettings, switchFactsPage } from "~/usecases/facts-settings.server";
import { SettingsHead } from "./settings-head";

export const handle: PageHandle = { title: (t) => t.sources.facts.title };

export const loader = guardedLoader(({ ctx, params }) => loadFactsSettings(ctx, params.campaign ?? ""));

export const action = guardedAction(async ({ ctx, params, form }) => {
  const slug = params.campaign ?? "";
  const wanted = form.get("intent");
  if (wanted !== "open" && wanted !== "close") return invalid(form, [{ field: "form", code: "not-valid" }]);
  const isOn = wanted === "open";
  await switchFactsPage(ctx, slug, isOn);
  const path = `/${slug}/cai-dat/cong-khai`;
  return redirectWithFlash(path, {
    code: isOn ? "facts-page-on" : "facts-page-off",
    undo: { path, fields: { intent: isOn ? "close" : "open" } },
  });
}, "campaign.settings");

export default function FactsPageSettings() {
  const page = useLoaderData<typeof loader>();
  const words = useTexts().sources.facts;
  const intent = page.isOn ? "close" : "open";
  return (
    <>
      <SettingsHead slug={page.slug} title={words.title} lede={words.lede} />
      <Facts
        layout="list"
        facts={[
          {
            term: words.state,
            value: <Status kind={page.isOn ? "ok" : "none"}>{page.isOn ? words.on : words.off}</Status>,
          },
          {
            term: words.address,
            value: page.isOn ? (
              <a href={page.path}>{page.address ?? page.path}</a>
            ) : (
              (page.address ?? page.path)
            ),
          },
          { term: words.count, value: page.cases.length },
        ]}
      />
      <Form method="post" className="form">
        <div className="acts">
          <Button variant={page.isOn ? undefined : "go"} name="intent" value={intent}>
            {words[intent]}
          </Button>
        </div>
        {page.isOn ? <p className="small muted">{words.closeNote}</p> : null}
      </Form>
      <Section title={words.list}>
        <Listed cases={page.cases} />
      </Section>
    </>
  );
}

function Listed({ cases }: Pick<FactsSettings, "cases">) {
  const words = useTexts().sources.facts;
  if (cases.length === 0) return <EmptyState title={words.none}>{words.noneText}</EmptyState>;
  return (
    <ul>
      {cases.map(({ number, claim }) => (
        <li key={number}>
          {words.number(number)}: {claim}
        </li>
      ))}
    </ul>
  );
}
