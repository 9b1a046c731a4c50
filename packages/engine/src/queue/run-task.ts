import { z } from 'zod';
import { lastTick, nextTick } from '../cron/next-tick';
import type { Sql } from '../database/connect';
import { newEvent } from '../events/event';
import { newId } from '../events/event-id';
import type { Journal } from '../journal/journal';
import { timerEventName } from '../protocol/own-event-names';
import type { Registry } from '../registry/registry';
import type { QueueItem, RunItem } from '../rows/queue-item';
import { cancel } from './cancel';
import { routeEvent } from './route-event';
import { settleStep } from './settle-step';

export interface TaskDeps {
  sql: Sql;
  journal: Journal;
  registry: Registry;
}

/** Settles an item that needs no call to the app. */
export async function runTask(item: QueueItem, deps: TaskDeps) {
  if (item.kind === 'route') await routeEvent(item, deps);
  else if (item.kind === 'cron') await tick(item, deps);
  else if (item.kind === 'start') await startHeld(item, deps);
  else if (item.runId) await settleInRun({ ...item, runId: item.runId }, deps);
}

/** A sleep that is over, a wait that timed out or was answered, a cancellation. */
async function settleInRun(item: RunItem, { journal, registry }: TaskDeps) {
  const stepId = item.stepId ?? '';
  const result = await journal.transition({
    runId: item.runId,
    lease: item,
    stepIds: [stepId],
    apply(editor) {
      if (item.kind === 'cancel') return cancel(item, { editor, registry });
      const step = { stepId, requestVersion: item.requestVersion };
      const ownWaiting = { id: item.id, waiting: item.payload };
      if (item.kind !== 'deliver') return settleStep(editor, { ...step, waiting: ownWaiting });
      const waiting = editor.waitingItem(stepId);
      editor.remove(item.id);
      // Too late when the step no longer waits.
      if (waiting) settleStep(editor, { ...step, waiting, value: parse(item.payload) });
    },
  });
  if (result === 'ended' || result === 'unknown') await drop(item, journal);
}

/** Deletes an item whose run has ended meanwhile. */
async function drop(item: QueueItem, journal: Journal) {
  await journal.task({ lease: item, apply: (changes) => changes.deletedItemIds.push(item.id) });
}

async function tick(item: QueueItem, { journal, registry }: TaskDeps) {
  const cron = item.stepId ?? '';
  const fn = item.functionId ? registry.find(item.functionId) : undefined;
  const now = new Date();
  const next = nextTick(cron, now);
  if (!fn?.crons.includes(cron) || !next) return drop(item, journal);
  const due = lastTick(cron, now);
  const scheduledAt = due.toISOString().replace('.000Z', 'Z');
  const data = { cron, scheduledAt, fireAt: scheduledAt };
  const event = newEvent(newId(), { name: timerEventName, ts: due.getTime(), data });
  await journal.task({
    lease: item,
    apply(changes, admissions) {
      changes.newEvents.push(event);
      admissions.startAlone(fn, event);
      const delayMs = next.getTime() - Date.now();
      changes.rescheduled.push({
        id: item.id,
        kind: 'cron',
        attempt: 0,
        delayMs,
        unreachableCount: 0,
        unreachableSinceMs: null,
      });
    },
  });
}

const heldPayload = z.object({ key: z.string() });

async function startHeld(item: QueueItem, { journal, registry }: TaskDeps) {
  const fn = registry.findActive(item.functionId ?? '');
  const { key } = heldPayload.parse(parse(item.payload));
  await journal.task({ lease: item, apply: (_, admissions) => admissions.startHeld(fn, key, item) });
}

function parse(payload: string | null): unknown {
  return payload === null ? null : JSON.parse(payload);
}
