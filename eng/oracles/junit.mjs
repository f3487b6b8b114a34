// JUnit as a parser of others reads it: as many failures as the tool's own JSON has errors, and the messages of those.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'junit2json';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const tool = process.argv[2] ?? join(root, 'src/Iqm.Contracts.Cli/bin/Debug/net10.0/iqm-contracts.dll');
const folder = mkdtempSync(join(tmpdir(), 'iqmc-junit-'));
const member = 'a::b,c%0A<d>]]>"é😀';

const contract = paths => JSON.stringify({ openapi: '3.0.4', info: { title: 'T', version: '1' }, servers: [{ url: 'https://api.example' }], paths });
const operation = (operationId, description) => ({ get: { operationId, responses: { 200: { ...description, content: { 'application/json': { schema: { type: 'object', required: [member], properties: { [member]: { type: 'integer' } } } } } } } } });
const write = (name, text) => { const path = join(folder, name); writeFileSync(path, text); return path; };

const good = write('good.json', contract({ '/users': operation('listUsers', { description: 'd' }) }));
const wrong = write('wrong.json', contract({ '/users': operation('listUsers', {}) }));
const newer = write('newer.json', contract({ '/people': operation('listPeople', { description: 'd' }) }));
const traffic = write('traffic.jsonl', ['/users', '/none'].map(path => JSON.stringify({ method: 'GET', url: `https://api.example${path}`, status: 200, responseHeaders: { 'Content-Type': 'application/json' }, responseBody: {} }) + '\n').join(''));
const pact = write('pact.json', JSON.stringify({
  consumer: { name: 'web' }, provider: { name: 't' }, metadata: { pactSpecification: { version: '3.0.0' } },
  interactions: [{ description: member, request: { method: 'GET', path: '/users' }, response: { status: 200, headers: { 'Content-Type': 'application/json' }, body: { x: 1 } } }],
}));

// Arguments, and where the findings are in the verb's JSON.
const findings = groups => groups.flatMap(group => group.findings).filter(finding => finding.severity === 'error').map(finding => finding.message);
const verbs = [
  [['lint', good, wrong], json => findings(json.documents)],
  [['verify', traffic, '--spec', good], json => findings(json.exchanges)],
  [['pact', 'check', pact, '--spec', good], json => findings(json.pacts)],
  [['diff', good, newer], json => json.changes.filter(change => change.severity === 'breaking').map(change => change.message)],
];

function report(args, format) {
  const { status, stdout, stderr } = spawnSync('dotnet', [tool, ...args, '--format', format], { encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
  if (status !== 1) throw new Error(`${args.join(' ')} --format ${format} ended with ${status}: ${stderr}`);
  return stdout;
}

let failed = false;
for (const [args, errors] of verbs) {
  const { testsuite: suites } = await parse(report(args, 'junit'));
  const read = suites.flatMap(suite => suite.testcase ?? []).flatMap(test => test.failure ?? []).map(failure => failure.message);
  const expected = errors(JSON.parse(report(args, 'json')));
  [read, expected].forEach(messages => messages.sort());
  // 'verify' adds in which exchange.
  const same = expected.length > 0 && read.length === expected.length && read.every((message, i) => message.startsWith(expected[i]));
  console.log(`${same ? 'same' : 'DIFFERENT'}: ${args[0]}${args[0] === 'pact' ? ' check' : ''}: ${read.length} failures`);
  if (!same) {
    failed = true;
    console.log({ read, expected });
  }
}
rmSync(folder, { recursive: true });
process.exitCode = failed ? 1 : 0;
