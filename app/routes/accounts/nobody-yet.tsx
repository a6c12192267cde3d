import { useTexts } from "~/i18n/texts";
import { Notice } from "~/ui/kit/notice";

/** An installation that nobody can set up yet: what its operator runs, and nothing else of it. */
export function NobodyYet() {
  const words = useTexts().signIn;
  return (
    <Notice kind="warn" title={words.nobody}>
      {words.nobodyHint} <code>npm run create-admin</code>
    </Notice>
  );
}
