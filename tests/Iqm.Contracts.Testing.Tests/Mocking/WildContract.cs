namespace Iqm.Contracts.Testing.Tests.Mocking;

/// <summary>A third vendor's contract: every keyword that makes generating hard, statuses by range, media types by range, headers.</summary>
internal static class WildContract
{
    public const string Text = """
        openapi: 3.0.3
        info: {title: Wild, version: '1'}
        servers: [{url: 'https://wild.example/base/v2'}]
        paths:
          /pets/{petId}:
            get:
              operationId: getPet
              parameters: [{name: petId, in: path, required: true, schema: {type: integer}}]
              responses:
                '200':
                  description: A pet.
                  headers:
                    X-Rate-Limit: {required: true, schema: {type: integer, minimum: 1, maximum: 5}}
                    X-Tags: {required: true, schema: {type: array, minItems: 1, items: {type: string, enum: [a, b]}}}
                  content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
                default:
                  description: An error.
                  content: {application/json: {schema: {$ref: '#/components/schemas/Fault'}}}
          /numbers:
            get:
              operationId: getNumbers
              responses:
                2XX:
                  description: Numbers.
                  content: {application/json: {schema: {$ref: '#/components/schemas/Numbers'}}}
                5XX: {description: Nothing said.}
          /texts:
            get:
              operationId: getTexts
              responses:
                '200':
                  description: Texts.
                  content: {application/json: {schema: {$ref: '#/components/schemas/Texts'}}}
          /trees:
            get:
              operationId: getTree
              responses:
                '200':
                  description: A tree.
                  content:
                    application/*: {schema: {$ref: '#/components/schemas/Tree'}}
                    text/plain: {schema: {type: string, pattern: '^leaf-[0-9]{2}$'}}
          /gone:
            delete:
              operationId: remove
              responses:
                '204': {description: Gone.}
                '404': {description: Not there., content: {text/plain: {schema: {type: string}}}}
          /files:
            get:
              operationId: getFile
              responses:
                '200': {description: Bytes., content: {image/*: {schema: {type: string, format: binary}}}}
                '429': {description: Later., headers: {Retry-After: {required: true, schema: {type: integer, minimum: 1}}}, content: {application/problem+json: {schema: {$ref: '#/components/schemas/Problem'}}}}
          /maps:
            get:
              operationId: getMap
              responses:
                '200':
                  description: A map.
                  content:
                    application/json:
                      schema:
                        type: object
                        minProperties: 3
                        maxProperties: 4
                        properties: {a: {type: string}, b: {type: string}, c: {type: string}, d: {type: string}, e: {type: string}}
                        additionalProperties: {type: boolean}
                '400':
                  description: A choice.
                  content:
                    application/json:
                      schema:
                        oneOf:
                          - {type: object, required: [kind, left], properties: {kind: {type: string, enum: [l]}, left: {type: integer}}}
                          - {type: object, required: [kind, right], properties: {kind: {type: string, enum: [r]}, right: {type: string, minLength: 3}}}
        components:
          schemas:
            Pet:
              type: object
              required: [petType, name]
              discriminator: {propertyName: petType, mapping: {kitty: '#/components/schemas/Cat'}}
              properties:
                petType: {type: string}
                name: {type: string, minLength: 12, maxLength: 14}
                secret: {type: string, writeOnly: true}
                made: {type: string, format: date-time, readOnly: true}
            Cat:
              allOf:
                - {$ref: '#/components/schemas/Pet'}
                - {type: object, required: [claws], properties: {claws: {type: integer, minimum: 5, maximum: 5}}}
            Dog:
              allOf:
                - {$ref: '#/components/schemas/Pet'}
                - {type: object, required: [breed], properties: {breed: {type: string, enum: [pug, corgi]}}}
            Numbers:
              type: object
              additionalProperties: false
              required: [step, narrow, open, negative, big, tenth, many, choice, flag]
              properties:
                step: {type: integer, minimum: 10, maximum: 20, multipleOf: 7}
                narrow: {type: number, minimum: 0.1, maximum: 0.2, exclusiveMinimum: true, exclusiveMaximum: true}
                open: {type: number, exclusiveMinimum: true, minimum: 5}
                negative: {type: integer, maximum: -3}
                big: {type: number, minimum: 1e300}
                tenth: {type: number, multipleOf: 0.1, maximum: 1}
                many: {type: array, uniqueItems: true, minItems: 3, maxItems: 3, items: {type: integer, minimum: 1, maximum: 4}}
                choice: {enum: [1, two, null, {three: 3}]}
                flag: {type: boolean, nullable: true}
                small: {type: integer, format: int32}
            Texts:
              type: object
              required: [code, mail, day, moment, id, address, base, host, four, six, relative, word, long, either, not]
              properties:
                code: {type: string, pattern: '^[A-Z]{3}-\d{2,4}(?:[a-f]|x+)?$', maxLength: 9}
                mail: {type: string, format: email, maxLength: 40}
                day: {type: string, format: date}
                moment: {type: string, format: date-time}
                id: {type: string, format: uuid}
                address: {type: string, format: uri}
                base: {type: string, format: byte, minLength: 12}
                host: {type: string, format: hostname}
                four: {type: string, format: ipv4}
                six: {type: string, format: ipv6}
                relative: {type: string, format: uri-reference}
                word: {type: string, pattern: '(foo|ba[rz])\1', minLength: 6}
                long: {type: string, minLength: 200}
                either: {anyOf: [{type: string, maxLength: 2}, {type: integer, minimum: 7}]}
                not: {type: string, minLength: 1, not: {enum: [amber]}}
                price: {allOf: [{type: number, minimum: 1}, {type: number, maximum: 3}]}
            Tree:
              type: object
              required: [value, children]
              properties:
                value: {type: integer}
                children: {type: array, items: {$ref: '#/components/schemas/Tree'}}
                parent: {$ref: '#/components/schemas/Tree'}
            Fault:
              type: object
              required: [error]
              properties:
                error:
                  type: object
                  required: [code, message, status, trace]
                  properties:
                    code: {type: string}
                    message: {type: string}
                    status: {type: integer}
                    trace: {type: string, format: uuid}
            Problem:
              type: object
              required: [title, status]
              properties: {type: {type: string, format: uri-reference}, title: {type: string}, status: {type: integer}, detail: {type: string}}
        """;
}
