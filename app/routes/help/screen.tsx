import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { helpPath } from "~/domain/help-path";
import { safeReturnPath } from "~/domain/sign-in";
import { useTexts } from "~/i18n/texts";
import { guardedLoader } from "~/server/guard.server";
import { PageHead } from "~/ui/frame/page-head";
import { HelpArticle } from "~/ui/help/help-article";
import { ButtonLink } from "~/ui/kit/button";
import type { PageHandle } from "~/ui/page-title";
import { readHelp } from "~/usecases/help.server";

export const handle: PageHandle = { title: "of-its-subject" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? data.page.title : "" }];

/** `?tu=` is the page that somebody came from. */
export const loader = guardedLoader(async ({ params, url, locale }) => ({
  page: readHelp(params.screen ?? "", locale),
  from: safeReturnPath(url.searchParams.get("tu") ?? ""),
}));

export default function ScreenHelpPage() {
  const { page, from } = useLoaderData<typeof loader>();
  const { help: words } = useTexts();
  return (
    <>
      <PageHead
        title={page.title}
        lede={page.purpose}
        crumbs={[{ label: words.title, to: helpPath }, { label: page.title }]}
        crumbsLabel={words.crumbs}
        actions={from ? <ButtonLink to={from}>{words.back}</ButtonLink> : undefined}
      />
      <div className="help-page">
        <HelpArticle page={page} level="h2" />
      </div>
    </>
  );
}
