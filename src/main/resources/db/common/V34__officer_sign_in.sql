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
