import { Form } from "@remix-run/react";
import { EDITIONS } from "~/domain/law/editions";
import { type ComparisonPage, PUBLISHED_ELECTIONS, type ShownSide } from "~/domain/timeline-compare-page";
import { formatDay } from "~/i18n/format";
import { type Locale, type Texts, useLocale, useTexts } from "~/i18n/texts";
import { fieldProblems } from "~/ui/forms";
import { Button, ButtonLink } from "~/ui/kit/button";
import { DateInput } from "~/ui/kit/date-input";
import { Details } from "~/ui/kit/details";
import { Fieldset } from "~/ui/kit/field";
import { Select, type SelectGroup } from "~/ui/kit/inputs";
import { type CompareAddress, comparePath, SIDE_FIELDS } from "./compare-address";

/** Which two calendars: a form that leads to an address. */
export function CompareBar({ page, address }: { page: ComparisonPage; address: CompareAddress }) {
  const words = useTexts().timeline.compare;
  return (
    // A new address brings new defaults into the fields.
    <Form method="get" className="cmp-bar form" key={comparePath(page.slug, address)}>
      {address.onlyDifferent ? <input type="hidden" name="chi" value="khac-nhau" /> : null}
      <div className="cols tight">
        <Side legend={words.left} side="left" shown={page.sides.left} page={page} />
        <Side legend={words.right} side="right" shown={page.sides.right} page={page} />
      </div>
      <div className="acts">
        <Button variant="go">{words.submit}</Button>
        <ButtonLink
          variant="bare"
          to={comparePath(page.slug, {
            ...address,
            left: page.sides.right.asked,
            right: page.sides.left.asked,
          })}
        >
          {words.swap}
        </ButtonLink>
      </div>
    </Form>
  );
}

interface SideProps {
  legend: string;
  side: "left" | "right";
  shown: ShownSide;
  page: ComparisonPage;
}

function Side({ legend, side, shown, page }: SideProps) {
  const t = useTexts();
  const locale = useLocale();
  const words = t.timeline.compare;
  const names = SIDE_FIELDS[side];
  const problems = fieldProblems(shown.problems, t);
  return (
    <div className="c-6">
      <Fieldset legend={legend}>
        <Select
          name={names.what}
          label={words.calendar}
          defaultValue={shown.asked.what}
          options={calendarsOf(page, t, locale)}
        />
        <Details summary={words.otherDayFields} open={shown.asked.what === "khac"}>
          <div className="cols tight">
            <DateInput
              name={names.day}
              label={words.day}
              pickerLabel={t.frame.openCalendar}
              defaultValue={shown.asked.day}
              error={problems.day}
              fieldClass="c-6"
            />
            <Select
              name={names.law}
              label={words.law}
              defaultValue={shown.asked.law}
              fieldClass="c-6"
              options={[
                { value: "", label: words.lawOfDay },
                ...lawsIn(locale).map(({ key, name }) => ({ value: key, label: name })),
              ]}
            />
          </div>
        </Details>
      </Fieldset>
    </div>
  );
}

function calendarsOf(page: ComparisonPage, t: Texts, locale: Locale): SelectGroup[] {
  const words = t.timeline.compare;
  return [
    {
      group: words.laws,
      options: lawsIn(locale).map(({ key, name }) => ({ value: `luat:${key}`, label: name })),
    },
    {
      group: words.campaigns,
      options: page.campaigns.map(({ slug, name }) => ({ value: `cuoc:${slug}`, label: name })),
    },
    {
      group: words.days,
      options: [
        ...PUBLISHED_ELECTIONS.map((day) => ({ value: day, label: words.electionOf(formatDay(day)) })),
        { value: "khac", label: words.otherDay },
      ],
    },
  ];
}

const lawsIn = (locale: Locale) =>
  Object.values(EDITIONS).map(({ key, name }) => ({ key, name: name[locale] }));
