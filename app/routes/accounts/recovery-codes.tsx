import { useTexts } from "~/i18n/texts";
import { PageHead } from "~/ui/frame/page-head";
import { Button, ButtonLink } from "~/ui/kit/button";
import { useHydrated } from "~/ui/kit/hydrated";
import { Notice } from "~/ui/kit/notice";

interface RecoveryCodesProps {
  codes: readonly string[];
  /** The factor has just been switched on, not only its codes renewed. */
  isNew: boolean;
  login: string;
  /** Where the person goes on. */
  next: string;
}

/** Ten codes, this once: to be printed or saved as a text file. */
export function RecoveryCodes({ codes, isNew, login, next }: RecoveryCodesProps) {
  const words = useTexts().secondFactor.codes;
  const isHydrated = useHydrated();
  const text = [words.file(login), "", ...codes, ""].join("\r\n");
  return (
    <>
      <PageHead title={words.title} lede={words.once} />
      <Notice kind="ok" live="status" title={isNew ? words.enabled : words.renewed} />
      <p>{words.whose(login)}</p>
      <ol className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="acts">
        {isHydrated ? (
          <Button type="button" onClick={() => print()}>
            {words.print}
          </Button>
        ) : null}
        <a
          className="btn"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download="cot-moc-ma-du-phong.txt"
        >
          {words.download}
        </a>
        <ButtonLink variant="go" to={next}>
          {words.goOn}
        </ButtonLink>
      </div>
    </>
  );
}
