-- What waits for a person of an office. What was asked and about whom stays sealed in the ledger under `entry`.

-- kind: what it asks of its office. ANSWER_BY_HAND is an automatic answer that was stopped; its question_mark is keyed
-- and tells the same question asked again.
create table answer_task (
  id            varchar(40)                          not null primary key,
  version       bigint                               not null,
  entry         bigint                               not null,
  office        varchar(64)                          not null,
  municipality  varchar(6)                           not null,
  question_mark varchar(64)                          not null,
  status        varchar(16)                          not null,
  outcome       varchar(16),
  times         bigint                               not null,
  raised_at     timestamp(6) with time zone          not null,
  last_asked_at timestamp(6) with time zone          not null,
  closed_at     timestamp(6) with time zone,
  closed_by     bigint,
  kind          varchar(24) default 'ANSWER_BY_HAND' not null,
  seal          varchar(44)
);

create index answer_task_by_office on answer_task (office, id);
create index answer_task_by_question on answer_task (question_mark, status);
create index answer_task_by_status on answer_task (status, raised_at);

-- Changes of the register after which is looked back at what was let go on before, and how far that has come.
create table look_back (
  entry   bigint      not null primary key,
  measure varchar(40) not null,
  reached bigint      not null,
  done    boolean     not null
);

create index look_back_by_done on look_back (done, entry);

-- What was found: which check, the task of the office that asked it, and after which entry of the register.
create table look_back_find (
  id           varchar(64)                 not null primary key,
  measure      varchar(40)                 not null,
  entry        bigint                      not null,
  task         varchar(40)                 not null,
  found_at     timestamp(6) with time zone not null,
  change_entry bigint
);

create index look_back_find_by_measure on look_back_find (measure, entry);
create index look_back_find_by_task on look_back_find (task);
create index look_back_find_by_change on look_back_find (change_entry);
