import { useFetcher } from "@remix-run/react";
import { useEffect } from "react";
import { casesPath, type SimilarCase } from "~/domain/cases-page";
import { useTexts } from "~/i18n/texts";
import { Button } from "~/ui/kit/button";
import { SimilarRows } from "./similar-rows";

/** Typing pauses so long (ms) before it is asked. */
const pause = 300;
const fewestLetters = 8;

/** Cases like the claim that is being typed, each with a button that records a repeat of it with this form. */
export function SimilarWhileTyping({ slug, claim }: { slug: string; claim: string }) {
  const words = useTexts().cases.similar;
  const { load, data } = useFetcher<{ similar: SimilarCase[] }>();
  const asked = claim.trim();
  useEffect(() => {
    if (asked.length < fewestLetters) return;
    const later = setTimeout(
      () => load(`${casesPath(slug)}/tuong-tu?${new URLSearchParams({ q: asked })}`),
      pause,
    );
    return () => clearTimeout(later);
  }, [asked, slug, load]);
  const similar = asked.length < fewestLetters ? [] : (data?.similar ?? []);
  return (
    <div className="stack-1" role="status" aria-label={words.title}>
      {similar.length === 0 ? null : (
        <>
          <p>
            <b>{words.found(similar.length)}</b> {words.note}
          </p>
          <SimilarRows
            slug={slug}
            similar={similar}
            act={({ code }) => (
              <Button size="sm" name="repeatOf" value={code} aria-label={words.repeatSpoken(code)}>
                {words.repeat}
              </Button>
            )}
          />
        </>
      )}
    </div>
  );
}
