import { Injectable, type OnModuleInit, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ALLOW, type Allowance } from './allow.js';

/** One route of the API as the running process knows it. */
export interface Route {
  readonly method: string;
  readonly path: string;
  readonly allow: readonly Allowance[];
}

/** All routes; refuses to start when one does not say who may call it. The access matrix of the tests reads this list. */
@Injectable()
export class Routes implements OnModuleInit {
  private readonly list: Route[] = [];

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const open: string[] = [];
    for (const { instance, metatype } of this.discovery.getControllers()) {
      if (!instance || !metatype) continue;
      const bases = [this.reflector.get<string | string[]>(PATH_METADATA, metatype)].flat();
      for (const name of this.scanner.getAllMethodNames(Object.getPrototypeOf(instance) as object)) {
        const handler = (instance as Record<string, () => unknown>)[name];
        if (!handler) continue;
        const verb = this.reflector.get<RequestMethod | undefined>(METHOD_METADATA, handler);
        if (verb === undefined) continue;
        const allow = this.reflector.getAllAndOverride<readonly Allowance[] | undefined>(ALLOW, [handler, metatype]);
        if (!allow) open.push(`${metatype.name}.${name}`);
        for (const base of bases)
          for (const tail of [this.reflector.get<string | string[]>(PATH_METADATA, handler)].flat())
            this.list.push({ method: RequestMethod[verb] ?? 'GET', path: `/${[base, tail].join('/')}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1'), allow: allow ?? [] });
      }
    }
    if (open.length > 0) throw new Error(`Tiwizi does not start: these routes have no @Allow: ${open.join(', ')}`);
  }

  all(): readonly Route[] {
    return this.list;
  }
}
