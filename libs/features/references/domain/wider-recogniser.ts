import { type Recogniser, SURE } from './recognise-occupation.js';

/** A name of others is believed only when the title is all but that name: chosen on the judged ads, which must not lose by an import. */
const NAMED = 90;

/** Recognises by our own names; where these are not sure, by those of imported nomenclatures too. */
export const widerRecogniser = (own: Recogniser, imported: Recogniser): Recogniser =>
  own === imported
    ? own
    : {
        recognise: (title) => {
          const known = own.recognise(title);
          if ((known[0]?.confidence ?? 0) >= SURE) return known;
          const others = imported.recognise(title).filter(({ confidence }) => confidence >= NAMED);
          return others.length === 0 ? known : [...others, ...known.filter(({ code }) => !others.some((one) => one.code === code))];
        },
      };
