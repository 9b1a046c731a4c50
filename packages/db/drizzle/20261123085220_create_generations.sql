CREATE TYPE "public"."event_type" AS ENUM('generation.queued', 'generation.started', 'step.started', 'step.progressed', 'step.retrying', 'step.completed', 'slot.previewed', 'slot.completed', 'slot.failed', 'generation.cancel-requested', 'generation.finished');--> statement-breakpoint
CREATE TYPE "public"."slot_status" AS ENUM('pending', 'ready', 'failed');--> statement-breakpoint
CREATE TYPE "public"."step_status" AS ENUM('running', 'retrying', 'completed', 'failed');--> statement-breakpoint
CREATE TYPE "public"."generation_status" AS ENUM('queued', 'processing', 'succeeded', 'partially_succeeded', 'failed', 'canceled', 'expired');--> statement-breakpoint
CREATE TYPE "public"."step_name" AS ENUM('begin', 'analyze', 'generate', 'post-process', 'validate', 'save', 'finish');--> statement-breakpoint
CREATE TYPE "public"."provider_call_status" AS ENUM('open', 'succeeded', 'failed', 'unknown');--> statement-breakpoint
CREATE TABLE "assets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" text NOT NULL,
	"generation_id" uuid,
	"storage_key" text NOT NULL,
	"mime" text NOT NULL,
	"size_bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"width" integer,
	"height" integer,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "assets_storage_key_unique" UNIQUE("storage_key")
);
--> statement-breakpoint
CREATE TABLE "generation_events" (
	"generation_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"owner_id" text NOT NULL,
	"type" "event_type" NOT NULL,
	"attempt" smallint NOT NULL,
	"status" "generation_status" NOT NULL,
	"step" "step_name",
	"slot" text,
	"progress" smallint NOT NULL,
	"message" text,
	"data" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "generation_events_generation_id_seq_pk" PRIMARY KEY("generation_id","seq")
);
--> statement-breakpoint
CREATE TABLE "generation_outputs" (
	"generation_id" uuid NOT NULL,
	"slot" text NOT NULL,
	"owner_id" text NOT NULL,
	"label" text NOT NULL,
	"position" smallint NOT NULL,
	"status" "slot_status" DEFAULT 'pending' NOT NULL,
	"asset_id" uuid,
	"preview_asset_id" uuid,
	"thumbhash" text,
	"error" jsonb,
	"finished_at" timestamp with time zone,
	CONSTRAINT "generation_outputs_generation_id_slot_pk" PRIMARY KEY("generation_id","slot")
);
--> statement-breakpoint
CREATE TABLE "generation_steps" (
	"generation_id" uuid NOT NULL,
	"attempt" smallint NOT NULL,
	"step" "step_name" NOT NULL,
	"owner_id" text NOT NULL,
	"status" "step_status" NOT NULL,
	"tries" smallint DEFAULT 1 NOT NULL,
	"error" jsonb,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone,
	CONSTRAINT "generation_steps_generation_id_attempt_step_pk" PRIMARY KEY("generation_id","attempt","step")
);
--> statement-breakpoint
CREATE TABLE "generations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" text NOT NULL,
	"parent_id" uuid,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"status" "generation_status" DEFAULT 'queued' NOT NULL,
	"input" jsonb NOT NULL,
	"result" jsonb,
	"error" jsonb,
	"attempt" smallint DEFAULT 1 NOT NULL,
	"progress" smallint DEFAULT 0 NOT NULL,
	"step" "step_name",
	"message" text,
	"last_seq" integer DEFAULT 0 NOT NULL,
	"quoted_credits" integer NOT NULL,
	"idempotency_key" text,
	"chosen_slot" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"queued_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	"started_at" timestamp with time zone,
	"heartbeat_at" timestamp with time zone,
	"cancel_requested_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "generations_progress" CHECK (progress between 0 and 100)
);
--> statement-breakpoint
CREATE TABLE "provider_calls" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" text NOT NULL,
	"generation_id" uuid NOT NULL,
	"attempt" smallint NOT NULL,
	"purpose" text NOT NULL,
	"issue" smallint NOT NULL,
	"status" "provider_call_status" DEFAULT 'open' NOT NULL,
	"capability" text NOT NULL,
	"provider" text NOT NULL,
	"model" text NOT NULL,
	"asset_id" uuid,
	"usage" jsonb,
	"cost_micros" bigint,
	"error" jsonb,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "uploads" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" text NOT NULL,
	"asset_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "assets" ADD CONSTRAINT "assets_generation_id_generations_id_fk" FOREIGN KEY ("generation_id") REFERENCES "public"."generations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "generation_events" ADD CONSTRAINT "generation_events_generation_id_generations_id_fk" FOREIGN KEY ("generation_id") REFERENCES "public"."generations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "generation_outputs" ADD CONSTRAINT "generation_outputs_generation_id_generations_id_fk" FOREIGN KEY ("generation_id") REFERENCES "public"."generations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "generation_outputs" ADD CONSTRAINT "generation_outputs_asset_id_assets_id_fk" FOREIGN KEY ("asset_id") REFERENCES "public"."assets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "generation_outputs" ADD CONSTRAINT "generation_outputs_preview_asset_id_assets_id_fk" FOREIGN KEY ("preview_asset_id") REFERENCES "public"."assets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "generation_steps" ADD CONSTRAINT "generation_steps_generation_id_generations_id_fk" FOREIGN KEY ("generation_id") REFERENCES "public"."generations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "generations" ADD CONSTRAINT "generations_parent_id_generations_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."generations"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provider_calls" ADD CONSTRAINT "provider_calls_generation_id_generations_id_fk" FOREIGN KEY ("generation_id") REFERENCES "public"."generations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provider_calls" ADD CONSTRAINT "provider_calls_asset_id_assets_id_fk" FOREIGN KEY ("asset_id") REFERENCES "public"."assets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_asset_id_assets_id_fk" FOREIGN KEY ("asset_id") REFERENCES "public"."assets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assets_generation" ON "assets" USING btree ("generation_id");--> statement-breakpoint
CREATE INDEX "generation_outputs_asset" ON "generation_outputs" USING btree ("asset_id");--> statement-breakpoint
CREATE INDEX "generation_outputs_preview_asset" ON "generation_outputs" USING btree ("preview_asset_id");--> statement-breakpoint
CREATE UNIQUE INDEX "generations_idempotency_key" ON "generations" USING btree ("owner_id","idempotency_key");--> statement-breakpoint
CREATE INDEX "generations_of_owner" ON "generations" USING btree ("owner_id","created_at","id");--> statement-breakpoint
CREATE INDEX "generations_parent" ON "generations" USING btree ("parent_id") WHERE parent_id is not null;--> statement-breakpoint
CREATE INDEX "generations_active" ON "generations" USING btree ("status","queued_at") WHERE status in ('queued', 'processing');--> statement-breakpoint
CREATE INDEX "generations_deleted" ON "generations" USING btree ("deleted_at") WHERE deleted_at is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "provider_calls_purpose" ON "provider_calls" USING btree ("generation_id","purpose","issue");--> statement-breakpoint
CREATE INDEX "provider_calls_started" ON "provider_calls" USING btree ("started_at");--> statement-breakpoint
CREATE INDEX "provider_calls_asset" ON "provider_calls" USING btree ("asset_id");--> statement-breakpoint
CREATE INDEX "uploads_owner" ON "uploads" USING btree ("owner_id","created_at");--> statement-breakpoint
CREATE INDEX "uploads_asset" ON "uploads" USING btree ("asset_id");