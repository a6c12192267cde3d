import { useEffect } from "react";
import { useTexts } from "~/i18n/texts";
import { Button, ButtonLink } from "~/ui/kit/button";
import { forgetSent } from "~/ui/offline/sent-drafts";

/** Says that no answer came, which is nobody's fault, and what can be done meanwhile. */
export function OutOfReachPage() {
  const words = useTexts().offline.lost;
  useEffect(forgetSent, []);
  // The page comes by itself as soon as there is a network again.
  useEffect(() => {
    const again = () => location.reload();
    window.addEventListener("online", again);
    return () => window.removeEventListener("online", again);
  }, []);
  return (
    <main className="wrap main">
      <div className="head">
        <div className="head-text">
          <h1>{words.title}</h1>
          <p className="lede">{words.text}</p>
        </div>
      </div>
      <div className="acts">
        <Button type="button" variant="go" onClick={() => location.reload()}>
          {words.again}
        </Button>
        <ButtonLink to="/ngoai-tuyen" reloadDocument>
          {words.work}
        </ButtonLink>
      </div>
    </main>
  );
}
