import { readReference } from '#database/reference/load';

/** The occupations that we ship, as recognition takes them. */
export const shippedOccupations = ['occupations-trades.csv', 'occupations-white-collar.csv'].flatMap((name) =>
  readReference(name).map(({ code, label_ar, label_fr, label_en, aliases }) => ({
    code: code!,
    label: { ar: label_ar!, fr: label_fr!, en: label_en! },
    aliases: aliases!.split('|').filter(Boolean),
  })),
);
/** The places that we ship: their names say nothing of a job. */
export const shippedPlaces = ['communes.csv', 'cities.csv'].flatMap((name) =>
  readReference(name).map((one) => ({ label: { fr: one.label_fr!, ar: one.label_ar! }, aliases: (one.aliases ?? '').split('|') })),
);
