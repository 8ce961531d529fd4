/** Stands where `electron` would be in unit tests: only the desktop's main and preload may import it, and they have their own test. */
throw new Error('A unit test imported electron; test the module that it is wrapped in, or use test/fake-electron.');
