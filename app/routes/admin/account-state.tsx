import type { AccountState as State } from "~/domain/accounts";
import { useTexts } from "~/i18n/texts";
import { Status } from "~/ui/kit/status";

const kinds = { active: "ok", invited: "waiting", disabled: "none" } as const;

/** Whether an account can sign in, as shape and word. */
export function AccountState({ state }: { state: State }) {
  const words = useTexts().admin.states;
  return <Status kind={kinds[state]}>{words[state]}</Status>;
}
