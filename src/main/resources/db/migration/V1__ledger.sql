-- The ledger. Its format is final: src/docs/ledger-format.md. No foreign keys, no generated ids.

create table ledger_envelope (
  entry         bigint                      not null primary key check (entry > 0),
  guard_time    timestamp(6) with time zone not null,
  kind          varchar(40)                 not null,
  office        varchar(64)                 not null,
  commitment    varchar(44)                 not null,
  previous_hash varchar(44)                 not null,
  hash          varchar(44)                 not null,
  mac           varchar(44)                 not null
);

-- wrapped_key is null once the content has been destroyed; the row stays.
create table ledger_content (
  entry       bigint      not null primary key check (entry > 0),
  reference   varchar(64),
  wrapped_key bytea,
  nonce       bytea,
  ciphertext  bytea
);

create index ledger_content_reference on ledger_content (reference);

-- The head carries the digest of the whole register, bound to its entry under the ledger key.
create table ledger_head (
  id         integer                     not null primary key check (id = 1),
  entry      bigint                      not null,
  hash       varchar(44)                 not null,
  guard_time timestamp(6) with time zone not null,
  mac        varchar(44)                 not null,
  register   varchar(120) default ''     not null
);

-- The head of an empty ledger: nothing has been said yet, so nothing is authenticated yet.
insert into ledger_head (id, entry, hash, guard_time, mac)
values (1, 0, 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=', timestamp with time zone '1970-01-01 00:00:00+00', '');

-- Written every two seconds by each replica, to know that something can be written at all (CommitProbe).
create table ledger_pulse (
  id   integer not null primary key check (id = 1),
  beat bigint  not null
);

insert into ledger_pulse (id, beat) values (1, 0);
