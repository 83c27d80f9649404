// The picture of the home page, drawn by us: sun, Atlas, argan trees and furrows that people plough together.
export function Landscape({ title, className }: { readonly title: string; readonly className?: string | undefined }) {
  return (
    <svg viewBox="0 0 560 440" className={className} role="img" aria-label={title} preserveAspectRatio="xMidYMax slice">
      <rect width="560" height="440" fill="var(--ochre-1)" />
      <circle cx="372" cy="168" r="118" fill="var(--ochre-2)" opacity=".55" />
      <circle cx="372" cy="168" r="78" fill="var(--sun)" />
      <path d="M0 214 78 150l52 40 78-92 74 82 46-38 92 84 60-52 80 62v204H0Z" fill="var(--atlantic-3)" />
      <path d="m208 98 30 34-20-6-14 12-16-10-12 6Z" fill="var(--surface-raised)" />
      <path d="M0 246c70-34 128-36 206-10 84 28 158 22 354-24v228H0Z" fill="var(--ochre-4)" />
      <path d="M0 282c120-30 214-24 300-8 92 16 170 8 260-14v180H0Z" fill="var(--argan-6)" />
      <g fill="none" stroke="var(--argan-4)" strokeWidth="5" strokeLinecap="round">
        <path d="M286 276C250 320 170 380 60 440M290 276c-18 50-58 110-110 164M294 276c2 60-4 120-14 164M298 276c24 50 70 116 122 164M302 276c44 40 130 100 230 150M282 275C230 300 120 340-10 366M308 276c70 26 160 50 260 62" />
      </g>
      <Tree x={92} y={286} size={1.25} />
      <Tree x={476} y={272} size={0.9} />
      <Tree x={30} y={272} size={0.7} />
      <path d="M204 366l38 8 46 2 44-10" fill="none" stroke="var(--ochre-8)" strokeWidth="8" strokeLinecap="round" />
      <Person x={204} y={344} robe="var(--surface-raised)" />
      <Person x={264} y={354} robe="var(--sun)" hat />
      <Person x={332} y={342} robe="var(--atlantic-2)" />
    </svg>
  );
}

function Tree({ x, y, size }: { readonly x: number; readonly y: number; readonly size: number }) {
  return (
    <g transform={`translate(${x} ${y}) scale(${size})`}>
      <path d="M0 0c-2-16-12-22-18-34M0 0c2-18 10-22 18-36M0 0v-30" fill="none" stroke="var(--ochre-9)" strokeWidth="6" strokeLinecap="round" />
      <path d="M-52-44c-6-18 12-34 30-30 6-16 36-16 42 0 20-6 38 12 30 30-14 10-88 10-102 0Z" fill="var(--argan-7)" />
      <path d="M-30-58c10-8 22-8 30-2M8-62c8-6 18-4 22 2" fill="none" stroke="var(--argan-5)" strokeWidth="4" strokeLinecap="round" />
    </g>
  );
}

/** Somebody seen from behind, in a djellaba. */
function Person({ x, y, robe, hat = false }: { readonly x: number; readonly y: number; readonly robe: string; readonly hat?: boolean }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <path d="M-12 14Q0 4 12 14l9 52q-21 8-42 0Z" fill={robe} />
      <path d="M0 14v54" stroke="var(--argan-9)" strokeWidth="2" opacity=".25" />
      <circle r="11" fill="var(--ochre-8)" />
      {hat && <path d="M-20-2q20-8 40 0-6-4-10-5-2-9-10-9t-10 9q-4 1-10 5Z" fill="var(--ochre-2)" />}
    </g>
  );
}

/** A band of lozenges, after the carpets of the Souss; only an ornament. */
export function Band() {
  return (
    <svg width="100%" height="16" aria-hidden="true" focusable="false" display="block">
      <defs>
        <pattern id="band" width="32" height="16" patternUnits="userSpaceOnUse">
          <path d="M0 8 8 1l8 7-8 7Z" fill="var(--ochre-5)" />
          <path d="m16 8 8-7 8 7-8 7Z" fill="var(--argan-6)" />
          <path d="M5 8l3-2.6L11 8l-3 2.6Z" fill="var(--sun)" />
          <path d="m21 8 3-2.6L27 8l-3 2.6Z" fill="var(--ochre-1)" />
        </pattern>
      </defs>
      <rect width="100%" height="16" fill="url(#band)" />
    </svg>
  );
}
