// What openapi-pact-comparator takes for the pact that `pact FOLDER` wrote: node pact-comparator.mjs FOLDER.
// OPC names a folder with node_modules/@pactflow/openapi-pact-comparator.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const { Comparator } = createRequire(resolve(process.env.OPC ?? '.', 'package.json'))('@pactflow/openapi-pact-comparator');
const folder = process.argv[2];
for (let round = 1; round <= 7; round++) {
  const [clock, processor] = [performance.now(), process.cpuUsage()];
  const openapi = JSON.parse(readFileSync(join(folder, 'openapi.json'), 'utf8'));
  const pact = JSON.parse(readFileSync(join(folder, 'iqm-client-iqm.json'), 'utf8'));
  let errors = 0;
  for await (const result of new Comparator({ oas: openapi }).compare(pact)) errors += result.type === 'error' ? 1 : 0;
  const used = process.cpuUsage(processor);
  console.log(`check, round ${round}: ${(performance.now() - clock).toFixed(0)} ms, processor ${((used.user + used.system) / 1000).toFixed(0)} ms, ${errors} errors`);
}
