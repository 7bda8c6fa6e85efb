import type { Board } from '../domain/board.ts';
import type { Problem } from '../domain/problem.ts';
import { checkAppraisals } from './appraisal.ts';
import { checkCatalogue } from './catalogue.ts';
import { checkDecisions } from './decision.ts';
import { checkDuty } from './duty.ts';
import { checkHazards } from './hazard.ts';
import { checkHistory } from './history.ts';
import { checkLedgers } from './ledger.ts';
import { checkLinks } from './links.ts';
import { checkNotices } from './notice.ts';
import { checkObligations } from './obligation.ts';
import { checkParty } from './party.ts';
import { checkPostings } from './posting.ts';
import { checkNegatives, checkPowers } from './power.ts';
import { checkPrivacy } from './privacy.ts';
import { checkQuestions } from './question.ts';
import { checkRemovals } from './removal.ts';
import { checkRosters } from './roster.ts';
import { checkSameIds } from './same-id.ts';
import { checkStatements } from './statement.ts';
import { checkThreads } from './thread.ts';
import { checkTasks } from './task.ts';
import { checkTown } from './town.ts';
import { checkVentures } from './venture.ts';
import { checkVillages } from './village.ts';

/** 全部检查，逐项跑一遍。检查只看读好的内容，不碰文件。 */
export function* checkBoard(board: Board): Generator<Problem> {
  yield* checkCatalogue(board);
  yield* checkVillages(board);
  yield* checkTasks(board);
  yield* checkTown(board);
  yield* checkAppraisals(board);
  yield* checkSameIds(board);
  yield* checkNegatives(board);
  for (const village of board.villages) {
    yield* checkNotices(village, board);
    yield* checkParty(village, board);
    yield* checkLedgers(village, board);
    yield* checkStatements(village, board);
    yield* checkDecisions(village, board);
    yield* checkThreads(village, board);
    yield* checkVentures(village, board);
    yield* checkPowers(village, board);
    yield* checkDuty(village);
    yield* checkPostings(village, board);
    yield* checkObligations(village, board);
    yield* checkQuestions(village, board);
    yield* checkHazards(village, board);
    yield* checkRemovals(village, board);
    yield* checkLinks(village, board);
  }
  yield* checkHistory(board);
  yield* checkPrivacy(board);
  yield* checkRosters(board);
}
