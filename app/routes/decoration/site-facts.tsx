import { Form, Link } from "@remix-run/react";
import { type SitePage, sitesPath } from "~/domain/decoration-page";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { Checkbox } from "~/ui/kit/choices";
import { Details } from "~/ui/kit/details";
import { Facts } from "~/ui/kit/facts";
import { PointField } from "./point-field";

/** Where the site is and whose; who reports from there also says its position. */
export function SiteFacts({ page, answer }: { page: SitePage; answer: FormAnswer | undefined }) {
  const words = useTexts().decoration.site;
  const { slug, unit, street, point, note, dueOn } = page;
  const facts = [
    { term: words.unit, value: <Link to={`${sitesPath(slug)}?dv=${unit.key}`}>{unit.name}</Link> },
    ...(street ? [{ term: words.street, value: street }] : []),
    ...(dueOn ? [{ term: words.due, value: formatDay(dueOn) }] : []),
    { term: words.point, value: point || words.noPoint },
    ...(note ? [{ term: words.note, value: note }] : []),
  ];
  return (
    <>
      <Facts layout="list" facts={facts} />
      {page.may.report ? <PointForm page={page} answer={answer} /> : null}
    </>
  );
}

function PointForm({ page, answer }: { page: SitePage; answer: FormAnswer | undefined }) {
  const t = useTexts();
  const words = t.decoration.form;
  const problems = fieldProblems(answer?.problems, t);
  const isFar = answer?.problems.some(({ code }) => code === "point-far") ?? false;
  return (
    <div className="screen-only">
      <Details summary={words.savePoint} open={answer !== undefined || undefined}>
        <Form method="post" className="form" key={answer ? "typed" : page.version}>
          <input type="hidden" name="version" value={page.version} />
          <PointField
            id="site-position"
            defaultValue={typed(answer, "point", page.point)}
            error={problems.point ?? problems.form}
          />
          {isFar ? (
            <Checkbox id="position-far" name="confirm" value="point-far" label={words.confirm["point-far"]} />
          ) : null}
          <div className="acts">
            <Button name="intent" value="point">
              {words.savePoint}
            </Button>
          </div>
        </Form>
      </Details>
    </div>
  );
}
