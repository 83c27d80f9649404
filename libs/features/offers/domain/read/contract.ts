import { fold } from '#kernel/text';
import type { Contract } from '../offer.js';

/** Words for a contract on folded text; hours alone, `Temps partiel`, say nothing of it. Of several in one text the first counts: `CDI ou CDD`. ANAPEC is a scheme: its contract is the insertion contract. */
const words: readonly (readonly [RegExp, Contract])[] = [
  [/\b(?:anapec|idmaj|contrat d insertion|ci idmaj|(?<!\p{L})ci(?!\p{L})|insertion)|انابيك|عقد الادماج|ادماج/u, 'ci_idmaj'],
  [/\b(?:cdi|duree indeterminee|permanent|indefini|open ended)|غير محدد(?:ه)? المده|دايم/u, 'cdi'],
  [/\b(?:cdd|duree determinee|temporaire|fixed term|temporary)|(?<!غير )محدد(?:ه)? المده|موقت/u, 'cdd'],
  [/\b(?:interim|interimaire|travail temporaire|ctt|agency)|تشغيل موقت/u, 'interim'],
  [/\b(?:alternance|apprenti\w*|apprentissage|apprenticeship)|تدرج/u, 'apprenticeship'],
  [/\b(?:stages?|stagiaire|pfe|pre embauche|internship|intern)|تدريب|تدريبي/u, 'internship'],
  [/\b(?:saison\w*|seasonal)|موسمي/u, 'seasonal'],
  [/\b(?:journalier\w*|a la journee|par jour|daily)|يومي|باليوم|مياوم/u, 'daily'],
  [/\b(?:freelance|free lance|mission|independant\w*|auto entrepreneur|prestation|consultant)|مستقل|مقاول ذاتي|مهمه/u, 'mission'],
  [/\b(?:formation|training)|تكوين/u, 'training'],
];
const open =
  /^(?:a (?:discuter|negocier|convenir|definir|determiner)|negociable|autres?|non precise|indifferent|selon profil|tbd|to be (?:agreed|discussed|defined)|negotiable|other|any|(?:a )?temps (?:plein|partiel|complet)|mi temps|plein temps|full time|part time|دوام (?:كامل|جزيي)|حسب الاتفاق|للتفاوض|قابل للتفاوض|غير محدد|اخر)$/;

/** `unspecified` when nothing is said or it is open; undefined when it is not understood. */
export function readContract(text: string): Contract | undefined {
  const plain = fold(text);
  if (plain === '' || open.test(plain)) return 'unspecified';
  const found = words.map(([word, contract]) => ({ contract, at: plain.search(word) })).filter(({ at }) => at >= 0);
  return found.sort((a, b) => a.at - b.at)[0]?.contract;
}
