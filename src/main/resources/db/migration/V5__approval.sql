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
  ciphertext   bytea,
  seal         varchar(44)
);

create index approval_by_subject on approval (subject);
create index approval_by_review on approval (municipality, review_due);

create table approval_slot (
  id           varchar(128) not null primary key,
  approval_id  varchar(40)  not null,
  role         varchar(32)  not null,
  place        varchar(16)  not null,
  office       varchar(64),
  municipality varchar(6)   not null,
  needed       integer      not null,
  filled       integer      not null,
  seal         varchar(44)
);

create index approval_slot_by_role on approval_slot (role, municipality, approval_id);
create index approval_slot_by_approval on approval_slot (approval_id);

alter table approval_slot add foreign key (approval_id) references approval (id);

create table approval_person (
  id          varchar(40) not null primary key,
  approval_id varchar(40) not null,
  mark        varchar(64) not null,
  seal        varchar(44)
);

create index approval_person_by_mark on approval_person (mark, approval_id);
create index approval_person_by_approval on approval_person (approval_id);

alter table approval_person add foreign key (approval_id) references approval (id);

-- document: the SHA-256 of the text that two people approved, in hex digits; null where none was given.
create table clearance (
  jti         varchar(40)                 not null primary key,
  approval_id varchar(40)                 not null,
  check_id    varchar(40)                 not null,
  holders     varchar(400)                not null,
  office      varchar(64)                 not null,
  act         varchar(16)                 not null,
  channel     varchar(16)                 not null,
  status      varchar(16)                 not null,
  issued_at   timestamp(6) with time zone not null,
  expires_at  timestamp(6) with time zone not null,
  used_at     timestamp(6) with time zone,
  result      varchar(16),
  document    varchar(64),
  seal        varchar(44)
);

create index clearance_by_approval on clearance (approval_id);

alter table clearance add foreign key (approval_id) references approval (id);

-- Which measure officers were signed in lately, by the marks under which a measure would name them: who stands in for
-- an office of which nobody is left must not be decided by a guess.
create table officer_sign_in (
  id           varchar(140) not null primary key,
  office       varchar(64)  not null,
  municipality varchar(6)   not null,
  sub_mark     varchar(64)  not null,
  upn_mark     varchar(64)  not null,
  on_day       date         not null
);

create index officer_sign_in_by_day on officer_sign_in (on_day);
