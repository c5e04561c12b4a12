/** Tests of the built programs: conversations with the server process, the command line, and the package. */
import { resolve } from 'node:path';
import { globSync } from 'tinyglobby';

for (const file of globSync('test/protocol/**/*.test.ts').sort()) require(resolve(file));
