/** A scan is a PDF or a photo, known by its first bytes and never by its name. */
export function scanKind(bytes: Uint8Array): 'pdf' | 'jpg' | 'png' | undefined {
  const starts = (...first: readonly number[]): boolean => first.every((byte, i) => bytes[i] === byte);
  if (starts(0x25, 0x50, 0x44, 0x46, 0x2d)) return 'pdf';
  if (starts(0xff, 0xd8, 0xff)) return 'jpg';
  return starts(0x89, 0x50, 0x4e, 0x47) ? 'png' : undefined;
}

/** Whether the holder of an account is the borrower: some word of the name is in either script of hers, all words of a short name. `fold` takes accents and case away. */
export function sameName(holder: string, names: readonly string[], fold: (text: string) => string): boolean {
  const words = (text: string): string[] =>
    fold(text)
      .split(/\s+/)
      .filter((word) => word.length > 1);
  const typed = words(holder);
  return names.some((name) => {
    const known = words(name);
    return known.length > 0 && known.every((word) => typed.includes(word));
  });
}
