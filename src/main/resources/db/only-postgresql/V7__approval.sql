-- Approvals and the one-time permissions they give. People, reasons and votes are sealed; what a query
-- needs of a person is a keyed mark.

-- pending_mark names the question while it waits: two requests for the same one cannot both wait.
create table approval (
  id           varchar(40)                 not null primary key,
  version      bigint                      not null,
  kind         varchar(16)                 not null,
  status       varchar(16)                 not null,
  subject      varchar(40)                 not null,
  pending_mark varchar(64)                 unique,
  office       varchar(64)                 not null,
  municipality varchar(6)                  not null,
  requested_at timestamp(6) with time zone not null,
  expires_at   timestamp(6) with time zone not null,
  review_due   timestamp(6) with time zone,
  reviewed_at  timestamp(6) with time zone,
  given_back   integer                     not null,
  clearance    varchar(40),
  wrapped_key  bytea,
  nonce        bytea,
  ciphertext   bytea
);

create index approval_by_subject on approval (subject);
create index approval_by_review on approval (municipality, review_due);

create table approval_slot (
  id           varchar(128) not null primary key,
  approval_id  varchar(40)  not null references approval (id),
  role         varchar(32)  not null,
  place        varchar(16)  not null,
  office       varchar(64),
  municipality varchar(6)   not null,
  needed       integer      not null,
  filled       integer      not null
);

create index approval_slot_by_role on approval_slot (role, municipality, approval_id);

create table approval_person (
  id          varchar(40) not null primary key,
  approval_id varchar(40) not null references approval (id),
  mark        varchar(64) not null
);

create index approval_person_by_mark on approval_person (mark, approval_id);

create table clearance (
  jti          varchar(40)                 not null primary key,
  approval_id  varchar(40)                 not null references approval (id),
  check_id     varchar(40)                 not null,
  holders      varchar(400)                not null,
  office       varchar(64)                 not null,
  act          varchar(16)                 not null,
  channel      varchar(16)                 not null,
  status       varchar(16)                 not null,
  issued_at    timestamp(6) with time zone not null,
  expires_at   timestamp(6) with time zone not null,
  used_at      timestamp(6) with time zone,
  result       varchar(16)
);

create index approval_slot_by_approval on approval_slot (approval_id);
create index approval_person_by_approval on approval_person (approval_id);
create index clearance_by_approval on clearance (approval_id);
