import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { helpPath, helpScreenPath } from "~/domain/help-path";
import { useTexts } from "~/i18n/texts";
import { textsOf } from "~/i18n/texts-of";
import { guardedLoader } from "~/server/guard.server";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { PrintButton } from "~/ui/help/print-button";
import type { PageHandle } from "~/ui/page-title";
import { readRoleGuide } from "~/usecases/help.server";

export const handle: PageHandle = { title: "of-its-subject" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export const loader = guardedLoader(async ({ params, locale }) => {
  const guide = readRoleGuide(params.role ?? "", locale);
  return { guide, title: textsOf(locale).help.roles.guide(textsOf(locale).frame.roles[guide.role]) };
});

/** One sheet of A4: what the role does when, in the steps of the screens' own help, with the keys and whom to ask. */
export default function RoleGuidePage() {
  const { guide, title } = useLoaderData<typeof loader>();
  const t = useTexts();
  const words = t.help.roles;
  return (
    <>
      <PageHead
        title={title}
        crumbs={[{ label: t.help.title, to: helpPath }, { label: title }]}
        crumbsLabel={t.help.crumbs}
        actions={<PrintButton>{words.print}</PrintButton>}
      />
      <div className="guide">
        {guide.times.map(({ time, screens }) => (
          <Section key={time} title={words.times[time]}>
            {screens.map(({ screen, title: name, steps }) => (
              <div key={screen} className="guide-screen">
                <h3>
                  <Link to={helpScreenPath(screen)}>{name}</Link>
                </h3>
                <ol>
                  {steps.map((step) => (
                    <li key={step}>{step}</li>
                  ))}
                </ol>
              </div>
            ))}
          </Section>
        ))}
        <Keys title={words.keys} />
        <Section title={words.whom}>
          <ul>
            {words.ask.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p>{words.rule}</p>
        </Section>
      </div>
    </>
  );
}

function Keys({ title }: { title: string }) {
  const { keys: words } = useTexts();
  return (
    <Section title={title}>
      <dl className="guide-keys">
        {words.groups.everywhere.keys.map(([key, meaning]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
