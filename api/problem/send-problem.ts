import type { Response } from 'express';
import { documentationOf } from '../http/documentation-of';
import { requestIdOf } from '../http/request-id';
import { type Problem, problemBody } from './problem';

export function sendProblem(res: Response, problem: Problem): void {
  res.set(problem.details.headers ?? {});
  res
    .status(problem.status)
    .type('application/problem+json')
    .send(JSON.stringify(problemBody(problem, { requestId: requestIdOf(res), documentation: documentationOf(res) })));
}
