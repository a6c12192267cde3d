import { redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTexts } from "~/i18n/texts";
import { publicAction, publicLoader } from "~/server/guard.server";
import { Frame } from "~/ui/frame/frame";
import { PageHead } from "~/ui/frame/page-head";
import { Button } from "~/ui/kit/button";
import { Notice } from "~/ui/kit/notice";
import type { PageHandle } from "~/ui/page-title";
import { loadUnsubscribe, stopMail } from "~/usecases/reminder-unsubscribe.server";

export const handle: PageHandle = { title: (t) => t.reminders.stop.title };

export const loader = publicLoader(async ({ ctx, params }) => loadUnsubscribe(ctx, params.token ?? ""));

/** The button's form; what a mail provider's server posts is answered before Remix (one-click.server.ts). */
export const action = publicAction(async ({ ctx, params, url }) => {
  await stopMail(ctx, params.token ?? "");
  return redirect(url.pathname);
});

export default function StopReminderMail() {
  const page = useLoaderData<typeof loader>();
  const t = useTexts();
  const words = t.reminders.stop;
  const named = { kind: page.kind && t.reminders.kinds[page.kind], campaign: page.campaign };
  return (
    <Frame skipLabel={t.frame.skip} brand={<span className="campaign-name">{t.frame.product}</span>}>
      <PageHead title={words.title} lede={page.isStopped ? undefined : words.ask(named)} />
      {page.isStopped ? (
        <Notice kind="ok" title={words.stopped(named)} live="status">
          {words.keeps}
        </Notice>
      ) : (
        <Form method="post" className="form">
          <p>{words.keeps}</p>
          <div className="acts">
            <Button variant="go">{words.submit}</Button>
          </div>
        </Form>
      )}
    </Frame>
  );
}
