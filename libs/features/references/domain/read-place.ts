import { fold } from '#kernel/text';
import { mistakes } from './near-words.js';

export interface PlaceName {
  readonly code: string;
  readonly label: { readonly ar: string; readonly fr: string };
  readonly aliases: readonly string[];
}
/** Where something is. `communeCode` null = a region, the whole country, or only from home. */
export interface Place {
  readonly communeCode: string | null;
  readonly remote: boolean;
}
export interface PlaceReader {
  /** Undefined when no place is understood. An empty text is no place at all, not an unknown one. */
  read(text: string): Place | undefined;
}

const remoteWords = /(?:^| )(?:a distance|distance|teletravail|tele travail|remote|remotely|home office|work from home|domicile|en ligne|online|عن بعد|من المنزل|من البيت)(?: |$)/;
const everywhere =
  /(?:^| )(?:tout le maroc|toutes? les? (?:villes?|regions?)|partout|maroc|national|nationale|plusieurs villes|all morocco|morocco|anywhere|multiple cities|nationwide|كل المغرب|جميع المدن|المغرب|كل المدن|عده مدن)(?: |$)/;
/** Said of a place without naming one. */
const unnamed = /^(?:autres?(?: villes?)?|a preciser|non precisee?|a definir|selon le poste|مدينه اخري|غير محدد|other(?: city)?)$/;
/** Words before a name: `Ville de Salé`, `Province de Tiznit`, `Hay Salam, Agadir`. */
const before = /^(?:ville|commune|province|prefecture|region|cercle|centre|environs|pres|a|de|du|d|la|le|l|ville de|مدينه|جماعه|اقليم|عماله|جهه|ب) /;

/**
 * Reads places as people write them: labels and other spellings of communes and cities without accents, a name inside an address, slips of the pen.
 * `regions`: names of whole regions, which are understood as such.
 */
export function placeReader(communes: readonly PlaceName[], regions: readonly PlaceName[] = []): PlaceReader {
  const names = namesOf(communes);
  const broad = namesOf(regions);
  const longest = [...names.keys()].filter((name) => name.length > 3).sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const codeOf = (text: string): string | undefined => {
    let name = text;
    for (let shorter = name.replace(before, ''); !names.has(name) && shorter !== name; shorter = name.replace(before, '')) name = shorter;
    return names.get(name) ?? (broad.has(name) ? undefined : (inside(name, longest, names) ?? nearest(name, longest, names)));
  };
  return {
    read: (text) => {
      const whole = fold(text);
      const remote = remoteWords.test(whole);
      if (whole === '') return { communeCode: null, remote: false };
      const parts = text.split(/[/;,|()–—\n]|\s-\s/).map(fold);
      const code = names.get(whole) ?? [...parts, whole].map(codeOf).find((found) => found !== undefined);
      if (code !== undefined) return { communeCode: code, remote };
      return remote || everywhere.test(whole) || unnamed.test(whole) || [whole, ...parts].some((part) => broad.has(part.replace(before, '')))
        ? { communeCode: null, remote }
        : undefined;
    },
  };
}

/** Folded name → code; a name of two places stands for none. */
function namesOf(places: readonly PlaceName[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const doubtful = new Set<string>();
  for (const { code, label, aliases } of places)
    for (const name of [code, label.fr, label.ar, ...aliases].map(fold)) {
      if (found.has(name) && found.get(name) !== code) doubtful.add(name);
      found.set(name, code);
    }
  for (const name of [...doubtful, '']) found.delete(name);
  return found;
}

/** The longest name that stands in the text as whole words. */
const inside = (text: string, longest: readonly string[], names: ReadonlyMap<string, string>): string | undefined => {
  const name = longest.find((one) => ` ${text} `.includes(` ${one} `));
  return name && names.get(name);
};

/** The one place whose name differs by a slip: one in five letters, two in ten. */
function nearest(text: string, longest: readonly string[], names: ReadonlyMap<string, string>): string | undefined {
  const most = text.length < 5 ? 0 : text.length < 10 ? 1 : 2;
  if (most === 0) return undefined;
  const codes = new Set(longest.filter((name) => mistakes(text, name, most) <= most).map((name) => names.get(name)));
  return codes.size === 1 ? [...codes][0] : undefined;
}
