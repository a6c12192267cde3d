import { Form, Link, useLoaderData } from "@remix-run/react";
import { type FoundGroup, longestSearch, searchPath } from "~/domain/search-page";
import { useTexts } from "~/i18n/texts";
import { guardedLoader } from "~/server/guard.server";
import { FoundLine } from "~/ui/frame/found-line";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { EmptyState } from "~/ui/kit/empty-state";
import { TextInput } from "~/ui/kit/inputs";
import type { PageHandle } from "~/ui/page-title";
import { searchCampaign } from "~/usecases/search.server";

export const handle: PageHandle = { title: (t) => t.search.title };

/** So many of each kind stand on the page. */
const most = 20;

export const loader = guardedLoader(({ ctx, params, url }) =>
  searchCampaign(ctx, params.campaign ?? "", url.searchParams.get("q") ?? "", most),
);

export default function Search() {
  const { slug, text, groups } = useLoaderData<typeof loader>();
  const t = useTexts();
  const words = t.search;
  return (
    <>
      <PageHead title={words.title} lede={text === "" ? words.lede : undefined} />
      {/* A new address brings a new text into the field. */}
      <Form action={searchPath(slug)} role="search" key={text}>
        <div className="bar">
          <TextInput
            type="search"
            name="q"
            label={words.label}
            defaultValue={text}
            maxLength={longestSearch}
            fieldClass="grow"
            autoFocus={text === ""}
          />
          <Button icon="search">{words.go}</Button>
        </div>
      </Form>
      {text !== "" && groups.length === 0 ? (
        <EmptyState title={words.none(text)}>{words.noneText}</EmptyState>
      ) : null}
      {groups.map((group) => (
        <Group key={group.kind} group={group} />
      ))}
    </>
  );
}

function Group({ group: { kind, found, more } }: { group: FoundGroup }) {
  const words = useTexts().search;
  return (
    <Section
      title={words.kinds[kind]}
      action={more === null ? undefined : <Link to={more}>{words.all}</Link>}
    >
      <ul className="found">
        {found.map((one) => (
          <li key={one.to}>
            <Link to={one.to}>{one.title}</Link>
            <FoundLine found={one} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
