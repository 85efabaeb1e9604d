-- Requests that created something, for a repeat with the same Idempotency-Key within 24 hours.
-- Keyed hashes only: a row names nobody.

create table idempotency (
  request_mark varchar(64)                 not null primary key,
  body_mark    varchar(64)                 not null,
  status       integer                     not null,
  created_id   varchar(64)                 not null,
  kept_at      timestamp(6) with time zone not null
);

create index idempotency_kept_at on idempotency (kept_at);
