import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { runAsSuperuser } from './postgres-program.mjs';

/** The product's role, and the database that it owns. */
export const applicationRole = 'darkroom';

const iterations = 4096;
const bootstrapId = 10;

/**
 * Whether the server accepts the application's role with this password, and nobody else.
 * @param {string} dataDir
 * @param {string} password
 */
export function hasAccess(dataDir, password) {
  const file = accessFile(dataDir);
  return fs.existsSync(file) && fs.readFileSync(file, 'utf8') === accessRules(password);
}

/**
 * Creates the application's role and database, gives the role everything that an older launcher made as the superuser, and
 * closes the server to everybody else. Writes the rules last, so that an interrupted run is repeated.
 * @param {import('./postgres-program.mjs').Program} program whose server does not run
 * @param {string} password
 */
export function grantAccess(program, password) {
  const databases = runAsSuperuser(program, 'postgres', [
    makeRole,
    `ALTER ROLE ${applicationRole} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS
     PASSWORD '${passwordVerifier(password)}'`,
    'SELECT datname FROM pg_database',
  ]);
  const isThere = databases.includes(`"${applicationRole}"`);
  runAsSuperuser(program, 'postgres', [
    isThere
      ? `ALTER DATABASE ${applicationRole} OWNER TO ${applicationRole}`
      : `CREATE DATABASE ${applicationRole} OWNER ${applicationRole}`,
  ]);
  if (isThere) runAsSuperuser(program, applicationRole, [handOver]);
  fs.writeFileSync(accessFile(program.dataDir), accessRules(password));
}

const accessFile = (dataDir) => path.join(dataDir, 'pg_hba.conf');

/** Contains the password's hash, so that a changed password is noticed. */
function accessRules(password) {
  const hash = createHash('sha256').update(`${applicationRole} ${password}`).digest('hex');
  return [
    '# Written by the launcher: the application may enter its database by its password, and nobody else anything.',
    `# Password: ${hash}`,
    `host ${applicationRole} ${applicationRole} 127.0.0.1/32 scram-sha-256`,
    '',
  ].join('\n');
}

/** The verifier that Postgres stores (RFC 5802). With it no statement, and so no log, contains the password itself. */
function passwordVerifier(password) {
  const salt = randomBytes(16);
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256');
  const hmac = (text) => createHmac('sha256', salted).update(text).digest();
  const storedKey = createHash('sha256').update(hmac('Client Key')).digest('base64');
  const serverKey = hmac('Server Key').toString('base64');
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${storedKey}:${serverKey}`;
}

const makeRole = `DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${applicationRole}') THEN CREATE ROLE ${applicationRole}; END IF;
END $$`;

// REASSIGN OWNED refuses a cluster's first superuser. Sequences of columns and types of tables follow their table.
const handOver = `DO $$ DECLARE change text; BEGIN
  FOR change IN
    WITH own AS (
      SELECT oid, nspname FROM pg_namespace WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema'
    )
    SELECT format('SCHEMA %I', nspname) FROM own JOIN pg_namespace USING (oid, nspname) WHERE nspowner = ${bootstrapId}
    UNION ALL
    SELECT format('TABLE %s', c.oid::regclass) FROM pg_class c JOIN own ON own.oid = c.relnamespace
    WHERE c.relowner = ${bootstrapId} AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND NOT EXISTS (
      SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND c.relkind = 'S'
        AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i'))
    UNION ALL
    SELECT format('ROUTINE %s', p.oid::regprocedure) FROM pg_proc p JOIN own ON own.oid = p.pronamespace
    WHERE p.proowner = ${bootstrapId}
    UNION ALL
    SELECT format('TYPE %s', t.oid::regtype) FROM pg_type t JOIN own ON own.oid = t.typnamespace
    LEFT JOIN pg_class c ON c.oid = t.typrelid
    WHERE t.typowner = ${bootstrapId} AND (t.typtype IN ('e', 'd', 'r') OR c.relkind = 'c')
  LOOP
    EXECUTE format('ALTER %s OWNER TO ${applicationRole}', change);
  END LOOP;
END $$`;
