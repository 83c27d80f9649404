import path from 'node:path';
import { z } from 'zod';
import { projectRoot } from './paths.js';

/** Injection token of the typed configuration. */
export const CONFIG = Symbol('CONFIG');

const blankIsAbsent = (value: unknown): unknown => (value === '' ? undefined : value);
const optional = <T extends z.ZodType>(schema: T): z.ZodType<z.output<T> | undefined> => z.preprocess(blankIsAbsent, schema.optional());
const postgresUrl = z.string().regex(/^postgres(ql)?:\/\/.+/, 'must look like postgres://user:password@host:5432/database');
const yesNo = z.enum(['0', '1', 'true', 'false']).transform((v) => v === '1' || v === 'true');

const schema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number('must be a whole number').int().min(0).max(65_535).default(3000),
  PUBLIC_URL: optional(z.url('must be an address such as https://tiwizi.example')),
  DATABASE_URL: postgresUrl,
  DATABASE_POOL: z.coerce.number('must be a whole number').int().min(2).max(50).default(10),
  REDIS_URL: optional(z.string().regex(/^rediss?:\/\/.+/, 'must look like redis://host:6379')),
  TIWIZI_DATA_DIR: optional(z.string()),
  TIWIZI_DEMO: optional(yesNo),
  SMTP_URL: optional(z.string().regex(/^smtps?:\/\/.+/, 'must look like smtp://user:password@host:587')),
  MAIL_FROM: z.string().min(3).default('Tiwizi <no-reply@tiwizi.invalid>'),
  SMS_URL: optional(z.url('must be an address such as https://sms.example/messages')),
  SMS_AUTHORIZATION: optional(z.string().min(3)),
  SMS_REQUEST: z.string().min(2).default('{"to":"{{to}}","text":"{{text}}","reference":"{{reference}}"}'),
  SMS_ID_FIELD: z.string().min(1).default('id'),
  SMS_STATUS_URL: optional(z.string().regex(/^https?:\/\/.+\{\{reference\}\}/, 'must be an address that holds {{reference}}')),
  SMS_RECEIPT_SECRET: optional(z.string().min(16, 'must have 16 characters or more')),
  SEAL_KEY: optional(z.string().regex(/^[0-9a-f]{64}$/i, 'must be 64 hexadecimal digits')),
  TRUST_PROXY: optional(z.string()),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn'),
  METRICS_TOKEN: optional(z.string().min(16, 'must have 16 characters or more')),
  REQUESTS_PER_MINUTE: z.coerce.number('must be a whole number').int().min(10).default(1200),
  WEBHOOK_RECEIPT_DAYS: z.coerce.number('must be a whole number').int().min(7).max(3650).default(90),
  WEB_DEV: optional(yesNo),
});

/** Settings of one process, read once. Absent optional settings are undefined. */
export interface Config {
  readonly environment: 'development' | 'test' | 'production';
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string;
  readonly databaseUrl: string;
  readonly databasePool: number;
  readonly redisUrl: string | undefined;
  readonly dataDir: string;
  /** The demo world may be seeded and its sign-ins printed. */
  readonly demo: boolean;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** How to speak to the provider of text messages; without it messages become files. */
  readonly sms:
    { readonly url: string; readonly authorization: string | undefined; readonly request: string; readonly idField: string; readonly statusUrl: string | undefined } | undefined;
  /** What the provider of text messages signs its receipts with. */
  readonly smsReceiptSecret: string | undefined;
  /** 64 hexadecimal digits; without it a key is made once in the data folder. */
  readonly sealKey: string | undefined;
  readonly trustProxy: string | undefined;
  readonly logLevel: string;
  readonly metricsToken: string | undefined;
  readonly requestsPerMinute: number;
  /** Messages to systems of partners and their receipts are kept so long. */
  readonly webhookReceiptDays: number;
  readonly webDev: boolean;
}

/** A setting is missing or wrong; the message names each one and says what it must be. The process must not start. */
export class ConfigError extends Error {}

/** The only reader of the environment. Throws ConfigError that names every bad setting at once. */
export function loadConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const read = schema.safeParse(env);
  if (!read.success) {
    const lines = read.error.issues.map(
      (issue) => `  ${String(issue.path[0])}: ${issue.code === 'invalid_type' && env[String(issue.path[0])] === undefined ? 'is missing' : issue.message}`,
    );
    throw new ConfigError(`Tiwizi does not start, because of its settings:\n${lines.join('\n')}\nSee docs/settings.md.`);
  }
  const e = read.data;
  return {
    environment: e.NODE_ENV,
    host: e.HOST,
    port: e.PORT,
    publicUrl: e.PUBLIC_URL ?? `http://${e.HOST}:${e.PORT}`,
    databaseUrl: e.DATABASE_URL,
    databasePool: e.DATABASE_POOL,
    redisUrl: e.REDIS_URL,
    dataDir: path.resolve(projectRoot(), e.TIWIZI_DATA_DIR ?? '.data'),
    demo: e.TIWIZI_DEMO ?? e.NODE_ENV !== 'production',
    smtpUrl: e.SMTP_URL,
    mailFrom: e.MAIL_FROM,
    sms: e.SMS_URL ? { url: e.SMS_URL, authorization: e.SMS_AUTHORIZATION, request: e.SMS_REQUEST, idField: e.SMS_ID_FIELD, statusUrl: e.SMS_STATUS_URL } : undefined,
    smsReceiptSecret: e.SMS_RECEIPT_SECRET,
    sealKey: e.SEAL_KEY,
    trustProxy: e.TRUST_PROXY,
    logLevel: e.LOG_LEVEL,
    metricsToken: e.METRICS_TOKEN,
    requestsPerMinute: e.REQUESTS_PER_MINUTE,
    webhookReceiptDays: e.WEBHOOK_RECEIPT_DAYS,
    webDev: e.WEB_DEV ?? false,
  };
}

/** Names of all settings, for the page docs/settings.md and its test. */
export const settingNames: readonly string[] = Object.keys(schema.shape);

/** Language that the terminal asks for, such as 'fr_FR.UTF-8'; undefined when it does not say. */
export const terminalLanguage = (env: NodeJS.ProcessEnv = process.env): string | undefined => env.LC_ALL || env.LC_MESSAGES || env.LANG || undefined;
