import { Form, useRouteLoaderData } from "@remix-run/react";
import { type FormEvent, useState } from "react";
import { createPortal } from "react-dom";
import { useTexts } from "~/i18n/texts";
import { Button } from "../kit/button";
import { Dialog } from "../kit/dialog";

const action = "/dang-xuat";

/** What stands against signing out at once. */
type Obstacle = { kind: "kept"; waiting: number; drafts: number } | { kind: "offline" };

/**
 * Signs out and removes from this browser what is the person's: on a shared computer the next one finds nothing. What
 * the server does not have yet is named first. Without scripts it is a form like any other: then nothing was kept.
 */
export function SignOutForm({ label }: { label: string }) {
  const login = (useRouteLoaderData("root") as { login: string | null } | undefined)?.login;
  const [obstacle, setObstacle] = useState<Obstacle | null>(null);
  const signOut = async (isSure: boolean) => {
    if (!login) return location.assign("/");
    const { countKept, wipe } = await import("../offline/wipe");
    const kept = await countKept(login);
    if (!isSure && kept.waiting + kept.drafts > 0) return setObstacle({ kind: "kept", ...kept });
    if (!(await sendSignOut())) return setObstacle({ kind: "offline" });
    await wipe(login);
    // What the answer led to cannot be read; the same address leads there.
    location.assign(action);
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void signOut(false);
  };
  return (
    <>
      <Form method="post" action={action} reloadDocument onSubmit={onSubmit}>
        <Button variant="bare">{label}</Button>
      </Form>
      {/* Outside the menu, whose lines look otherwise and which closes at a click beside it. */}
      {obstacle
        ? createPortal(
            <Warning obstacle={obstacle} onStay={() => setObstacle(null)} onGo={() => void signOut(true)} />,
            document.body,
          )
        : null}
    </>
  );
}

/** Whether the server has ended the session: only then may anything be removed here. */
async function sendSignOut(): Promise<boolean> {
  try {
    const answer = await fetch(action, { method: "POST", body: new URLSearchParams(), redirect: "manual" });
    return answer.type === "opaqueredirect" || answer.ok;
  } catch {
    return false;
  }
}

interface WarningProps {
  obstacle: Obstacle;
  onStay: () => void;
  onGo: () => void;
}

function Warning({ obstacle, onStay, onGo }: WarningProps) {
  const t = useTexts();
  const words = t.offline.signOut;
  const isOffline = obstacle.kind === "offline";
  return (
    <Dialog title={isOffline ? words.offlineTitle : words.title} closeLabel={t.frame.close} onClose={onStay}>
      <p>{obstacle.kind === "kept" ? words.kept(obstacle) : words.offline}</p>
      <div className="acts">
        {isOffline ? null : (
          <Button type="button" variant="danger" onClick={onGo}>
            {words.wipe}
          </Button>
        )}
        <Button type="button" onClick={onStay}>
          {words.stay}
        </Button>
      </div>
    </Dialog>
  );
}
