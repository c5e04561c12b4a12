/** The core's tests in one process: unit and property tests, fixtures, the library, and the repository's own rules. */
import { resolve } from 'node:path';
import { globSync } from 'tinyglobby';

for (const file of globSync(['test/unit/**/*.test.ts', 'test/fixtures.test.ts', 'test/library.test.ts', 'test/tidy.test.ts']).sort()) require(resolve(file));
