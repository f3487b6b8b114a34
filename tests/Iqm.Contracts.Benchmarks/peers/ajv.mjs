// What ajv takes to judge a payload, in microseconds: bytes to verdict, JSON.parse included. node ajv.mjs SCHEMA PAYLOAD
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const Ajv = createRequire(import.meta.url)('ajv').default;
const [schema, payload] = process.argv.slice(2);
const validate = new Ajv({ strict: false, validateFormats: false }).compile(JSON.parse(readFileSync(schema, 'utf8')));
const bytes = readFileSync(payload);
if (!validate(JSON.parse(bytes))) throw new Error(`${payload} must conform.`);
const calls = Math.max(20, Math.floor(2000000 / bytes.length));
let fastest = Infinity;
for (const end = Date.now() + 2000; Date.now() < end;) {
  const started = process.hrtime.bigint();
  for (let i = 0; i < calls; i++) validate(JSON.parse(bytes.toString('utf8')));
  fastest = Math.min(fastest, Number(process.hrtime.bigint() - started) / 1000 / calls);
}
console.log(fastest);
