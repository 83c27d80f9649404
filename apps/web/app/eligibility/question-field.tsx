// One question of the first look: a touch gives the answer. Native radio buttons, two in a row on a phone where the words are short.
import { money } from '../lib/format';
import { useLang, useTexts } from '../texts';
import styles from './eligibility.module.css';
import { amountOf, type Question, questions } from './questions';

/** The words of a choice. */
export function useChoice(): (question: Question, choice: string) => string {
  const t = useTexts('eligibility');
  const lang = useLang();
  return (question, choice) => {
    const amount = question === 'amount' ? amountOf[choice] : undefined;
    return t(`questions.${question}.${choice}`, amount ? { amount: `\u2068${money(amount, lang, { trim: true })}\u2069` } : {});
  };
}

export function QuestionField({ question, chosen }: { readonly question: Question; readonly chosen: string | undefined }) {
  const t = useTexts('eligibility');
  const say = useChoice();
  return (
    <fieldset className={styles.question}>
      <legend>{t(`questions.${question}.label`)}</legend>
      <div className={styles.choices}>
        {questions[question].map((choice) => (
          <label key={choice} className={styles.choice}>
            <input type="radio" name={question} value={choice} defaultChecked={choice === chosen} />
            <span>{say(question, choice)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
