import { Form } from "@remix-run/react";
import type { SitePage } from "~/domain/decoration-page";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, typed } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { Details } from "~/ui/kit/details";
import { Facts } from "~/ui/kit/facts";
import { Notice } from "~/ui/kit/notice";
import type { SiteFormPage } from "~/usecases/decoration-site.server";
import { SiteForm } from "./site-form";

interface ActsProps {
  page: SitePage;
  form: SiteFormPage | null;
  answer: FormAnswer | undefined;
}

/** Changing the site or taking it off the list; after a lost race with the other person's text beside what was typed. */
export function SiteActs({ page, form, answer }: ActsProps) {
  const t = useTexts();
  const words = t.decoration.site;
  if (page.isRemoved) return null;
  if (!form)
    return page.may.report && page.state !== "proposed" ? (
      <p className="f-hint screen-only">{words.approvedNote}</p>
    ) : null;
  const lostRace = answer?.problems.some(({ code }) => code === "site-changed") ?? false;
  const seen = lostRace ? String(form.version) : typed(answer, "version", String(form.version));
  return (
    <div className="screen-only">
      <Details summary={words.edit} open={answer !== undefined || undefined}>
        <SiteForm
          key={answer ? "typed" : form.version}
          page={form}
          answer={answer}
          submit={t.decoration.form.save}
          intent="edit"
        >
          <input type="hidden" name="version" value={seen} />
          {lostRace ? <Theirs form={form} answer={answer} /> : null}
        </SiteForm>
      </Details>
      <Details summary={words.remove}>
        <Form method="post" className="form">
          <p className="f-hint">{words.removeHint}</p>
          <input type="hidden" name="version" value={page.version} />
          <div className="acts">
            <Button variant="danger" name="intent" value="remove">
              {words.remove}
            </Button>
          </div>
        </Form>
      </Details>
    </div>
  );
}

/** What somebody else saved, where it differs from what was typed. */
function Theirs({ form: { values }, answer }: Pick<ActsProps, "answer"> & { form: SiteFormPage }) {
  const words = useTexts().decoration.form;
  const parts = [
    [words.place, "place"],
    [words.street, "street"],
    [words.point, "point"],
    [words.note, "note"],
  ] as const;
  const different = parts.filter(([, name]) => values[name] !== typed(answer, name));
  const items = [values.itemQuantity, values.itemSize].map((list) => list.join(", ")).join(" · ");
  return (
    <Notice kind="warn" title={words.theirs}>
      <Facts
        layout="list"
        facts={[
          ...different.map(([term, name]) => ({ term, value: values[name] || "—" })),
          { term: words.items, value: items },
        ]}
      />
      {words.theirsNote}
    </Notice>
  );
}
