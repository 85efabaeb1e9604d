-- Handovers between offices. Who asked about whom stands in the sealed columns; nothing here names anybody.
-- The inbox is paged by id, which grows with time and opens nothing.
create table handover (
  code            varchar(9)                  not null primary key,
  question_mark   varchar(64)                 not null,
  asked_office    varchar(64)                 not null,
  created_at      timestamp(6) with time zone not null,
  expires_at      timestamp(6) with time zone not null,
  acknowledged_at timestamp(6) with time zone,
  wrapped_key     bytea                       not null,
  nonce           bytea                       not null,
  ciphertext      bytea                       not null,
  id              varchar(40)                 not null,
  seal            varchar(44)
);

create index handover_by_question on handover (question_mark, expires_at);
create index handover_by_office on handover (asked_office, expires_at);
create unique index handover_by_id on handover (id);
create index handover_by_expiry on handover (expires_at);

-- No reference to handover: these rows are written under the ledger's head, where nobody may wait for a row.
-- Who asked under a handover stands in keyed hashes: nobody acknowledges what they asked themselves.
create table handover_check (
  check_id       varchar(40) not null primary key,
  code           varchar(9)  not null,
  asker_sub_mark varchar(64),
  asker_upn_mark varchar(64),
  seal           varchar(44)
);

create index handover_check_by_code on handover_check (code);
