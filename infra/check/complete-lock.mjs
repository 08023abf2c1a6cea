// Adds the optional platform packages that a lock file lacks (npm leaves out what the registry did not offer when
// it was written), so that `npm ci` accepts it on every platform. Usage: node complete-lock.mjs package-lock.json
import { readFileSync, writeFileSync } from 'node:fs';
const file = process.argv[2];
const lock = JSON.parse(readFileSync(file, 'utf8'));
const OS = ['darwin', 'linux', 'win32', 'freebsd', 'android', 'openharmony'];
const CPU = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 'riscv64', 's390x'];
const added = [];
for (const [where, entry] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (
      where === '' ||
      lock.packages[`node_modules/${name}`] ||
      lock.packages[`${where}/node_modules/${name}`]
    )
      continue;
    const words = name.split(/[/-]/);
    const os = OS.filter((one) => words.includes(one));
    const cpu = CPU.filter((one) => words.includes(one));
    const version = /\d+\.\d+\.\d+\S*/.exec(range)?.[0];
    if (!version || os.length !== 1 || cpu.length !== 1) {
      console.log('SKIPPED', where, name, range);
      continue;
    }
    const dev = entry.dev ? { dev: true } : entry.devOptional ? { devOptional: true } : {};
    lock.packages[`node_modules/${name}`] = {
      version,
      cpu,
      ...dev,
      license: entry.license,
      optional: true,
      os,
      engines: entry.engines,
    };
    added.push(`${name}@${version}`);
  }
}
const [first, ...rest] = Object.entries(lock.packages);
lock.packages = Object.fromEntries([first, ...rest.sort(([a], [b]) => a.localeCompare(b, 'en'))]);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length, 'added');
