import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { PageHead } from "~/ui/frame/page-head";
import { ButtonLink } from "~/ui/kit/button";
import { Notice } from "~/ui/kit/notice";
import { useClosedFields } from "./closed-fields";

/** The one line that stands above every page of an election that is only read. */
export function ClosedBand({ closedOn }: { closedOn: string }) {
  useClosedFields();
  return (
    <div className="wrap closed-band">
      <Notice>{useTexts().frame.closed.band(formatDay(closedOn))}</Notice>
    </div>
  );
}

/** Stands in for a page that is nothing but a form to enter something. */
export function NoMoreEntries({ slug }: { slug: string }) {
  const words = useTexts().frame.closed;
  return (
    <>
      <PageHead title={words.entryTitle} lede={words.entryText} />
      <div className="acts">
        <ButtonLink to={`/${slug}`}>{words.toOverview}</ButtonLink>
      </div>
    </>
  );
}
