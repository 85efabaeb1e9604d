-- Handovers between offices. Who asked about whom stands in the sealed columns; nothing here names anybody.
create table handover (
  code varchar(9) not null primary key,
  question_mark varchar(64) not null,
  asked_office varchar(64) not null,
  created_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null,
  acknowledged_at timestamp(6) with time zone,
  wrapped_key varbinary(1000) not null,
  nonce varbinary(100) not null,
  ciphertext varbinary(4000000) not null
);

create index handover_by_question on handover (question_mark, expires_at);

create index handover_by_office on handover (asked_office, expires_at);

-- No reference to handover: these rows are written under the ledger's head, where nobody may wait for a row.
create table handover_check (
  check_id varchar(40) not null primary key,
  code varchar(9) not null
);

create index handover_check_by_code on handover_check (code);
