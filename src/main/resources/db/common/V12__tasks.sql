-- Automatic answers that were stopped: to be answered by hand. What was asked and about whom stays sealed
-- in the ledger under `entry`; question_mark is keyed and tells the same question asked again.

create table answer_task (
  id            varchar(40)                 not null primary key,
  version       bigint                      not null,
  entry         bigint                      not null,
  office        varchar(64)                 not null,
  municipality  varchar(6)                  not null,
  question_mark varchar(64)                 not null,
  status        varchar(16)                 not null,
  outcome       varchar(16),
  times         bigint                      not null,
  raised_at     timestamp(6) with time zone not null,
  last_asked_at timestamp(6) with time zone not null,
  closed_at     timestamp(6) with time zone,
  closed_by     bigint
);

create index answer_task_by_office on answer_task (office, id);
create index answer_task_by_question on answer_task (question_mark, status);
create index answer_task_by_status on answer_task (status, raised_at);
