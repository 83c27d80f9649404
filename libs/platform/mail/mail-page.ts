import type { Language } from '../http/request.js';

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
const fonts = "'Noto Sans Arabic', 'Noto Sans', 'Segoe UI', Tahoma, Arial, sans-serif";

/** What a mail shows: a title, paragraphs, one link to act, and small print with a link. Plain texts; line ends make paragraphs. */
export interface MailWords {
  readonly title: string;
  readonly text: string;
  readonly act?: { readonly label: string; readonly url: string };
  readonly foot: string;
  readonly stop?: { readonly label: string; readonly url: string };
}

/** The mail as HTML, in the direction of its language, without pictures, scripts or anything from outside: it reads the same on an old phone. */
export function mailPage(lang: Language, { title, text, act, foot, stop }: MailWords): string {
  const dir = lang === 'ar' ? 'rtl' : 'ltr';
  const side = lang === 'ar' ? 'right' : 'left';
  const paragraph = (words: string): string => `<p style="margin:0 0 16px">${escaped(words)}</p>`;
  const link = (to: { readonly label: string; readonly url: string }, style: string): string => `<a href="${escaped(to.url)}" style="${style}">${escaped(to.label)}</a>`;
  return `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title></head>
<body style="margin:0;padding:16px;background:#f6f4ef;color:#1d1d1b;font:16px/1.6 ${fonts};text-align:${side}" dir="${dir}"><div style="max-width:560px;margin:0 auto;background:#fff;padding:24px;border-radius:8px">
<h1 style="margin:0 0 16px;font-size:20px;line-height:1.4">${escaped(title)}</h1>
${text.split('\n').filter(Boolean).map(paragraph).join('\n')}
${act ? `<p style="margin:0 0 16px">${link(act, 'display:inline-block;padding:12px 20px;background:#14532d;color:#fff;border-radius:6px;text-decoration:none')}</p>` : ''}
</div><p style="max-width:560px;margin:16px auto;font-size:13px;color:#555">${escaped(foot)}${stop ? ` ${link(stop, 'color:#14532d')}` : ''}</p></body></html>`;
}
