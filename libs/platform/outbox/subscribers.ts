import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { Tx } from '../database/tx.js';
import type { StoredEvent } from './events.js';
import { ON_EVENT } from './on.js';

type Handler = (event: StoredEvent, tx: Tx) => Promise<void>;

/** All @On methods of all providers, by event type and by name. The same list in every process, so that the API knows whom the worker will serve. */
@Injectable()
export class Subscribers implements OnModuleInit {
  private readonly byType = new Map<string, string[]>();
  private readonly handlers = new Map<string, Handler>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    for (const { instance } of this.discovery.getProviders()) {
      if (!instance || typeof instance !== 'object') continue;
      const prototype = Object.getPrototypeOf(instance) as object;
      for (const name of this.scanner.getAllMethodNames(prototype)) {
        const method = (instance as Record<string, unknown>)[name] as Handler;
        const types = this.reflector.get<string[] | undefined>(ON_EVENT, method);
        if (!types) continue;
        const subscriber = `${instance.constructor.name}.${name}`;
        if (this.handlers.has(subscriber)) throw new Error(`two subscribers named ${subscriber}`);
        this.handlers.set(subscriber, method.bind(instance));
        for (const type of types) this.byType.set(type, [...(this.byType.get(type) ?? []), subscriber]);
      }
    }
  }

  of(type: string): readonly string[] {
    return this.byType.get(type) ?? [];
  }

  handler(subscriber: string): Handler | undefined {
    return this.handlers.get(subscriber);
  }

  types(): readonly string[] {
    return [...this.byType.keys()].sort();
  }
}
