import fs from 'node:fs';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { createInstance, type i18n } from 'i18next';
import type { ErrorParams } from '#kernel/errors';
import { readable } from '#kernel/readable';
import { projectRoot } from '../config/paths.js';
import { type Language, languages } from '../http/request.js';

/** Files `<folder>/texts/{ar,fr,en}.json` of the platform, of every feature and of the command line; of the inner rooms of a feature, too; the namespace is the name of the folder. */
export function textFolders(): readonly { readonly namespace: string; readonly folder: string }[] {
  const features = path.join(projectRoot(), 'libs/features');
  const rooms = fs.readdirSync(features, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return [
    { namespace: 'platform', folder: path.join(projectRoot(), 'libs/platform/texts') },
    { namespace: 'cli', folder: path.join(projectRoot(), 'apps/cli/texts') },
    ...rooms.flatMap((room) =>
      [room, ...innerRooms(path.join(features, room.name))].map(({ name }) => ({
        namespace: name,
        folder: path.join(features, room.name, name === room.name ? '' : name, 'texts'),
      })),
    ),
  ].filter(({ folder }) => fs.existsSync(path.join(folder, 'ar.json')));
}

const innerRooms = (feature: string): fs.Dirent[] => fs.readdirSync(feature, { withFileTypes: true }).filter((entry) => entry.isDirectory());

const load = (folder: string, lang: Language): object => JSON.parse(fs.readFileSync(path.join(folder, `${lang}.json`), 'utf8')) as object;

/** The kernel is pure and has no words: the platform speaks for it. */
const keyOf = (code: string): string => code.replace(/^kernel\./, 'platform.kernel.').replace('.', ':errors.');

interface Words {
  readonly [key: string]: string | Words;
}
const sentencesIn = (path: string, words: Words): { readonly code: string; readonly sentence: string }[] =>
  Object.entries(words).flatMap(([key, value]) => (typeof value === 'string' ? [{ code: `${path}.${key}`, sentence: value }] : sentencesIn(`${path}.${key}`, value)));

/** The words of server, mails and PDF: one frozen i18next instance per language, safe between concurrent requests. */
@Injectable()
export class Texts {
  private readonly instances: Record<Language, i18n>;

  constructor() {
    const folders = textFolders();
    const make = (lng: Language): i18n => {
      const instance = createInstance();
      const resources = { [lng]: Object.fromEntries(folders.map(({ namespace, folder }) => [namespace, load(folder, lng)])) } as never;
      void instance.init({ lng, fallbackLng: false, resources, ns: folders.map(({ namespace }) => namespace), interpolation: { escapeValue: false }, initAsync: false });
      return instance;
    };
    this.instances = Object.fromEntries(languages.map((lng) => [lng, make(lng)])) as Record<Language, i18n>;
  }

  /** `t('ar', 'reminders:mail.instalment_soon.subject', { amount })`. A key that is absent comes back as itself. */
  t(lang: Language, key: string, params: object = {}): string {
    return this.instances[lang].t(key, params as Record<string, unknown>);
  }

  has(lang: Language, key: string): boolean {
    return this.instances[lang].exists(key);
  }

  /** Sentence of an error code such as `loans.amount_above_ceiling`: text `loans:errors.amount_above_ceiling`, amounts and days in it as people write them. */
  error(lang: Language, code: string, params: object = {}): string {
    if (this.knows(lang, code)) return this.t(lang, keyOf(code), readable(params as ErrorParams, lang));
    return this.t(lang, code.startsWith('platform.field.') ? 'platform:errors.field.other' : 'platform:errors.unexpected', params);
  }

  /** Every code that has a sentence, in the order of codes; blanks for values stay, a counted sentence is told for many. */
  problems(lang: Language): readonly { readonly code: string; readonly sentence: string }[] {
    const spaces = this.instances[lang].services.resourceStore.data[lang] ?? {};
    return Object.entries(spaces)
      .flatMap(([space, words]) => sentencesIn(space, (words as { errors?: Words }).errors ?? {}))
      .filter(({ code }) => !/_(zero|one|two|few|many)$/.test(code))
      .map(({ code, sentence }) => ({ code: code.replace(/^platform\.kernel\./, 'kernel.').replace(/_other$/, ''), sentence }))
      .sort((a, b) => (a.code < b.code ? -1 : 1));
  }

  /** Whether an error code has a sentence of its own. */
  knows(lang: Language, code: string): boolean {
    return this.has(lang, keyOf(code));
  }
}
