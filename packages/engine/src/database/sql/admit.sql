-- Answers one admission for each ask, in order, under one lock, so that engines never count the same start twice.
-- See Ask and Admission.
CREATE OR REPLACE FUNCTION engine.admit(p_asks json) RETURNS json LANGUAGE plpgsql AS $$
DECLARE
  v_ask json;
  v_answers json[] := '{}';
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('engine.admission'));
  FOR v_ask IN SELECT json_array_elements(p_asks) LOOP
    v_answers := v_answers || CASE WHEN v_ask ->> 'dueKey' IS NULL THEN engine.pass_gates(v_ask)
      ELSE engine.take_held(v_ask ->> 'dueKey', v_ask ->> 'itemId') END;
  END LOOP;
  RETURN array_to_json(v_answers);
END $$;
