/**
 * What Maven calls: `node build.mjs build|check`. Installs the packages when the lock has changed, and runs the npm script
 * only when a source has changed since it last succeeded, so that a Java developer's build does not wait for the console.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, '../../../target');
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`The console is built with Node 20.19 or newer, but this is ${process.versions.node}.`);
    process.exit(1);
}

function filesUnder(folder) {
    return readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.name !== 'node_modules')
        .flatMap((entry) =>
            entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)],
        )
        .sort();
}

function fingerprint(files) {
    const hash = createHash('sha256');
    files.forEach((file) => hash.update(file.slice(here.length)).update('\0').update(readFileSync(file)));
    return hash.digest('hex');
}

function once(stamp, print, result, ...command) {
    if (existsSync(result) && existsSync(stamp) && readFileSync(stamp, 'utf8') === print) {
        return;
    }
    const { status } = spawnSync('npm', command, {
        cwd: here,
        stdio: 'inherit',
        shell: process.platform === 'win32',
    });
    if (status !== 0) {
        process.exit(status ?? 1);
    }
    writeFileSync(stamp, print);
}

const script = process.argv[2];
const modules = join(here, 'node_modules');
mkdirSync(target, { recursive: true });
const lock = fingerprint([join(here, 'package-lock.json')]);
once(join(modules, '.countersign'), lock, modules, 'ci', '--ignore-scripts', '--silent');
const result = script === 'build' ? join(target, 'console/index.html') : target;
once(join(target, `console.${script}`), fingerprint(filesUnder(here)), result, 'run', script, '--silent');
