import { Link } from "@remix-run/react";
import { useTexts } from "~/i18n/texts";
import { Status } from "~/ui/kit/status";
import type { CampaignLine } from "~/usecases/campaign-list.server";

/** An election without two secretaries cannot be worked in: the way to give roles stands beside it. */
export function ElectionPeople({ line: { people, secretaries } }: { line: CampaignLine }) {
  const words = useTexts().setUp.list;
  const text = words.people({ people, secretaries });
  if (secretaries >= 2) return text;
  return (
    <>
      <Status kind="warn">{text}</Status> <Link to="/quan-tri/tai-khoan">{words.giveRoles}</Link>
    </>
  );
}
