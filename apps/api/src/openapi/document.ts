import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { z } from 'zod';

const description = `督办系统接口。错误一律为 RFC 9457 problem+json，\`code\` 稳定；文字按 Accept-Language 给出中文或英文。
除 GET 外，请求须带 \`X-Requested-By\`；办理类操作须带 \`Idempotency-Key\`，重复请求得到同样的结果。`;

/** The OpenAPI 3.1 document: made from the same zod schemas that check the requests. */
export const createDocument = (app: NestFastifyApplication): OpenAPIObject => {
  const outline = new DocumentBuilder()
    .setTitle('督办 Duban')
    .setDescription(description)
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addCookieAuth('duban_session', { type: 'apiKey', in: 'cookie', name: 'duban_session' }, 'session')
    .addSecurityRequirements('session')
    .addServer('/')
    .build();
  const document = SwaggerModule.createDocument(app, outline, {
    autoTagControllers: false,
    standardSchemaConverter: convert,
  });
  return problemMediaType(document);
};

/** The document under /api/openapi.json, and to browse under /api/docs with its own copy of the pages. */
export const publishDocument = (app: NestFastifyApplication): void => {
  SwaggerModule.setup('api/docs', app, () => createDocument(app), {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
    customSiteTitle: '督办接口 Duban API',
    swaggerOptions: { validatorUrl: null },
  });
};

const convert = (schema: unknown, { schemaType }: { schemaType: 'input' | 'output' }) => {
  if (!(schema instanceof z.ZodType)) return undefined;
  const {
    $schema: _,
    $defs = {},
    ...rest
  } = z.toJSONSchema(schema, { target: 'draft-2020-12', io: schemaType });
  const id = schema.meta()?.id;
  if (id === undefined) return { schema: rest, components: $defs };
  // zod puts a named schema itself among its $defs; `rest` is then only a reference to it
  const components = id in $defs ? $defs : { ...$defs, [id]: rest };
  return { schema: { $ref: `#/components/schemas/${id}` }, components };
};

/** Problems have a media type of their own, which the decorators cannot say. */
const problemMediaType = (document: OpenAPIObject): OpenAPIObject => {
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path as Record<string, { responses?: Record<string, unknown> }>)) {
      for (const [status, response] of Object.entries(operation.responses ?? {})) {
        const { content } = response as { content?: Record<string, unknown> };
        const [type = ''] = Object.keys(content ?? {});
        if (Number(status) < 400 || !content?.[type]) continue;
        const described = content[type];
        delete content[type];
        content['application/problem+json'] = described;
      }
    }
  }
  return document;
};
