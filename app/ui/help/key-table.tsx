import { useTexts } from "~/i18n/texts";
import { Dialog } from "../kit/dialog";

/** Every key, by where the product listens to it. */
export default function KeyTable({ onClose }: { onClose: () => void }) {
  const { keys: words, frame } = useTexts();
  return (
    <Dialog title={words.title} closeLabel={frame.close} onClose={onClose}>
      {Object.values(words.groups).map(({ where, keys }) => (
        <section key={where} className="keys">
          <h3>{where}</h3>
          <dl>
            {keys.map(([key, meaning]) => (
              <div key={key + meaning}>
                <dt>{key}</dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
