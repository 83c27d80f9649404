import { defineJob, jobIdOf } from './job.js';

describe('names of jobs', () => {
  it.each(['mail', '12', 'a:b', 'Mail.send', 'mail.send now'])('%s is none', (name) =>
    expect(() => defineJob(name, { queue: 'mail', atMostSeconds: 1 })).toThrow(/must look like/),
  );
  it.each(['', 'a:b', ':'])('%j is no key', (key) => expect(() => jobIdOf({ name: 'mail.send' }, key)).toThrow(/is no key/));
  it('an id of digits alone does not come about, and one subject is not the beginning of another', () => {
    expect(jobIdOf({ name: 'mail.send' }, '1')).toBe('mail.send 1');
    expect(jobIdOf({ name: 'mail.send' }, '11')).not.toBe(jobIdOf({ name: 'mail.send' }, '1'));
  });
});
