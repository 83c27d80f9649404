/** @jest-environment node */
import { Controller, Get, Injectable, Module } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { Allow } from '#platform/http/allow';
import { Routes } from '#platform/http/routes';
import { On } from '#platform/outbox/on';
import { Subscribers } from '#platform/outbox/subscribers';
import { JobHandlers } from '#platform/queue/handlers';
import { defineJob, Job } from '#platform/queue/job';

const starts = async (...parts: { controllers?: (new () => object)[]; providers: (new (...args: never[]) => object)[] }[]): Promise<string> => {
  @Module({ imports: [DiscoveryModule], controllers: parts.flatMap(({ controllers }) => controllers ?? []), providers: parts.flatMap(({ providers }) => providers) })
  class House {}
  try {
    await (await NestFactory.createApplicationContext(House, { logger: false, abortOnError: false })).close();
    return 'started';
  } catch (error) {
    return (error as Error).message;
  }
};

@Controller('open')
class Open {
  @Get('door')
  door(): void {}
  @Get('gate')
  @Allow('public')
  gate(): void {}
}
@Controller('shut')
@Allow('signed_in')
class Shut {
  @Get()
  door(): void {}
}

const ring = defineJob('story.ring_bell', { queue: 'timed', atMostSeconds: 1 });
class First {
  @Job(ring)
  ring(): void {}
}
class Second {
  @Job(ring)
  rings(): void {}
}
class Hears {
  @On('story.told')
  told(): void {}
}
const another = (): new () => object => {
  class Hears {
    @On('story.told')
    told(): void {}
  }
  return Hears;
};
for (const provider of [First, Second, Hears]) Injectable()(provider);

describe('the house does not start', () => {
  it('with a route that does not say who may call it; it names the route', async () => {
    expect(await starts({ controllers: [Open, Shut], providers: [Routes] })).toBe('Tiwizi does not start: these routes have no @Allow: Open.door');
    expect(await starts({ controllers: [Shut], providers: [Routes] })).toBe('started');
  });

  it('with a kind of job that nobody works, or two do; it names the job', async () => {
    expect(await starts({ providers: [JobHandlers] })).toBe('Tiwizi does not start: job story.ring_bell has no handler');
    expect(await starts({ providers: [JobHandlers, First, Second] })).toBe('Tiwizi does not start: job story.ring_bell has two handlers; the second is Second.rings');
    expect(await starts({ providers: [JobHandlers, First] })).toBe('started');
  });

  it('with two subscribers of one name: their deliveries could not be told apart', async () => {
    expect(await starts({ providers: [Subscribers, Hears, another()] })).toBe('two subscribers named Hears.told');
  });
});
