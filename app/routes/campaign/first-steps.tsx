import { Link } from "@remix-run/react";
import { useTexts } from "~/i18n/texts";
import { Notice } from "~/ui/kit/notice";
import type { FirstSteps as Steps } from "~/usecases/set-up-next.server";

/** After an election was made: who has to be given a role before the work can begin. */
export function FirstSteps({ steps }: { steps: Steps | null }) {
  const words = useTexts().setUp.firstSteps;
  if (!steps) return null;
  return (
    <Notice kind="warn" title={words.title}>
      <ul>
        <li>
          <Link to="/quan-tri/tai-khoan/moi">{words.secretaries}</Link>{" "}
          {words.secretariesNow({ now: steps.secretaries, needed: steps.secretariesNeeded })}
        </li>
        <li>
          <Link to="/quan-tri/tai-khoan">{words.members}</Link>{" "}
          {words.membersNow({ without: steps.unitsWithoutPeople, all: steps.units })}
        </li>
      </ul>
    </Notice>
  );
}
