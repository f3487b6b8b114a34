// Tools that nobody here wrote, against the mock provider: newman runs a Postman collection, axios, curl and Python's requests (those that are here)
// send what their users send, and Prism answers the same requests.
// Every difference from Prism is explained below; one that is not explained fails, and so does an explanation without a difference.
import { spawn, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url)), root = join(here, '..', '..');
const require = createRequire(import.meta.url);
const newman = require('newman'), axios = require('axios');
const tool = process.argv[2] ?? join(root, 'src/Iqm.Contracts.Cli/bin/Debug/net10.0/iqm-contracts.dll');

const basic = { Authorization: 'Basic dXNlcjpwYXNzd29yZA==' };
const bearer = { Authorization: 'Bearer token', 'X-IAA-OW-ID': '1' };
const login = { email: 'user@example.com', password: '000000' };
const user = { name: 'John Doe', external_id: '179a0bb4-c572-4477-9457-7dacf1b84848' };

// path, what is sent, and why the answers differ: in status, or in body (what is told apart are values, or only names and types).
const requests = [
  ['iqm', 'POST /api/v3/ua/login', { headers: basic, json: login }, { body: 'Tokens of a log-in are new each time; Prism gives out the example\'s.' }],
  ['iqm', 'POST /api/v3/ua/login', { headers: { ...basic, Prefer: 'code=403' }, json: login }],
  ['iqm', 'POST /api/v3/ua/login', { headers: { ...basic, Prefer: 'code=400, example=accountOnHold' }, json: login }],
  ['iqm', 'POST /api/v3/ua/login?__code=403', { headers: basic, json: login }],
  ['iqm', 'POST /api/v3/ua/login', { headers: { ...basic, Prefer: 'code=499' }, json: login }, { body: 'The vendor\'s envelope, where Prism has problem details of its own.' }],
  ['iqm', 'POST /api/v3/ua/login', { json: login }, { body: 'The vendor\'s envelope, where Prism has problem details of its own.' }],
  ['iqm', 'POST /api/v3/ua/login', { headers: basic, json: { email: 'user@example.com' } },
    { status: 'Prism takes 400, because it is documented; here it means an account on hold, so this is 422.', body: 'Prism fills the example of an account on hold; this names the member that is missing.' }],
  ['iqm', 'POST /api/v3/ua/invite/validate', { json: {} }, { body: 'This names what is wrong in the documented envelope; Prism gives the example of another failure.' }],
  ['iqm', 'POST /api/v3/ua/user/reset-password', { json: { email: 'user@example.com' } }],
  ['iqm', 'POST /api/v3/ua/user/reset-password', { headers: { Prefer: 'code=404' }, json: { email: 'user@example.com' } }],
  ['iqm', 'GET /api/v3/ua/user/applications/list?uowId=495', { headers: bearer }],
  ['iqm', 'GET /api/v3/ua/user/applications/list?uowId=495&undocumented=1', { headers: bearer },
    { status: 'A query parameter that is not documented is refused; Prism lets it pass.', body: 'A refusal, for the same reason.' }],
  ['iqm', 'GET /api/v3/ua/user/applications/list?uowId=495&pageNo=first', { headers: bearer }, { body: 'This names what is wrong in the documented envelope; Prism gives the example of another failure.' }],
  ['iqm', 'PATCH /api/v3/ua/customer/approve', { headers: { ...bearer, Prefer: 'code=403' }, json: { owId: 1, appIds: '2' } }],
  ['iqm', 'POST /api/v3//ua/user/customer/assign', { headers: bearer, json: { owIds: '1', uowIds: '2' } },
    { status: 'A spelling under x-aliases, which Prism does not know.', body: 'The documented answer, for the same reason.' }],
  ['iqm', 'PUT /api/v3/ua/login', { headers: basic, json: login }, { body: 'The vendor\'s envelope, where Prism has problem details of its own.' }],
  ['iqm', 'GET /nowhere', {}, { body: 'The vendor\'s envelope, where Prism has problem details of its own.' }],
  ['insightiq', 'POST /v1/users', { headers: basic, json: user }, { body: 'ID and moments of what is created are new; Prism gives out the example\'s.' }],
  ['insightiq', 'GET /v1/users/external_id/154813a5-d26e-42f2-8b1d-ebbed59b062d', { headers: basic }],
  ['insightiq', 'GET /v1/users/external_id/another', { headers: basic }, { body: 'The ID that was asked for comes back; Prism gives out the example\'s.' }],
  ['insightiq', 'GET /v1/users/external_id/another', { headers: { ...basic, Prefer: 'dynamic=true, seed=7' }, compares: 'types' }],
  ['insightiq', 'GET /v1/users/external_id/another', { headers: { ...basic, Prefer: 'dynamic=true, seed=2' }, compares: 'types' }, { body: 'Prism makes up members that no schema names.' }],
  ['insightiq', 'POST /v1/users', { headers: basic, json: { name: 'John Doe' } }, { body: 'Problem details in both, with codes and fields of each tool\'s own.' }],
  ['insightiq', 'POST /v1/users', { headers: basic, text: '{"name":' }, { status: 'What is no JSON is 422 as any request that does not conform; Prism has 400 for it or, on some versions of Node.js, no answer.', body: 'Problem details with what is wrong; for the same reason.' }],
  ['insightiq', 'POST /v1/users', { headers: basic, text: 'a,b', type: 'text/csv' }, { status: 'A media type that is not documented is 422 where 415 is not documented; Prism has 415.', body: 'Problem details in both, with codes and fields of each tool\'s own.' }],
];

