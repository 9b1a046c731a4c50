import { answerTasks } from '@darkroom/process-pool/answer-tasks';
import { checkPage } from './check-page';
import { pageJob } from './page-pool';

answerTasks((job) => checkPage(pageJob.parse(job)));
