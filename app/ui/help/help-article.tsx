import type { HelpPage } from "~/domain/help-page";
import { useTexts } from "~/i18n/texts";

export interface HelpArticleProps {
  page: HelpPage;
  /** The headings' level: below the page's title or the panel's. */
  level: "h2" | "h3";
}

/** How the usual thing is done, what people ask, what the words mean. */
export function HelpArticle({ page, level: Heading }: HelpArticleProps) {
  const { help: words } = useTexts();
  return (
    <div className="help">
      <Heading>{words.how}</Heading>
      <ol>
        {page.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Heading>{words.asked}</Heading>
      <dl>
        {page.asked.map(({ question, answer }) => (
          <div key={question}>
            <dt>{question}</dt>
            <dd>{answer}</dd>
          </div>
        ))}
      </dl>
      {page.words.length > 0 ? (
        <>
          <Heading>{words.words}</Heading>
          <dl>
            {page.words.map(({ word, term, meaning }) => (
              <div key={word}>
                <dt>{term}</dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </>
      ) : null}
    </div>
  );
}
