/** The 15 digits of an ICE from what people type (spaces, dots, dashes, Arabic-Indic digits), or undefined. Source: handbook 5.1. */
export function readIce(typed: string): string | undefined {
  const digits = typed.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (d) => String(d.charCodeAt(0) & 15)).replace(/[\s.\u00a0\u202f-]/g, '');
  return /^\d{15}$/.test(digits) ? digits : undefined;
}

/**
 * `ice_control` when the last two digits do not fit the others (the number modulo 97 must be 0), else undefined.
 * A warning and never a refusal: no public text fixes the rule, it only holds on the numbers we could check (handbook 5.1).
 */
export const iceWarning = (ice: string): 'ice_control' | undefined => (BigInt(ice) % 97n === 0n ? undefined : 'ice_control');
