// Prints schemas, instances and ajv's verdicts as JSON. Seeded: the same versions print the same bytes.
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";

const schemaCount = 420, instancesPerSchema = 6;

let seed = 20240229;
function random() {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
const below = n => Math.floor(random() * n);
const pick = list => list[below(list.length)];
const chance = p => random() < p;

const names = ["id", "name", "owId", "data", "a/b", "é", "status", "items", "", "x"];
const texts = ["", "a", "ab", "abc", "ACTIVE", "INACTIVE", "😀", "é", "1", "true", "null", "2024-02-29", "aaaaaaaaaaaa", "a\nb", "A-1", "\u0000"];
// Literal texts of numbers, because "1.0" and "1e2" are not "1" and "100" to everybody.
const numbers = ["0", "-0", "1", "1.0", "10e-1", "2", "3", "5", "7", "-1", "-3", "0.5", "1.5", "0.3", "1e2", "100", "2147483647", "2147483648", "-2147483649", "1e300", "9007199254740993", "19.99"];
const patterns = ["^a", "b$", "^[A-Z]+$", "^\\d+$", "^.$", "^\\w*$", "^(a|b)*$", "[^a]", "\\s", "^[^\\d]{2,3}$", "^\\p{L}+$", "^\\S{1,4}$", "(?=.*b)a"];
const formats = {
  uuid: ["179a0bb4-c572-4477-9457-7dacf1b84848", "179a0bb4c572447794577dacf1b84848", "urn:uuid:179a0bb4-c572-4477-9457-7dacf1b84848", "179A0BB4-C572-4477-9457-7DACF1B84848", "x"],
  date: ["2024-02-29", "2023-02-29", "2024-13-01", "2024-1-1", "0000-01-01"],
  "date-time": ["2024-02-29T12:34:56Z", "2024-02-29T12:34:56.789+01:00", "2024-02-29T12:34:56", "2024-02-29 12:34:56Z", "1990-12-31T23:59:60Z", "2024-02-30T00:00:00Z", "2024-02-29t12:34:56z", "2024-02-29T12:34:60Z", "2024-02-29T12:34:56+0100"],
  email: ["someone@example.com", "some.one+tag@example.com", "a@localhost", "a", "a@@b.c", "a b@example.com", "\"a b\"@example.com", ".a@example.com"],
  uri: ["https://example.com/a?b#c", "/a", "mailto:a@example.com", "http://[::1]/", "http://exa mple.com", "urn:x:y", "a", "http://example.com/é", "http://"],
  byte: ["", "TWFu", "TQ==", "TQ", "T===", "TW-_"],
  ipv4: ["192.0.2.1", "256.1.1.1", "1.2.3", "01.1.1.1"],
  ipv6: ["::1", "2001:db8::1", ":::", "1:2:3:4:5:6:7:8", "::ffff:192.0.2.1"],
  hostname: ["example.com", "-a", "localhost", "a..b", "a_b"],
  password: ["x"], unknown: ["x"],
};

function scalar() {
  const kind = below(10);
  return kind < 4 ? JSON.stringify(pick(texts)) : kind < 8 ? pick(numbers) : kind === 8 ? pick(["true", "false"]) : "null";
}

function anyValue(depth) {
  if (depth <= 0 || chance(0.6)) return scalar();
  return chance(0.5) ? `[${list(below(4), () => anyValue(depth - 1)).join(",")}]` : object(shuffled(names).slice(0, below(4)).map(name => [name, anyValue(depth - 1)]));
}
const list = (count, make) => Array.from({ length: count }, make);
const object = members => `{${members.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(",")}}`;
function shuffled(source) {
  const copy = [...source];
  for (let i = copy.length - 1; i > 0; i--) {
    const k = below(i + 1);
    [copy[i], copy[k]] = [copy[k], copy[i]];
  }
  return copy;
}

const nullable = schema => { if (schema.type && chance(0.15)) schema.nullable = true; return schema; };

function schemaOf(depth) {
  if (depth <= 0) return leaf();
  const kind = below(13);
  if (kind < 4) return objectSchema(depth);
  if (kind < 6) return arraySchema(depth);
  if (kind === 6) return { allOf: list(1 + below(3), () => schemaOf(depth - 1)) };
  if (kind === 7) return { anyOf: list(1 + below(3), () => schemaOf(depth - 1)) };
  if (kind === 8) return { oneOf: list(1 + below(3), () => schemaOf(depth - 1)) };
  if (kind === 9) return { ...objectSchema(depth), [pick(["anyOf", "oneOf", "allOf"])]: list(2, () => schemaOf(depth - 1)) };
  if (kind === 10) return { ...leaf(), not: schemaOf(depth - 1) };
  if (kind === 11) return { $ref: `#/components/schemas/${pick(["S", "T"])}` };
  return leaf();
}

function leaf() {
  const kind = below(8);
  if (kind < 3) {
    const schema = { type: "string" };
    if (chance(0.3)) schema.minLength = below(4);
    if (chance(0.3)) schema.maxLength = below(5);
    if (chance(0.25)) schema.pattern = pick(patterns);
    if (chance(0.35)) schema.format = pick(Object.keys(formats));
    return nullable(schema);
  }
  if (kind < 6) {
    const schema = { type: pick(["number", "integer", "integer"]) };
    if (chance(0.3)) schema.minimum = pick([0, 1, -1, 0.5, 3]);
    if (chance(0.3)) schema.maximum = pick([1, 5, 100, 1.5]);
    if (schema.minimum !== undefined && chance(0.5)) schema.exclusiveMinimum = chance(0.5);
    if (schema.maximum !== undefined && chance(0.5)) schema.exclusiveMaximum = chance(0.5);
    if (chance(0.25)) schema.multipleOf = pick([1, 2, 0.5, 0.1, 0.01, 3]);
    if (chance(0.25)) schema.format = pick(["int32", "int64", "float", "double"]);
    return nullable(schema);
  }
  if (kind === 6) return { enum: unique(list(1 + below(4), () => JSON.parse(anyValue(1)))) };
  return pick([{}, nullable({ type: "boolean" }), { minLength: 1 }, { minimum: 2 }, nullable({ type: "string", enum: ["ACTIVE", "INACTIVE", null] }), nullable({ type: "string", enum: ["ACTIVE", "a"] })]);
}
const unique = values => [...new Map(values.map(value => [JSON.stringify(value), value])).values()];

function objectSchema(depth) {
  const schema = chance(0.85) ? { type: "object" } : {};
  const members = shuffled(names).slice(0, below(5));
  if (chance(0.95)) schema.properties = Object.fromEntries(members.map(name => [name, schemaOf(depth - 1)]));
  const required = shuffled(names).slice(0, 3).filter(name => members.includes(name) || chance(0.1));
  if (required.length > 0) schema.required = required;
  if (chance(0.3)) schema.additionalProperties = pick([false, true, false, leaf()]);
  if (chance(0.1)) schema.minProperties = below(3);
  if (chance(0.1)) schema.maxProperties = 1 + below(4);
  return nullable(schema);
}

function arraySchema(depth) {
  const schema = { type: "array", items: schemaOf(depth - 1) };
  if (chance(0.2)) schema.minItems = below(3);
  if (chance(0.2)) schema.maxItems = 1 + below(3);
  if (chance(0.3)) schema.uniqueItems = true;
  return nullable(schema);
}

/** A value that mostly conforms. */
function instanceOf(schema, root, depth) {
  if (depth <= 0 || chance(0.07)) return anyValue(1);
  if (schema.$ref) return instanceOf(root[schema.$ref.split("/").pop()], root, depth - 1);
  if (schema.enum && chance(0.9)) return JSON.stringify(pick(schema.enum));
  if (schema.nullable && chance(0.2)) return "null";
  const branches = schema.oneOf ?? schema.anyOf ?? schema.allOf;
  if (branches && !schema.properties) return instanceOf(pick(branches), root, depth);
  switch (schema.type) {
    case "string": return JSON.stringify(schema.format && chance(0.9) ? pick(formats[schema.format] ?? texts) : pick(texts));
    case "number": case "integer": return pick(numbers);
    case "boolean": return pick(["true", "false"]);
    case "array": return `[${list(below(4), () => instanceOf(schema.items, root, depth - 1)).join(",")}]`;
    case "object": {
      const required = new Set(schema.required ?? []);
      const all = new Set([...Object.keys(schema.properties ?? {}), ...required]);
      if (chance(0.25)) all.add(pick(names));
      const members = shuffled([...all]).filter(name => (required.has(name) ? !chance(0.05) : chance(0.7)));
      return object(members.map(name => [name, instanceOf(schema.properties?.[name] ?? {}, root, depth - 1)]));
    }
    default: return anyValue(depth - 1);
  }
}

const cases = [];
function add(schemas, instancesOf) {
  // Not allErrors: false, under which ajv 8.20 does not notice that a required member named "" is missing.
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: true, logger: false });
  addFormats(ajv);
  let verdicts, instances;
  try {
    const validate = ajv.compile({ $ref: "#/components/schemas/S", components: { schemas } });
    instances = unique(instancesOf());
    verdicts = instances.map(instance => (validate(JSON.parse(instance)) ? "1" : "0")).join("");
  } catch (error) {
    // A reference that leads to itself without a member or item between is no schema.
    if (!(error instanceof RangeError)) throw new Error(`${error.message}\n${JSON.stringify(schemas)}`);
    return;
  }
  cases.push({ schemas, instances, verdicts });
}

for (const [format, values] of Object.entries(formats)) add({ S: { type: "string", format } }, () => values.map(value => JSON.stringify(value)));
for (const pattern of patterns) add({ S: { type: "string", pattern } }, () => texts.map(value => JSON.stringify(value)));
for (const multipleOf of [1, 2, 0.5, 0.1, 0.01, 3, 0.3]) add({ S: { multipleOf } }, () => numbers);
for (const format of ["int32", "int64", "float", "double"]) add({ S: { type: "number", format } }, () => numbers);
while (cases.length < schemaCount) {
  const schemas = { S: schemaOf(3), T: schemaOf(2) };
  add(schemas, () => list(instancesPerSchema, () => instanceOf(schemas.S, schemas, 5)));
}
process.stdout.write(`[\n${cases.map(one => JSON.stringify(one)).join(",\n")}\n]\n`);
