import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { fieldProblems, typed } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Button, ButtonLink } from "~/ui/kit/button";
import { DateInput } from "~/ui/kit/date-input";
import type { PageHandle } from "~/ui/page-title";
import { loadDemoDay, moveDemoDay } from "~/usecases/demo-day.server";

export const handle: PageHandle = { title: (t) => t.overview.demoDay.title };

export const loader = guardedLoader(async ({ ctx, params }) => loadDemoDay(ctx, params.campaign ?? ""));

export const action = guardedAction(async ({ ctx, params, form }) => {
  const slug = params.campaign ?? "";
  const outcome = await moveDemoDay(ctx, slug, form.get("day"));
  if (!outcome.ok) return invalid(form, outcome.problems);
  return redirectWithFlash(`/${slug}`, { code: "demo-day-moved", params: { day: formatDay(outcome.value) } });
}, "demo-day.move");

export default function DemoDay() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTexts();
  const problems = fieldProblems(answer?.problems, t);
  const words = t.overview.demoDay;
  return (
    <>
      <PageHead
        title={words.title}
        lede={words.lede({ from: formatDay(page.startsOn), to: formatDay(page.endsOn) })}
      />
      <Form method="post" className="form">
        <DateInput
          name="day"
          label={words.day}
          pickerLabel={t.frame.openCalendar}
          min={page.startsOn}
          max={page.endsOn}
          defaultValue={typed(answer, "day", formatDay(page.today))}
          error={problems.day}
        />
        <div className="acts">
          <Button variant="go">{words.submit}</Button>
          <ButtonLink variant="bare" to={`/${page.slug}`}>
            {words.keep}
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}
