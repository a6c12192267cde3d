import { useTexts } from "~/i18n/texts";
import { ButtonLink } from "~/ui/kit/button";

/** To the form for one account, and to the list for many. */
export function NewAccountLinks({ isMain }: { isMain?: boolean }) {
  const t = useTexts();
  return (
    <>
      <ButtonLink variant={isMain ? "go" : "plain"} to="/quan-tri/tai-khoan/moi">
        {t.admin.index.newAccount}
      </ButtonLink>
      <ButtonLink to="/quan-tri/tai-khoan/dan">{t.accountList.link}</ButtonLink>
    </>
  );
}
