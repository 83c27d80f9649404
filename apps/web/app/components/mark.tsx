// The mark: the sun over furrows ploughed together, which is what "tiwizi" means.
export function Mark({ size = 40 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" fill="var(--argan-7)" />
      <path d="M9.5 15.5a6.5 6.5 0 0 1 13 0z" fill="var(--sun)" />
      <path d="M4 18.5h24M16 18.5V28M12 18.5c-.8 3.5-2.6 6.5-5.5 9M20 18.5c.8 3.5 2.6 6.5 5.5 9" fill="none" stroke="var(--ground)" strokeWidth="2.4" strokeLinecap="round" />
    </svg>
  );
}
