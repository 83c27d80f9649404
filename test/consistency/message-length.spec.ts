import { languages } from '#platform/http/request';
import { smsParts, smsText } from '#kernel/sms-text';
import { reminderKinds } from '../../libs/features/reminders/domain/plan';
import { samplesFor } from '../../libs/features/reminders/domain/samples';
import { allWords, paramsOf } from './words';

it.each(languages)('every reminder travels as a text message in two parts at most (%s)', (lang) => {
  const long: string[] = [];
  const samples = samplesFor(lang);
  let looked = 0;
  for (const [key, words] of allWords[lang]) {
    const kind = /^reminders:messages\.(\w+)\.text/.exec(key)?.[1];
    if (!kind || !(reminderKinds as readonly string[]).includes(kind.replace(/_(zero|one|two|few|many|other)$/, ''))) continue;
    looked++;
    const text = paramsOf(words).reduce((sum, name) => sum.replaceAll(`{{${name}}}`, name === 'count' ? '12' : (samples[name] ?? `no sample for ${name}`)), words);
    if (text.includes('no sample for')) long.push(`${key}: ${text}`);
    if (smsParts(smsText(text)) > 2) long.push(`${key}: ${smsParts(smsText(text))} parts, ${text.length} signs`);
  }
  expect(long).toEqual([]);
  expect(looked).toBeGreaterThanOrEqual(reminderKinds.length);
});