const children = [];
const failures = [];

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise(resolve => server.once('listening', resolve));
  const { port } = server.address();
  await new Promise(resolve => server.close(resolve));
  return port;
}

async function start(command, args, port) {
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', data => { output = (output + data).slice(-4000); });
  for (const end = Date.now() + 60_000; ;) {
    try {
      await fetch(`http://127.0.0.1:${port}/`);
      return `http://127.0.0.1:${port}`;
    } catch {
      if (child.exitCode !== null || Date.now() > end) throw new Error(`${command} ${args.join(' ')} does not answer.\n${output}`);
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  }
}

async function ask(base, line, { headers = {}, json, text, type }) {
  const [method, path] = line.split(' ');
  const body = json === undefined ? text : JSON.stringify(json);
  const sent = { method, signal: AbortSignal.timeout(5_000), headers: { ...headers, ...(body === undefined ? {} : { 'Content-Type': type ?? 'application/json' }) }, body };
  let response;
  try {
    response = await fetch(base + path, sent);
  } catch (error) {
    return { status: 'no answer', body: error.message };
  }
  const answer = await response.text();
  try {
    return { status: response.status, body: JSON.parse(answer) };
  } catch {
    return { status: response.status, body: answer };
  }
}

// Names and types of members; a value that varies is as good as another.
const typesOf = value => Array.isArray(value) ? value.slice(0, 1).map(typesOf)
  : value !== null && typeof value === 'object' ? Object.fromEntries(Object.keys(value).sort().map(key => [key, typesOf(value[key])])) : typeof value;
const sorted = value => Array.isArray(value) ? value.map(sorted)
  : value !== null && typeof value === 'object' ? Object.fromEntries(Object.keys(value).sort().map(key => [key, sorted(value[key])])) : value;

async function compare(mock, prisms) {
  let explained = 0;
  for (const [contract, line, request, reasons = {}] of requests) {
    const shape = request.compares === 'types' ? typesOf : sorted;
    const [ours, theirs] = await Promise.all([ask(mock, line, request), ask(prisms[contract], line, request)]);
    for (const part of ['status', 'body']) {
      const differs = JSON.stringify(shape(ours[part])) !== JSON.stringify(shape(theirs[part]));
      explained += differs && reasons[part] ? 1 : 0;
      if (differs !== (reasons[part] !== undefined))
        failures.push(`${line} ${JSON.stringify(request)}: ${differs ? 'differs' : 'does not differ any more'} in ${part}\n  mock:  ${JSON.stringify(ours)}\n  Prism: ${JSON.stringify(theirs)}`);
    }
  }
  console.log(`Prism: ${requests.length} requests, ${explained} differences, ${failures.length} of them not as explained.`);
}

function postman(base) {
  return new Promise((resolve, reject) => newman.run({ collection: join(here, 'mock.postman_collection.json'), envVar: [{ key: 'base', value: base }], reporters: [], color: 'off' }, (error, summary) => {
    if (error) return reject(error);
    const { assertions, failed } = summary.run.stats.assertions.total ? { assertions: summary.run.stats.assertions.total, failed: summary.run.failures } : { assertions: 0, failed: [{ error: { message: 'nothing was asserted' } }] };
    for (const { error: { message }, source } of failed) failures.push(`newman: ${source?.name}: ${message}`);
    console.log(`newman: ${summary.run.stats.requests.total} requests, ${assertions} assertions, ${failed.length} failed.`);
    resolve();
  }));
}

// The statuses that each client sees: a user is created, found, and refused without an external ID.
async function clients(base) {
  const users = `${base}/v1/users`, found = `${users}/external_id/${user.external_id}`, expected = '201 200 422';
  const post = data => axios.post(users, data, { auth: { username: 'user', password: 'password' } }).then(({ status }) => status, error => error.response.status);
  const curl = args => spawnSync('curl', ['-s', '-o', '/dev/null', '-w', '%{http_code}', '-u', 'user:password', ...args], { encoding: 'utf8' });
  const posted = data => curl(['--json', JSON.stringify(data), users]).stdout;
  const python = `
import requests, sys
users, found = sys.argv[1:]
auth = ("user", "password")
print(requests.post(users, json={"name": "A", "external_id": "1"}, auth=auth).status_code, requests.get(found, auth=auth).status_code, requests.post(users, json={"name": "A"}, auth=auth).status_code)`;
  const pythonIsHere = spawnSync('python3', ['-c', 'import requests']).status === 0, curlIsHere = curl(['--version']).status === 0;
  const seen = {
    axios: [await post(user), (await axios.get(found, { headers: basic })).status, await post({ name: 'A' })].join(' '),
    curl: curlIsHere ? [posted(user), curl([found]).stdout, posted({ name: 'A' })].join(' ') : 'not here',
    'Python requests': pythonIsHere ? spawnSync('python3', ['-c', python, users, found], { encoding: 'utf8' }).stdout.trim() : 'not here',
  };
  for (const [client, statuses] of Object.entries(seen)) if (statuses !== expected && statuses !== 'not here') failures.push(`${client}: ${statuses} instead of ${expected}`);
  console.log(Object.entries(seen).map(([client, statuses]) => `${client}: ${statuses}`).join('; '));
}

try {
  const [stateless, stateful, iqm, insightiq] = await Promise.all([freePort(), freePort(), freePort(), freePort()]);
  const prism = join(here, 'node_modules', '.bin', 'prism');
  const [mock, remembering, ...prisms] = await Promise.all([
    start('dotnet', [tool, 'mock', '--port', String(stateless)], stateless),
    start('dotnet', [tool, 'mock', '--port', String(stateful), '--stateful'], stateful),
    start(prism, ['mock', '-p', String(iqm), 'specs/iqm/openapi.yaml'], iqm),
    start(prism, ['mock', '-p', String(insightiq), 'specs/insightiq/openapi.yaml'], insightiq),
  ]);
  await compare(mock, { iqm: prisms[0], insightiq: prisms[1] });
  await postman(remembering);
  await clients(mock);
} finally {
  for (const child of children) child.kill('SIGTERM');
}
for (const failure of failures) console.error(failure);
process.exit(failures.length > 0 ? 1 : 0);
