/** How a word of Latin letters sounds in French, roughly: `chofeur` as chauffeur, `contable` as comptable. Empty for other scripts and for what is too short to tell. */
export function soundOf(word: string): string {
  if (!/^[a-z]{4,}$/.test(word)) return '';
  const sound = word
    .replace(/ph/g, 'f')
    .replace(/ch|sh/g, '1')
    .replace(/eau|au/g, 'o')
    .replace(/ai|ei|ay|ey/g, 'e')
    .replace(/qu|ck|c(?![eiy])/g, 'k')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/g(?=[eiy])/g, 'j')
    .replace(/ou/g, 'u')
    .replace(/y/g, 'i')
    .replace(/h/g, '')
    .replace(/mp(?=[tsk])/g, 'n')
    .replace(/m(?=[bp])/g, 'n')
    .replace(/(.)\1+/g, '$1')
    .replace(/(?:es|e|s|t|x)$/, '');
  return sound.length > 2 ? sound : '';
}
