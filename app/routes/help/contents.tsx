import { redirect } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { helpPath, helpScreenPath } from "~/domain/help-path";
import { screenAt } from "~/domain/help-screens";
import { useTexts } from "~/i18n/texts";
import { guardedLoader } from "~/server/guard.server";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { EmptyState } from "~/ui/kit/empty-state";
import { TextInput } from "~/ui/kit/inputs";
import type { PageHandle } from "~/ui/page-title";
import { readHelpContents } from "~/usecases/help.server";

export const handle: PageHandle = { title: (t) => t.help.title };

/** The contents, or with `?o=` (the address of a page) the help of that page: so the link in the frame works without scripts. */
export const loader = guardedLoader(async ({ url, locale }) => {
  const here = url.searchParams.get("o");
  const screen = here === null ? null : screenAt(here);
  if (here !== null && screen)
    throw redirect(`${helpScreenPath(screen)}?${new URLSearchParams({ tu: here })}`);
  return readHelpContents(url.searchParams.get("q") ?? "", locale);
});

export default function HelpContentsPage() {
  const { text, parts, roles } = useLoaderData<typeof loader>();
  const t = useTexts();
  const words = t.help;
  const found = parts.reduce((sum, { screens }) => sum + screens.length, 0);
  return (
    <>
      <PageHead title={words.title} lede={text === "" ? words.lede : words.search.found(found)} />
      <Form action={helpPath} role="search" key={text}>
        <div className="bar">
          <TextInput
            type="search"
            name="q"
            label={words.search.label}
            defaultValue={text}
            maxLength={100}
            fieldClass="grow"
          />
          <Button icon="search">{words.search.go}</Button>
          {text === "" ? null : <Link to={helpPath}>{words.search.all}</Link>}
        </div>
      </Form>
      {found === 0 ? <EmptyState title={words.search.nothing}>{words.search.nothingText}</EmptyState> : null}
      {text === "" ? (
        <Section title={words.roles.title} note={words.roles.note}>
          <ul className="help-roles">
            {roles.map((role) => (
              <li key={role}>
                <Link to={`${helpPath}/vai-tro/${role}`}>{t.frame.roles[role]}</Link>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {parts.map(({ part, screens }) => (
        <Section key={part} title={words.parts[part]}>
          <ul className="found">
            {screens.map(({ screen, title, purpose }) => (
              <li key={screen}>
                <Link to={helpScreenPath(screen)}>{title}</Link>
                <span className="muted">{purpose}</span>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </>
  );
}
