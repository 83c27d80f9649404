export { InProcessClient as HttpPerson, type Reply } from '#platform/http/in-process-client';
