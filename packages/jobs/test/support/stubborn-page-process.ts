import { answerTasks } from '@darkroom/process-pool/answer-tasks';
import { checkPage } from '../../src/page/check-page';
import { pageJob } from '../../src/page/page-pool';

/** Checks pages as the product does. A page can name a fault, such as a crash, that this process then plays. */
answerTasks((task) => {
  const job = pageJob.parse(task);
  const [, act] = /^<!-- (loop|crash|recurse|throw|eat) -->/.exec(job.written) ?? [];
  if (act === 'loop') for (;;);
  if (act === 'eat') for (const eaten = []; ;) eaten.push(Buffer.alloc(1024 * 1024, 1));
  if (act === 'crash') process.kill(process.pid, 'SIGSEGV');
  if (act === 'recurse') return recurse();
  if (act === 'throw') throw new URIError('URI malformed');
  return checkPage(job);
});

function recurse(): number {
  return recurse() + 1;
}
