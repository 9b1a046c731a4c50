-- The events of a run, in order.
CREATE OR REPLACE FUNCTION engine.events_of(p_run engine.runs) RETURNS TABLE (id text, body json)
LANGUAGE sql STABLE AS $$
  SELECT e.id, e.body
  FROM unnest(coalesce(p_run.batch_event_ids, ARRAY[p_run.event_id])) WITH ORDINALITY AS t(id, position)
  JOIN engine.events e ON e.id = t.id
  ORDER BY t.position
$$;
