import { redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { guardedLoader } from "~/server/guard.server";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import type { PageHandle } from "~/ui/page-title";
import { type HomeChoice, loadHome } from "~/usecases/home.server";

export const handle: PageHandle = { title: (t) => t.setUp.choose.title };

/** The start page is the one election that goes on; with several the person chooses. */
export const loader = guardedLoader(async ({ ctx, url }) => {
  const home = await loadHome(ctx, url.searchParams.has("chon"));
  if (home.to !== null) throw redirect(home.to);
  return home.choices;
});

export default function Home() {
  const choices = useLoaderData<typeof loader>();
  const words = useTexts().setUp.choose;
  return (
    <>
      <PageHead title={words.title} compounds={["bầu cử"]} lede={words.lede} />
      <Choices choices={choices.filter(({ isClosed }) => !isClosed)} />
      {choices.some(({ isClosed }) => isClosed) ? (
        <Section title={words.closed}>
          <Choices choices={choices.filter(({ isClosed }) => isClosed)} />
        </Section>
      ) : null}
    </>
  );
}

function Choices({ choices }: { choices: readonly HomeChoice[] }) {
  const words = useTexts().setUp.choose;
  return (
    <ul className="su-drafts">
      {choices.map(({ slug, name, committee, electionOn, tMinus }) => (
        <li key={slug}>
          <span>
            <Link to={`/${slug}`}>{name}</Link>
            <span className="sub">{committee}</span>
          </span>
          <span className="su-when">
            {words.day({ day: formatDay(electionOn) })}
            <span className="sub">{words.stageLeft(tMinus)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
