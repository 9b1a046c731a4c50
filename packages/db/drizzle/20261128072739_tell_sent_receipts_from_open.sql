ALTER TABLE "provider_calls" ALTER COLUMN "status" DROP DEFAULT;--> statement-breakpoint
ALTER TYPE "public"."provider_call_status" RENAME TO "provider_call_status_before_sent";--> statement-breakpoint
CREATE TYPE "public"."provider_call_status" AS ENUM('open', 'sent', 'succeeded', 'failed', 'unknown');--> statement-breakpoint
ALTER TABLE "provider_calls" ALTER COLUMN "status" TYPE "public"."provider_call_status" USING (CASE "status"::text WHEN 'open' THEN 'sent' ELSE "status"::text END)::"public"."provider_call_status";--> statement-breakpoint
ALTER TABLE "provider_calls" ALTER COLUMN "status" SET DEFAULT 'open';--> statement-breakpoint
DROP TYPE "public"."provider_call_status_before_sent";--> statement-breakpoint
ALTER TABLE "provider_calls" ADD COLUMN "sent_at" timestamp with time zone;--> statement-breakpoint
UPDATE "provider_calls" SET "sent_at" = "started_at";--> statement-breakpoint
UPDATE "provider_calls" SET "status" = 'unknown', "finished_at" = now() FROM "generations" WHERE "generations"."id" = "provider_calls"."generation_id" AND "provider_calls"."status" = 'sent' AND ("generations"."attempt" <> "provider_calls"."attempt" OR "generations"."status" NOT IN ('queued', 'processing'));
