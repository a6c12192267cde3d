import { useTexts } from "~/i18n/texts";
import { Details } from "~/ui/kit/details";

/** What to do for those who cannot come in, and who helps. */
export function WhenOutside() {
  const words = useTexts().signIn;
  return (
    <Details summary={words.cannot}>
      <ul className="small help-ways">
        {words.ways.map((way) => (
          <li key={way}>{way}</li>
        ))}
      </ul>
    </Details>
  );
}
