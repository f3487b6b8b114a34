// What ajv takes for the cases that `ajv FOLDER` wrote: bytes to verdict, JSON.parse included. ajv comes from the folder in AJV (one with node_modules/ajv).
import { createRequire } from "node:module";
import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";

const Ajv = createRequire(resolve(process.env.AJV ?? ".", "x.js"))("ajv").default;
const folder = process.argv[2];
for (const file of readdirSync(folder).filter(name => name.endsWith(".schema.json"))) {
  const name = file.slice(0, -".schema.json".length);
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(JSON.parse(readFileSync(join(folder, file), "utf8")));
  const bytes = readFileSync(join(folder, name + ".json"));
  if (!validate(JSON.parse(bytes))) throw new Error(`${name} must conform.`);
  const calls = Math.max(20, Math.floor(2000000 / bytes.length));
  let fastest = Infinity;
  for (const end = Date.now() + 3000; Date.now() < end;) {
    const started = process.hrtime.bigint();
    for (let i = 0; i < calls; i++) validate(JSON.parse(bytes.toString("utf8")));
    fastest = Math.min(fastest, Number(process.hrtime.bigint() - started) / 1000 / calls);
  }
  console.log(`${name}: ajv ${fastest.toFixed(2)} µs`);
}
