import type { AccountDetails } from "~/domain/accounts";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, typed } from "~/ui/forms";
import { TextInput } from "~/ui/kit/inputs";

interface AccountFieldsProps {
  answer: FormAnswer | undefined;
  problems: Record<string, string>;
  /** What is stored; nothing for a new account. */
  stored?: AccountDetails;
  /** The stored text under each field that differs: somebody else was faster. */
  showStored?: boolean;
}

/** The texts of an account. */
export function AccountFields({ answer, problems, stored, showStored }: AccountFieldsProps) {
  const t = useTexts();
  const words = t.admin.account;
  const fieldOf = (name: keyof AccountDetails, label: string, maxLength: number, hint?: string) => {
    const was = stored?.[name] ?? "";
    const now = typed(answer, name, was);
    return {
      name,
      label,
      maxLength,
      defaultValue: now,
      error: problems[name],
      hint: showStored && now !== was ? words.theirs(was) : hint,
    };
  };
  const plain = { autoComplete: "off", autoCapitalize: "none", spellCheck: false };
  return (
    <>
      <TextInput {...fieldOf("displayName", words.displayName, 120)} autoComplete="off" />
      <TextInput {...fieldOf("loginName", words.loginName, 40, words.loginHint)} {...plain} />
      <TextInput {...fieldOf("title", words.position, 120)} aside={t.frame.optional} autoComplete="off" />
      <TextInput
        {...fieldOf("email", words.email, 254)}
        {...plain}
        inputMode="email"
        aside={t.frame.optional}
      />
    </>
  );
}
