import type { Problem } from "~/domain/problem";
import { useTexts } from "~/i18n/texts";
import { problemText } from "~/ui/forms";
import { Frame } from "~/ui/frame/frame";
import { ButtonLink } from "~/ui/kit/button";
import { Notice } from "~/ui/kit/notice";

interface SignOnFailedProps {
  /** The provider, as people know it. */
  name: string;
  problem: Problem;
  /** Where the person was going; "": nowhere in particular. */
  next: string;
}

/** Why the provider let nobody in, and the two ways on. */
export function SignOnFailed({ name, problem, next }: SignOnFailedProps) {
  const t = useTexts();
  const words = t.signOn;
  const query = next === "" ? "" : `?tiep=${encodeURIComponent(next)}`;
  return (
    <Frame skipLabel={t.frame.skip} brand={<span className="campaign-name">{t.frame.product}</span>}>
      <div className="stack-2">
        <h1>{words.failed(name)}</h1>
        <Notice kind="bad" live="alert" title={problemText(problem, t)} />
        <div className="acts">
          <ButtonLink variant="go" to={`/dang-nhap/mot-lan${query}`} reloadDocument>
            {words.again}
          </ButtonLink>
          <ButtonLink to={`/dang-nhap${query}`}>{words.byPassword}</ButtonLink>
        </div>
      </div>
    </Frame>
  );
}
