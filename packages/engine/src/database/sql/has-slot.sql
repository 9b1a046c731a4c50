-- Whether the limit of the item's p_index-th concurrency key has room beside the other leased items.
CREATE OR REPLACE FUNCTION engine.has_slot(p_item engine.queue, p_index int) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  v_limit int;
  v_used int;
BEGIN
  SELECT concurrency_limits[p_index] INTO v_limit FROM engine.functions WHERE id = p_item.function_id;
  IF v_limit IS NULL THEN RETURN true; END IF;
  SELECT count(*) INTO v_used FROM engine.queue q
    WHERE q.leased_by IS NOT NULL AND p_item.concurrency_keys[p_index] = ANY(q.concurrency_keys) AND q.id <> p_item.id;
  RETURN v_used < v_limit;
END $$;
