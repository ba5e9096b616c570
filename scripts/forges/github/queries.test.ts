import { parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { queryCost } from '../../testing/query-cost.ts';
import { gitHubSchema } from '../../testing/stand-in-github.ts';
import { factsFields, pointsPerQuery, repositoriesPerQuery } from './facts-query.ts';
import { repositoriesQuery } from './name.ts';
import { pointsPerProbe, probeFields, repositoriesPerProbe } from './probe-query.ts';

describe("the queries are valid by GitHub's published schema", () => {
  test.each([
    ['probe, one', probeFields, 1],
    ['probe, a full query', probeFields, repositoriesPerProbe],
    ['facts, one', factsFields, 1],
    ['facts, a full query', factsFields, repositoriesPerQuery],
  ])('%s', (_, fields, count) => {
    expect(validate(gitHubSchema(), parse(repositoriesQuery(count, fields)))).toEqual([]);
  });
});

test("they cost what is reckoned with, by GitHub's published formula: 1 point for 100 probes, 13 for 25 answers", () => {
  const cost = (fields: string, count: number) => queryCost(gitHubSchema(), repositoriesQuery(count, fields));
  expect(cost(probeFields, repositoriesPerProbe)).toBe(pointsPerProbe);
  expect(cost(factsFields, repositoriesPerQuery)).toBe(pointsPerQuery);
});

test("the formula counts GitHub's own example as GitHub does: 5,101 requests, 51 points", () => {
  const example = `{ viewer { repositories(first: 100) { edges { node { id issues(first: 50) { edges { node { id
    labels(first: 60) { edges { node { id name } } } } } } } } } } }`;
  expect(queryCost(gitHubSchema(), example)).toBe(51);
});
