import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { definedJobs, JOB, type JobReport, type JobRun } from './job.js';

type Handler = (data: unknown, run: JobRun) => Promise<JobReport>;

/** All @Job methods. The process refuses to boot when a kind of job has no handler, or two. */
@Injectable()
export class JobHandlers implements OnModuleInit {
  private readonly handlers = new Map<string, Handler>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const faults: string[] = [];
    for (const { instance } of this.discovery.getProviders()) {
      if (!instance || typeof instance !== 'object') continue;
      for (const method of this.scanner.getAllMethodNames(Object.getPrototypeOf(instance) as object)) {
        const handler = (instance as Record<string, unknown>)[method] as Handler;
        const name = this.reflector.get<string | undefined>(JOB, handler);
        if (!name) continue;
        if (this.handlers.has(name)) faults.push(`job ${name} has two handlers; the second is ${instance.constructor.name}.${method}`);
        this.handlers.set(name, handler.bind(instance));
      }
    }
    for (const { name } of definedJobs()) if (!this.handlers.has(name)) faults.push(`job ${name} has no handler`);
    if (faults.length > 0) throw new Error(`Tiwizi does not start: ${faults.join('; ')}`);
  }

  of(name: string): Handler | undefined {
    return this.handlers.get(name);
  }

  names(): readonly string[] {
    return [...this.handlers.keys()].sort();
  }
}
