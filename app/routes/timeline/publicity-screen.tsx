import { Form, Link } from "@remix-run/react";
import type { PublicityLine, PublicityOutput, PublicityPage } from "~/domain/publicity-page";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, problemText } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { Notice } from "~/ui/kit/notice";
import { PublicityTable } from "~/ui/timeline/publicity-table";
import { AddItem, EditItem, Templates } from "./publicity-items";
import { LinkOutputs } from "./publicity-linking";

interface ScreenProps {
  page: PublicityPage;
  /** The item whose form the address opens; "" for none. */
  edited: string;
  answer: FormAnswer | undefined;
}

/** A checklist to work on: tick by linking outputs, and for the secretary what stands on it. */
export function PublicityScreen({ page, edited, answer }: ScreenProps) {
  const t = useTexts();
  const words = t.publicity;
  const { lines, anchor, may } = page;
  const linking = lines.find((line) => line.id === page.open?.itemId);
  const refused = answer?.values.intent?.[0] === "edit" ? answer.values.itemId?.[0] : undefined;
  const editing = may.edit ? lines.find((line) => line.id === (refused ?? edited)) : undefined;
  return (
    <>
      <PageHead
        title={words.pageTitle(page.title)}
        crumbs={[
          { label: t.timeline.title, to: `/${page.slug}/lich` },
          { label: page.title, to: page.backTo },
          { label: words.title },
        ]}
        crumbsLabel={t.frame.nav.label}
        lede={words.anchor({ is: anchor.is, day: anchor.on ? formatDay(anchor.on) : "" })}
      />
      <LooseProblem answer={answer} />
      {linking ? <LinkOutputs page={page} line={linking} answer={answer} /> : null}
      {editing ? <EditItem key={editing.id} page={page} line={editing} answer={answer} /> : null}
      <Section title={words.title} note={lines.length > 0 ? words.note(page.counts) : undefined}>
        {lines.length === 0 ? (
          <p className="muted">
            {words.empty} {may.edit ? words.emptyText : null}
          </p>
        ) : (
          <PublicityTable
            checklist={page}
            named={50}
            toolsOf={may.link ? (line) => <Tools page={page} line={line} /> : undefined}
            outputToolsOf={(line, output) => <Unlink page={page} line={line} output={output} />}
          />
        )}
      </Section>
      {may.edit ? (
        <>
          {page.templates.length > 0 ? <Templates page={page} answer={answer} /> : null}
          <AddItem page={page} answer={answer} />
        </>
      ) : null}
    </>
  );
}

/** Refusals that belong to no form standing open: a removed link, an unknown form. */
function LooseProblem({ answer }: { answer: FormAnswer | undefined }) {
  const t = useTexts();
  const intent = answer?.values.intent?.[0] ?? "";
  const [problem] = answer?.problems ?? [];
  if (!problem || ["templates", "add", "edit", "link"].includes(intent)) return null;
  return (
    <Notice kind="bad" live="alert">
      {problemText(problem, t)}
    </Notice>
  );
}

function Tools({ page, line }: { page: PublicityPage; line: PublicityLine }) {
  const { link: words, items } = useTexts().publicity;
  return (
    <div className="publicity-tools screen-only">
      {page.may.link ? (
        <Link
          className="btn btn-sm"
          to={`${page.path}?muc=${line.id}`}
          aria-label={words.openSpoken(line.name)}
        >
          {words.open}
        </Link>
      ) : null}
      {page.may.edit ? (
        <Link
          className="btn btn-sm btn-bare"
          to={`${page.path}?sua=${line.id}`}
          aria-label={items.editTitle(line.name)}
        >
          {items.edit}
        </Link>
      ) : null}
    </div>
  );
}

function Unlink({
  page,
  line,
  output,
}: {
  page: PublicityPage;
  line: PublicityLine;
  output: PublicityOutput;
}) {
  const words = useTexts().publicity.link;
  if (!output.mayUnlink) return null;
  return (
    <Form method="post" action={page.path} className="publicity-unlink">
      <input type="hidden" name="_key" value={keyFor(page, line.id, output.id)} />
      <input type="hidden" name="itemId" value={line.id} />
      <input type="hidden" name="outputId" value={output.id} />
      <Button
        size="sm"
        variant="bare"
        name="intent"
        value="unlink"
        aria-label={words.unlinkSpoken(output.code)}
      >
        {words.unlink}
      </Button>
    </Form>
  );
}

/** A key of its own for each small form of the page, within a key's length. */
function keyFor({ formKey }: PublicityPage, itemId: string, outputId: string): string {
  return `${formKey.slice(-12)}-${itemId.slice(-20)}-${outputId.slice(-20)}`;
}
