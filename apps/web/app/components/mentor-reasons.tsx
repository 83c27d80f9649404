// Why this mentor and this project: sector, languages, nearness, in words; the points behind "details".
import type { Names, Proposal } from '../lib/mentoring';
import { inLang, listIn } from '../lib/format';
import { useLang, useTexts } from '../texts';
import { MatchReasons } from './match-reasons';

export function MentorReasons({ reasons, names, as }: { readonly reasons: Proposal['reasons']; readonly names: Names; readonly as: Proposal['as'] }) {
  const t = useTexts('mentoring');
  const lang = useLang();
  const languages = reasons.languages.map((code) => inLang(names.languages.find((one) => one.code === code)?.label, lang) || code);
  const notes = [
    reasons.sameSector ? t(`reasons.same_sector.${as}`) : t('reasons.other_sector'),
    ...(languages.length > 0 ? [t('reasons.languages', { languages: listIn(languages, lang) })] : []),
    reasons.distanceKm === null ? t('distance.unknown') : reasons.distanceKm < 1 ? t('distance.here') : t('distance.km', { count: reasons.distanceKm }),
    ...(reasons.online ? [t('reasons.online')] : []),
    ...reasons.functions.map((name) => t('reasons.helps_with', { what: t(`functions.${name}`) })),
  ];
  const parts = Object.entries(reasons.outOf).map(([part, max]) => ({ label: t(`reasons.${part}`), value: reasons.parts[part] ?? 0, max }));
  return <MatchReasons matched={[]} missing={[]} notes={notes} parts={parts} />;
}
