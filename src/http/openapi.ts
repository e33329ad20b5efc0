import { z } from 'zod';
import type { AnyAct } from '../record/act.ts';
import type { Refusal } from '../record/refusal.ts';
import { acts, spine } from '../slices.ts';
import { statusOf } from './problem.ts';

/** The OpenAPI 3.1 description of the API, made from the acts' own definitions. */
export function openApi(): object {
  const paths: Record<string, object> = {};
  for (const act of acts.values()) paths[`/api/f/{framework}/acts/${act.name}`] = actPath(act);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Comity',
      version: '1',
      description:
        'Acts go in one by one or in batches; entries come out in order. Every act is authorised by a rule that its answer cites, and lands in a log that anyone can check.',
      contact: { name: 'Comity', url: 'https://comity.example' },
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/', description: 'This instance' }],
    tags: [...new Set([...acts.keys()].map(name => name.split('.')[0] as string)), 'record'].map(name => ({
      name,
      description: name === 'record' ? 'Entries in order, events, and batches of acts.' : `Acts of the slice ${name}.`,
    })),
    security: [{ token: [] }, {}],
    paths: { ...paths, ...recordPaths },
    components: {
      schemas,
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'A token of a person or an integration.' },
      },
    },
  };
}

const framework = {
  name: 'framework',
  in: 'path',
  required: true,
  description: 'Key of the framework.',
  schema: { type: 'string', pattern: '^[A-Za-z0-9-]+$' },
};

const idempotency = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'The same request under the same key is one act; kept for 7 days.',
  schema: { type: 'string', maxLength: 200 },
};

function actPath(act: AnyAct): object {
  const rule = spine.rules.get(act.name);
  return {
    post: {
      operationId: act.name,
      summary: act.sentence,
      description: `Who may: ${rule?.capacities.join(', ') ?? 'nobody'}. ${rule?.because ?? ''}`,
      tags: [act.name.split('.')[0]],
      parameters: [framework, idempotency],
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: {
              type: 'object',
              required: ['body'],
              properties: {
                body: jsonSchema(act.input),
                audience: {
                  type: 'string',
                  default: 'public',
                  description: 'public, framework, own, secretariat or parties:A,B',
                },
                on: { type: ['string', 'null'], description: 'When it happened: year, month or day; null is unknown.' },
                expect: {
                  type: 'integer',
                  minimum: -1,
                  description: 'The subject’s last position that you saw; -1: there was none.',
                },
              },
            },
            examples: { example: { value: { body: act.example } } },
          },
        },
      },
      responses: { '201': appended, ...refusals },
      'x-refusals': Object.entries(act.refusals as Readonly<Record<string, Omit<Refusal, 'code'>>>).map(
        ([code, { kind, rule, source }]) => ({ code, status: statusOf({ kind, code }), rule, source }),
      ),
    },
  };
}

/** The schema of an input, as JSON Schema 2020-12. */
export function jsonSchema(schema: z.ZodObject): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-2020-12',
    unrepresentable: 'any',
  }) as Record<string, unknown>;
  return rest;
}

const json = (schema: object) => ({ 'application/json': { schema } });
const problemContent = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
const refusals = Object.fromEntries(
  [
    ['400', 'The input is not as it must be.'],
    ['401', 'Nobody is signed in.'],
    ['403', 'The right is missing.'],
    ['404', 'There is no such framework or act.'],
    ['409', 'The record does not allow it now.'],
    ['413', 'The body is too large.'],
    ['415', 'The body is not of the content type that it must be.'],
    ['429', 'The party has recorded too much within a minute; `Retry-After` says when to ask again.'],
  ].map(([status, description]) => [status, { description, content: problemContent }]),
);
const appended = { description: 'Appended.', content: json({ $ref: '#/components/schemas/Receipt' }) };
const position = { type: 'integer', minimum: 0, description: 'Position in the log.' };

