import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

/** The contract of the API, OpenAPI 3.1, made from the running routes. */
export function openApiOf(app: NestFastifyApplication): OpenAPIObject {
  const head = new DocumentBuilder()
    .setTitle('Tiwizi API')
    .setDescription('Honour loans, mentors, training and jobs for Dcheira El Jihadia. Refusals are problem+json (RFC 9457) with a stable code.')
    .setVersion('0.1.0')
    .setOpenAPIVersion('3.1.0')
    .addCookieAuth('sid', { type: 'apiKey', in: 'cookie' }, 'session')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'Key of a partner: prefix.secret' }, 'api-key')
    .build();
  return SwaggerModule.createDocument(app, head, { operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}` });
}

/** `/api/openapi.json` and a page to read it at `/api/docs`. */
export function serveOpenApi(app: NestFastifyApplication): void {
  SwaggerModule.setup('api/docs', app, () => openApiOf(app), { jsonDocumentUrl: 'api/openapi.json', yamlDocumentUrl: 'api/openapi.yaml', customSiteTitle: 'Tiwizi API' });
}
