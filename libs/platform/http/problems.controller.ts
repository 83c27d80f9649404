import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Texts } from '../texts/texts.js';
import { Allow } from './allow.js';
import { Lang } from './params.js';
import type { Language } from './request.js';

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Where the `type` of every refusal leads: each code with its sentence. */
@ApiTags('platform')
@Controller('docs/problems')
export class ProblemsController {
  constructor(private readonly texts: Texts) {}

  @Get()
  @Allow('public')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'public, max-age=3600')
  @Header('vary', 'accept-language')
  @ApiOperation({ summary: 'Every code of a refusal, with its sentence; a page, in the language of the reader' })
  @ApiProduces('text/html')
  @ApiOkResponse({ content: { 'text/html': { schema: { type: 'string' } } } })
  page(@Lang() lang: Language): string {
    const title = escaped(this.texts.t(lang, 'platform:problems.title'));
    const lead = escaped(this.texts.t(lang, 'platform:problems.lead'));
    const rows = this.texts.problems(lang).map(({ code, sentence }) => `<dt id="${escaped(code)}"><code>${escaped(code)}</code></dt><dd>${escaped(sentence)}</dd>`);
    const style =
      'body{font-family:system-ui,sans-serif;line-height:1.6;max-width:48rem;margin:2rem auto;padding:0 1rem}dt{margin-block-start:1rem}dd{margin:0}:target{background:#fcefd2}';
    return `<!doctype html><html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} · Tiwizi</title><style>${style}</style></head><body><main><h1>${title}</h1><p>${lead}</p><dl>${rows.join('')}</dl></main></body></html>`;
  }
}