const schemas = {
  Receipt: {
    type: 'object',
    required: ['position', 'act', 'at', 'subject', 'receipt'],
    properties: {
      position,
      act: { type: 'string' },
      at: { type: 'string', format: 'date-time' },
      subject: { type: 'string' },
      receipt: { type: 'string', description: 'Inclusion proof with a signed checkpoint (C2SP tlog-proof).' },
    },
  },
  StoredFile: {
    type: 'object',
    required: ['digest', 'mediaType', 'size', 'width', 'height'],
    properties: {
      digest: { type: 'string', pattern: '^[0-9a-f]{64}$', description: 'SHA-256 of what is kept.' },
      mediaType: { type: 'string' },
      size: { type: 'integer', description: 'In bytes.' },
      width: { type: ['integer', 'null'], description: 'In pixels, of pictures.' },
      height: { type: ['integer', 'null'], description: 'In pixels, of pictures.' },
    },
  },
  Problem: {
    type: 'object',
    required: ['title', 'status', 'code', 'rule', 'source'],
    properties: {
      type: { type: 'string' },
      title: { type: 'string' },
      status: { type: 'integer' },
      code: { type: 'string' },
      rule: { type: 'string', description: 'The rule that refused.' },
      source: { type: 'string', description: 'Where that rule is written.' },
      field: { type: 'string' },
      problems: {
        type: 'array',
        items: { type: 'object', properties: { field: { type: 'string' }, message: { type: 'string' } } },
      },
      index: { type: 'integer', description: 'Which line of a batch was refused.' },
    },
  },
};

const recordPaths = {
  '/api/f/{framework}/acts': {
    get: {
      operationId: 'listEntries',
      summary: 'Entries that the caller may see, in order.',
      description: 'Restricted entries that the caller may not see are left out; their positions are not.',
      tags: ['record'],
      parameters: [
        framework,
        {
          name: 'after',
          in: 'query',
          description: 'Only entries after this position.',
          schema: { type: 'integer', minimum: -1 },
        },
        {
          name: 'limit',
          in: 'query',
          description: 'At most this many.',
          schema: { type: 'integer', minimum: 1, maximum: 1000, default: 100 },
        },
      ],
      responses: {
        '200': { description: 'Entries.', content: json({ type: 'object' }) },
        '400': refusals['400'],
        '404': refusals['404'],
      },
    },
    post: {
      operationId: 'performBatch',
      summary: 'A batch of acts, appended whole or not at all.',
      description: 'One JSON object a line: act, body, audience, on, expect. The acts land at consecutive positions.',
      tags: ['record'],
      parameters: [framework, idempotency],
      requestBody: { required: true, content: { 'application/x-ndjson': { schema: { type: 'string' } } } },
      responses: { '201': { description: 'Appended.', content: json({ type: 'object' }) }, ...refusals },
    },
  },
  '/api/f/{framework}/files': {
    post: {
      operationId: 'uploadFile',
      summary: 'Stores a file, once, for acts to name by its digest.',
      description:
        'The bytes as they are. What they are is found by looking at them: PDF, DOCX, XLSX, PPTX, ODT, plain text, CSV, JPEG, PNG or WebP. Pictures are made anew without metadata, so that their digest is of what is kept. Nobody may read the file until an entry names it.',
      tags: ['record'],
      parameters: [framework],
      requestBody: {
        required: true,
        content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
      },
      responses: {
        '201': { description: 'Stored.', content: json({ $ref: '#/components/schemas/StoredFile' }) },
        '400': refusals['400'],
        '401': refusals['401'],
        '413': refusals['413'],
      },
    },
  },
  '/api/f/{framework}/alerts': {
    post: {
      operationId: 'takeCap',
      summary: 'A CAP 1.2 message as the act that it is.',
      description:
        'Alert, Update, Cancel, Ack and Error become alerts.issue, alerts.update, alerts.cancel, alerts.acknowledge and alerts.report-error in the name of the token. A document type, attributes, a signature, and info elements that are no translations of one another are refused.',
      tags: ['record'],
      parameters: [
        framework,
        idempotency,
        {
          name: 'alert',
          in: 'query',
          description: 'Key of a new alert; left out, it is made of the identifier.',
          schema: { type: 'string' },
        },
      ],
      requestBody: { required: true, content: { 'application/cap+xml': { schema: { type: 'string' } } } },
      responses: { '201': { description: 'Appended.', content: json({ type: 'object' }) }, ...refusals },
    },
  },
  '/api/f/{framework}/webhook-key': {
    get: {
      operationId: 'webhookKey',
      summary: 'The public key by which what is sent to webhooks is verified.',
      description: 'Ed25519, as Standard Webhooks writes it (whpk_), for signatures v1a.',
      tags: ['record'],
      parameters: [framework],
      responses: { '200': { description: 'The key.', content: json({ type: 'object' }) }, '404': refusals['404'] },
    },
  },
  '/api/f/{framework}/events': {
    get: {
      operationId: 'events',
      summary: 'Server-sent events: one a position.',
      description: 'Last-Event-ID resumes without a gap.',
      tags: ['record'],
      parameters: [framework],
      responses: {
        '200': { description: 'The stream.', content: { 'text/event-stream': { schema: { type: 'string' } } } },
        '404': refusals['404'],
      },
    },
  },
};
