import { expect, test } from 'vitest';
import { readFixture, told } from './testing/read-fixture.ts';

test('anchors and merges are what they stand for', () => {
  const services = readFixture('anchors-and-merges').stack?.services ?? [];
  expect(services.map(({ name, image, variables }) => [name, image?.tag, variables])).toMatchInlineSnapshot(`
    [
      [
        "web",
        "1.2.3",
        [
          {
            "name": "A",
            "value": "1",
          },
          {
            "name": "B",
            "value": "2",
          },
        ],
      ],
      [
        "worker",
        "1.2.3",
        [
          {
            "name": "A",
            "value": "1",
          },
        ],
      ],
    ]
  `);
});

test('what a file extends and includes is read within the repository, and what leads out is told', () => {
  const facts = readFixture('extends-and-include');
  expect(facts.stack?.services.map(({ name, image }) => `${name} ${image?.name ?? ''}`)).toMatchInlineSnapshot(`
    [
      "db postgres",
      "web example/web",
      "loop example/loop",
    ]
  `);
  expect(told(facts)).toMatchInlineSnapshot(`
    [
      "docker-compose.yml:3 outsideRepository ../outside.yml",
      "docker-compose.yml:4 outsideRepository oci://registry.example.org/other",
      "docker-compose.yml:10 notRead extends loop",
      "base/common.yml:4 privileged web",
    ]
  `);
});

test('of several files the one for a server is run, the plain one before those for development', () => {
  const { stack, otherStacks } = readFixture('several-files');
  expect([stack, ...otherStacks].map((of) => of?.path)).toMatchInlineSnapshot(`
    [
      "docker-compose.server.yml",
      "docker-compose.yml",
      "docker-compose.dev.yml",
      "docker-compose.override.yml",
    ]
  `);
});

test('names that mean something to a shell or lead out of a folder are told', () => {
  expect(told(readFixture('names-that-escape'))).toMatchInlineSnapshot(`
    [
      "docker-compose.yml:5 notByTheSpecification services.db; rm -rf ~: must NOT have additional properties",
      "docker-compose.yml:7 notByTheSpecification services.$(id): must NOT have additional properties",
      "docker-compose.yml:9 notByTheSpecification volumes.../up: must NOT have additional properties",
      "docker-compose.yml:1 unsafeName ../up",
      "docker-compose.yml:5 unsafeName db; rm -rf ~",
      "docker-compose.yml:7 unsafeName $(id)",
    ]
  `);
});

test('a variable without a value stays open, the default of another one is used', () => {
  const { stack, class: found, variables } = readFixture('variables-without-values');
  expect(stack?.services[0]?.image).toEqual({ name: 'example/web', tag: '${VERSION}', digest: null });
  expect(stack?.services[0]?.ports[0]?.published).toBe('8080');
  expect(found).toBe('compose');
  expect(variables.map(({ name, example }) => [name, example])).toEqual([
    ['VERSION', null],
    ['PORT', '8080'],
  ]);
});

test.each([
  ['broken-yaml', 'docker-compose.yml:4 unreadable All mapping items must start at the same column'],
  ['alias-bomb', 'docker-compose.yml:1 unreadable Excessive alias count indicates a resource exhaustion attack'],
  ['chart-that-is-none', 'Chart.yaml:1 unreadable apiVersion: Invalid option: expected one of "v1"|"v2"'],
])('%s is told by line, and nothing else comes of it', (name, finding) => {
  const facts = readFixture(name);
  expect(facts.stack).toBeNull();
  expect(told(facts)).toEqual([finding]);
});
