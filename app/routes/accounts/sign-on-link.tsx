import { useTexts } from "~/i18n/texts";
import { ButtonLink } from "~/ui/kit/button";

/** The way in by the provider of single sign-on, under the password's button. */
export function SignOnLink({ name, next }: { name: string; next: string }) {
  const words = useTexts().signOn;
  const query = next === "" ? "" : `?tiep=${encodeURIComponent(next)}`;
  return (
    <ButtonLink to={`/dang-nhap/mot-lan${query}`} reloadDocument full>
      {words.button(name)}
    </ButtonLink>
  );
}
