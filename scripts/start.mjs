// @ts-check
/**
 * `npm start [-- FOLDER] [--no-open]`: Rapallo at work on the sample notes, or on FOLDER.
 *
 * This first file uses nothing that an old Node could stumble over, for the first thing that
 * may be wrong is the version of Node itself; the work is in host/start-editor.mjs.
 */
const oldestMajor = 20;
const oldestMinor = 19;
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
  const oldest = oldestMajor + '.' + oldestMinor;
  console.error('Rapallo needs Node ' + oldest + ' or newer; this is ' + process.versions.node + '.');
  console.error('A current version is at https://nodejs.org/.');
  process.exitCode = 2;
} else {
  import('./host/start-editor.mjs')
    .then((module) => module.startEditor(process.argv.slice(2)))
    .catch((error) => {
      console.error('\n' + (error instanceof Error ? error.message : String(error)));
      process.exit(1);
    });
}
