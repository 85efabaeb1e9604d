-- Walks over the whole ledger that somebody asked for. What came of one is an entry of the ledger too.
-- seen_at: when its walker was last alive; null where it gave up.
create table ledger_verification (
  id               varchar(40)                 not null primary key,
  status           varchar(16)                 not null,
  verified_entries bigint                      not null,
  of_entries       bigint                      not null,
  started_at       timestamp(6) with time zone not null,
  finished_at      timestamp(6) with time zone,
  seen_at          timestamp(6) with time zone,
  fault_entry      bigint,
  fault_what       varchar(200)
);
